import type { Answer } from '../dimension/value.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import type { Use } from '../dimension/dimension.js';
import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';

export type StatementId = Brand<string, 'StatementId'>;

export function parseStatementId(input: string): Result<StatementId, MalformedId> {
  return parseId('StatementId', input);
}

/** Something a person said about themselves, in one dimension, and what it may be used for in which organization. */
export interface Statement {
  readonly id: StatementId;
  readonly dimension: DimensionId;
  readonly answer: Answer;
  readonly comfort: Comfort;
  readonly uses: readonly StatementUse[];
  readonly statedAt: Date;
  /** Said or changed in assisted mode, with help from whoever this names. Told to its person alone. */
  readonly helpedBy?: string;
}

/**
 * How someone feels about speaking of it. `gladly`; `only-later`: shown to nobody before two people are connected;
 * `not-with-me`: a hard limit, the topic is never used to find or show this person, whatever uses were given.
 */
export const comforts = ['gladly', 'only-later', 'not-with-me'] as const;

export type Comfort = (typeof comforts)[number];

/** One purpose, in one organization. What is not listed is not allowed. */
export type StatementUse =
  | { readonly use: Extract<Use, 'match'>; readonly organization: OrganizationId }
  | { readonly use: Extract<Use, 'display'>; readonly organization: OrganizationId; readonly audience: Audience };

/** Who may be shown it: `members` who look for peers here, or only `connections`, people with whom an invitation was accepted. */
export const audiences = ['members', 'connections'] as const;

export type Audience = (typeof audiences)[number];
