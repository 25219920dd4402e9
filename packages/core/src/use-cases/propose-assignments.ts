import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import { type ProposalTold, tellProposal } from '../round/proposal-told.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asRoundRunner } from './as-round-runner.js';
import type { OnRound } from './join-round.js';
import { proposalNow, type ProposalRefusal } from './proposal-now.js';
import { roundEvent, roundOutcome } from './round-event.js';

export type ProposeAssignments = OnRound;
export type ProposeAssignmentsRefusal = ProposalRefusal | ChangedMeanwhile;

/**
 * Looks at what a round would offer. A dry run: nothing is offered to anybody, and nothing is written but that it was
 * asked. `tell` is handed what was found, for the one who asked, once.
 */
export async function proposeAssignments(
  work: Work,
  self: SelfScope,
  command: ProposeAssignments,
  occasion: Occasion,
  tell: (told: ProposalTold) => void,
): Promise<Result<Outcome, ProposeAssignmentsRefusal>> {
  const found = await proposalNow(work, self, command, occasion);
  if (!found.ok) return found;
  const { round, proposal, joined } = found.value;
  const asked = await asRoundRunner(
    work,
    self,
    command.organization,
    occasion.at,
    async ({ matchRounds }): Promise<Result<Outcome, ChangedMeanwhile>> => {
      const value = { ...round.value, proposedAt: occasion.at };
      const kept = await matchRounds.keep({ value, version: round.version }, [
        roundEvent(round, 'AssignmentsProposed', self.actor, occasion),
      ]);
      return kept.ok ? ok(roundOutcome(command.organization, command.round)) : kept;
    },
  );
  if (asked.ok) tell(tellProposal(proposal, round.value.strategy, joined));
  return asked;
}
