import type { ConnectionKind } from '../connection/connection.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import type { Value } from '../dimension/value.js';
import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';

export type AskId = Brand<string, 'AskId'>;

export function parseAskId(input: string): Result<AskId, MalformedId> {
  return parseId('AskId', input);
}

/**
 * A question put to whoever it fits, without anyone being named: "Someone here shares this with you. Would you like to
 * meet?" The asker is answered the same whether or not anyone fits. Only when both have said yes are both told.
 */
export interface Ask {
  readonly id: AskId;
  readonly organization: OrganizationId;
  readonly asker: PersonId;
  readonly kind: ConnectionKind;
  readonly dimension: DimensionId;
  /** What the other must have said of themselves; asking says of the asker, to whoever says yes, that it matters to them. */
  readonly value: Value;
  readonly askedAt: Date;
  readonly openUntil: Date;
  readonly withdrawnAt?: Date;
  /** Who answered. A no is remembered so that nobody is asked twice; it is never told. */
  readonly answers: readonly AskAnswer[];
}

export interface AskAnswer {
  readonly person: PersonId;
  readonly answer: 'yes' | 'no';
  readonly at: Date;
}

export function isAskOpen({ openUntil, withdrawnAt, answers }: Ask, at: Date): boolean {
  return at < openUntil && withdrawnAt === undefined && !answers.some(({ answer }) => answer === 'yes');
}
