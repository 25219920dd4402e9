import type { SelfScope } from '../access/scope.js';
import type { AdvanceDirectiveId, AdvanceDirectiveSetId } from '../advance-directive/advance-directive-id.js';
import {
  beginAdvanceDirective as begin,
  beginSuccessor,
  type NothingToSupersede,
  type SuccessorBegun,
  type UnreadableJurisdiction,
} from '../advance-directive/begin-advance-directive.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { TooMany } from '../plan/change.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import {
  directiveOutcome,
  findOwnDirective,
  keepDirective,
  type OnAdvanceDirective,
  refusedAt,
} from './on-advance-directive.js';
import type { NotFound } from './refusals.js';

/** Of one person, superseded ones and drafts too. */
export const mostAdvanceDirectives = 50;

export interface BeginAdvanceDirective {
  /** ISO 3166: a country, or better a subdivision. */
  readonly jurisdiction: string;
}

export type BeginAdvanceDirectiveRefusal =
  (UnreadableJurisdiction & { readonly path: readonly string[] }) | TooMany | ChangedMeanwhile;

/** Someone begins an advance directive of their own, for a place, whether its rules are known or not. */
export function beginAdvanceDirective(
  work: Work,
  self: SelfScope,
  { jurisdiction }: BeginAdvanceDirective,
  occasion: Occasion,
): Promise<Result<Outcome, BeginAdvanceDirectiveRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, BeginAdvanceDirectiveRefusal>> => {
    const before = await ports.advanceDirectives.of(self.actor);
    if (before.length >= mostAdvanceDirectives) return err({ kind: 'TooMany', most: mostAdvanceDirectives });
    const id = occasion.newId() as AdvanceDirectiveId;
    const set = occasion.newId() as AdvanceDirectiveSetId;
    const begun = begin({ id, set, owner: self.actor, jurisdiction, at: occasion.at });
    if (!begun.ok) return refusedAt(begun, 'UnreadableJurisdiction', 'jurisdiction');
    const kept = await keepDirective(ports, { version: 0 }, begun.value, {}, occasion);
    return kept.ok ? ok(directiveOutcome(id)) : kept;
  });
}

export type SupersedeAdvanceDirective = OnAdvanceDirective;

/** It is being prepared already: which one to go on with. */
export interface SuccessorThere {
  readonly kind: 'SuccessorBegun';
  /** As a global id. */
  readonly directive: string;
}

export type SupersedeAdvanceDirectiveRefusal =
  NotFound | SuccessorThere | NothingToSupersede | TooMany | ChangedMeanwhile;

/**
 * The owner begins a new instrument of the same set, with what this one says. The one in force stands until the new one
 * is recorded as executed.
 */
export function supersedeAdvanceDirective(
  work: Work,
  self: SelfScope,
  { directive }: SupersedeAdvanceDirective,
  occasion: Occasion,
): Promise<Result<Outcome, SupersedeAdvanceDirectiveRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, SupersedeAdvanceDirectiveRefusal>> => {
    const found = await findOwnDirective(ports, self.actor, directive);
    if (!found) return err({ kind: 'NotFound' });
    const own = (await ports.advanceDirectives.of(self.actor)).map(({ value }) => value);
    if (own.length >= mostAdvanceDirectives) return err({ kind: 'TooMany', most: mostAdvanceDirectives });
    const id = occasion.newId() as AdvanceDirectiveId;
    const set = own.filter((one) => one.set === found.value.set);
    const begun = beginSuccessor(found.value, set, { id, at: occasion.at });
    if (!begun.ok) return err(named(begun.error));
    const kept = await keepDirective(ports, { version: 0 }, begun.value, {}, occasion);
    return kept.ok ? ok(directiveOutcome(id)) : kept;
  });
}

function named(refusal: SuccessorBegun | NothingToSupersede): SuccessorThere | NothingToSupersede {
  return refusal.kind === 'SuccessorBegun'
    ? { ...refusal, directive: globalId('directive', refusal.directive) }
    : refusal;
}
