import type { SelfScope } from '../access/scope.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { MatchRound, MatchRoundId } from '../round/match-round.js';
import { openRoundWith, type UnfitRound } from '../round/open-round.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asRoundRunner } from './as-round-runner.js';
import type { NotFound } from './refusals.js';
import { roundEvent, roundOutcome } from './round-event.js';

export type OpenRound = Omit<MatchRound, 'id' | 'proposedAt' | 'offeredAt'>;

export type OpenRoundRefusal = NotFound | UnfitRound | UnreadableTextAt | ChangedMeanwhile;

/** A programme opens a round. Nobody is in it until they join. */
export async function openRound(
  work: Work,
  self: SelfScope,
  command: OpenRound,
  occasion: Occasion,
): Promise<Result<Outcome, OpenRoundRefusal>> {
  const { organization } = command;
  return asRoundRunner(
    work,
    self,
    organization,
    occasion.at,
    async ({ matchRounds }): Promise<Result<Outcome, OpenRoundRefusal>> => {
      const opened = openRoundWith({ ...command, id: occasion.newId() as MatchRoundId }, occasion.at);
      if (!opened.ok) return opened;
      const kept = { value: opened.value, version: 0 };
      const done = await matchRounds.keep(kept, [roundEvent(kept, 'RoundOpened', self.actor, occasion)]);
      return done.ok ? ok(roundOutcome(organization, opened.value.id)) : done;
    },
  );
}
