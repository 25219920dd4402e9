import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { TooMany } from '../plan/change.js';
import type { EntryId } from '../plan/plan.js';
import {
  acceptSuggestion as takenFrom,
  type AlreadyDecided,
  declineSuggestion as declinedFrom,
  type Suggestion,
  type SuggestionId,
  withdrawSuggestion as withdrawnFrom,
} from '../plan/suggestion.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { findOwnPlan, keepPlan, sectionOutcome } from './change-plan.js';
import type { NotFound } from './refusals.js';
import { whereItStands } from './where-it-stands.js';
import { suggestionEvent } from './suggestion-event.js';

export interface OnSuggestion {
  readonly suggestion: SuggestionId;
}

export interface AcceptSuggestion extends OnSuggestion {
  /** The version of the plan its owner was looking at. */
  readonly expectedVersion?: number;
}

export type AcceptSuggestionRefusal = NotFound | AlreadyDecided | TooMany | ChangedMeanwhile;
export type DecideSuggestionRefusal = NotFound | AlreadyDecided;

/** Takes suggested words over into one's own plan, with whose they were. The owner alone can, and while the two may meet. */
export function acceptSuggestion(
  work: Work,
  self: SelfScope,
  { suggestion: id, expectedVersion }: AcceptSuggestion,
  occasion: Occasion,
): Promise<Result<Outcome, AcceptSuggestionRefusal>> {
  return whereItStands(
    work,
    self,
    occasion,
    missing,
    async (ports, stands): Promise<Result<Outcome, AcceptSuggestionRefusal>> => {
      const found = await findMade(ports, id, async ({ owner, by }) => owner === self.actor && (await stands(by)));
      if (!found.ok) return found;
      const own = await findOwnPlan(ports, self, found.value.plan, 'update');
      if (!own.ok) return own;
      const taken = takenFrom(own.value.value, found.value, { id: occasion.newId() as EntryId, at: occasion.at });
      if (!taken.ok) return taken.error.kind === 'NotInPlan' ? err(missing) : err(taken.error);
      const { suggestion, change } = taken.value;
      const kept = await keepPlan(ports, self, own.value, change, expectedVersion, occasion);
      if (!kept.ok) return kept;
      await ports.suggestions.keep(suggestion, [suggestionEvent(suggestion, 'SuggestionAccepted', self, occasion)]);
      return ok(sectionOutcome(suggestion.plan, suggestion.section));
    },
  );
}

/** Declines suggested words, without a reason. The owner alone can. */
export function declineSuggestion(
  work: Work,
  self: SelfScope,
  { suggestion }: OnSuggestion,
  occasion: Occasion,
): Promise<Result<Outcome, DecideSuggestionRefusal>> {
  return whereItStands(
    work,
    self,
    occasion,
    missing,
    async (ports, stands): Promise<Result<Outcome, DecideSuggestionRefusal>> => {
      const found = await findMade(
        ports,
        suggestion,
        async ({ owner, by }) => owner === self.actor && (await stands(by)),
      );
      if (!found.ok) return found;
      return keepEnd(ports, self, found.value, declinedFrom(found.value, occasion.at), 'SuggestionDeclined', occasion);
    },
  );
}

/** Takes one's own suggestion away while it is open, however things stand between the two. */
export function withdrawSuggestion(
  work: Work,
  self: SelfScope,
  { suggestion }: OnSuggestion,
  occasion: Occasion,
): Promise<Result<Outcome, DecideSuggestionRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, DecideSuggestionRefusal>> => {
    const found = await findMade(ports, suggestion, async ({ by }) => by === self.actor);
    if (!found.ok) return found;
    return keepEnd(ports, self, found.value, withdrawnFrom(found.value, occasion.at), 'SuggestionWithdrawn', occasion);
  });
}

async function findMade(
  { suggestions }: Ports,
  id: SuggestionId,
  isMine: (suggestion: Suggestion) => Promise<boolean>,
): Promise<Result<Suggestion, NotFound>> {
  const found = await suggestions.find(id, 'update');
  return found && (await isMine(found)) ? ok(found) : err(missing);
}

const missing = { kind: 'NotFound' } as const;

async function keepEnd(
  { suggestions }: Ports,
  self: SelfScope,
  { plan, section }: Suggestion,
  ended: Result<Suggestion | undefined, AlreadyDecided>,
  kind: 'SuggestionDeclined' | 'SuggestionWithdrawn',
  occasion: Occasion,
): Promise<Result<Outcome, AlreadyDecided>> {
  if (!ended.ok) return ended;
  if (ended.value) await suggestions.keep(ended.value, [suggestionEvent(ended.value, kind, self, occasion)]);
  return ok(sectionOutcome(plan, section));
}
