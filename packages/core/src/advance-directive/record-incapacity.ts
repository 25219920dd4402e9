import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine, readText } from '../kernel/text.js';
import type { PersonId } from '../person/person-id.js';
import type { TooMany } from '../plan/change.js';
import type { AdvanceDirective } from './advance-directive.js';
import type { IncapacityId } from './advance-directive-id.js';
import { longestPartyName } from './agent.js';
import {
  type AdvanceDirectiveChange,
  asInForce,
  type DatesOutOfOrder,
  type NotInDirective,
  type NotInForce,
} from './change.js';
import {
  type Determiner,
  type DeterminerKind,
  type IncapacityRecord,
  longestBasis,
  mostDeterminers,
  mostIncapacities,
} from './incapacity.js';
import { rulesOf } from './known-rules.js';
import { answerOf, isOngoing } from './standing.js';

export interface RecordIncapacity {
  readonly id: IncapacityId;
  readonly determiners: readonly Determiner[];
  readonly basis: string;
  readonly determinedAt: Date;
  readonly by: PersonId;
  /** Whoever writes it down supports the owner as a peer, somewhere here. */
  readonly supportsOwner: boolean;
  readonly at: Date;
}

/** Nobody is named who found it. */
export interface NobodyDetermined {
  readonly kind: 'NobodyDetermined';
}

/** By the rules known for the place, or by the owner's own words, that kind of person does not find it. */
export interface DeterminerNotAllowed {
  readonly kind: 'DeterminerNotAllowed';
  readonly allowed: readonly DeterminerKind[];
  readonly path: readonly string[];
}

/** A peer supports. They never say that somebody cannot decide, nor write it down, whatever else they are. */
export interface NeverByAPeer {
  readonly kind: 'NeverByAPeer';
}

export type RecordIncapacityRefusal =
  | NotInForce
  | NotInDirective
  | NeverByAPeer
  | NobodyDetermined
  | DeterminerNotAllowed
  | DatesOutOfOrder
  | TooMany
  | UnreadableTextAt;

/**
 * Somebody found that the owner cannot decide, and the owner or an agent who accepted writes down who and on what
 * basis. Where neither the place nor the owner says who may find it, it is on record and opens nothing.
 */
export function recordIncapacity(
  directive: AdvanceDirective,
  { id, determiners, basis, determinedAt, by, supportsOwner, at }: RecordIncapacity,
): Result<AdvanceDirectiveChange, RecordIncapacityRefusal> {
  const agent = directive.agents.find((one) => one.person === by && answerOf(directive, one.id) === 'accepted');
  if (by !== directive.owner && !agent) return err({ kind: 'NotInDirective' });
  const inForce = asInForce(directive, at);
  if (!inForce.ok) return inForce;
  if (by !== directive.owner && supportsOwner) return err({ kind: 'NeverByAPeer' });
  if (directive.incapacities.length >= mostIncapacities) return err({ kind: 'TooMany', most: mostIncapacities });
  if (determiners.length > mostDeterminers) return err({ kind: 'TooMany', most: mostDeterminers });
  if (determiners.length === 0) return err({ kind: 'NobodyDetermined' });
  if (determinedAt > at || determinedAt < (directive.execution?.signedAt ?? determinedAt))
    return err({ kind: 'DatesOutOfOrder', path: ['determinedAt'] });
  const allowed = allowedDeterminers(directive);
  for (const [index, { name, kind }] of determiners.entries()) {
    const path = ['determiners', String(index)];
    const read = atPath(readLine(name, longestPartyName), ...path, 'name');
    if (!read.ok) return read;
    if (allowed && !allowed.includes(kind))
      return err({ kind: 'DeterminerNotAllowed', allowed, path: [...path, 'kind'] });
  }
  const words = atPath(readText(basis, longestBasis), 'basis');
  if (!words.ok) return words;
  const record: IncapacityRecord = {
    id,
    determiners,
    basis: words.value,
    determinedAt,
    recordedAt: at,
    recordedBy: by,
    ...(agent && by !== directive.owner && { asAgent: agent.id }),
    opens: allowed !== undefined,
  };
  return ok({
    directive: { ...directive, incapacities: [...directive.incapacities, record] },
    kind: 'IncapacityRecorded',
    codes: { incapacity: id, determiners: determiners.map(({ kind }) => kind), opens: record.opens },
  });
}

/** Who may find it: by the place where its rules say so, else by the owner's own words; none where neither does. */
export function allowedDeterminers({
  jurisdiction,
  policyVersion,
  determiners,
}: Pick<AdvanceDirective, 'jurisdiction' | 'policyVersion' | 'determiners'>): readonly DeterminerKind[] | undefined {
  const known = rulesOf(jurisdiction, policyVersion).determiners;
  if (known !== 'unknown') return known;
  return determiners.length > 0 ? determiners : undefined;
}

/**
 * It is over. The owner says so whenever they like, and what it opened closes in that instant; so may whoever wrote it
 * down. What a court or a clinic holds is theirs to say, not ours.
 */
export function endIncapacity(
  directive: AdvanceDirective,
  { id, by, at }: Pick<RecordIncapacity, 'id' | 'by' | 'at'>,
): Result<AdvanceDirectiveChange, NotInDirective> {
  const record = directive.incapacities.find((one) => one.id === id && isOngoing(one));
  if (!record || (by !== directive.owner && by !== record.recordedBy)) return err({ kind: 'NotInDirective' });
  const incapacities = directive.incapacities.map((one) => (one === record ? { ...one, ended: { at, by } } : one));
  return ok({ directive: { ...directive, incapacities }, kind: 'IncapacityEnded', codes: { incapacity: id } });
}
