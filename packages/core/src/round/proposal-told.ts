import type { Guarantee } from '../assignment/strategy.js';
import type { Exposure } from '../assignment/exposure.js';
import type { WhyLeftOver } from '../assignment/left-over.js';
import type { Satisfaction } from '../assignment/satisfaction.js';
import type { RoundStrategy } from './match-round.js';
import type { RoundProposal } from './propose.js';

/** Below so many people, a figure about them would be about somebody. */
export const fewestTold = 5;

/** What whoever runs a round is told of a proposal: how many, and how well. Of nobody who, and with whom. */
export interface ProposalTold {
  readonly digest: string;
  readonly strategy: RoundStrategy;
  readonly guarantee: Guarantee;
  readonly seekers: number;
  readonly supporters: number;
  readonly pairs: number;
  readonly leftOver: number;
  /** Why people are left over; only where at least `fewestTold` are. */
  readonly why?: readonly { readonly why: WhyLeftOver; readonly people: number }[];
  /** Pairs who would both rather be together. */
  readonly unstable: number;
  /** Only of at least `fewestTold` pairs. */
  readonly satisfaction?: Satisfaction;
  /** Only of at least `fewestTold` supporters with places. */
  readonly exposure?: Exposure;
}

export function tellProposal(
  { digest, assignment, pairs }: RoundProposal,
  strategy: RoundStrategy,
  { seekers, supporters }: { readonly seekers: number; readonly supporters: number },
): ProposalTold {
  const { guarantee, leftOver, blocking, satisfaction, exposure } = assignment;
  const reasons = [...new Set(leftOver.map(({ why }) => why))].sort();
  const why = reasons.map((one) => ({ why: one, people: leftOver.filter((left) => left.why === one).length }));
  return {
    digest,
    strategy,
    guarantee,
    seekers,
    supporters,
    pairs: pairs.length,
    leftOver: leftOver.length,
    unstable: blocking.count,
    ...(leftOver.length >= fewestTold && { why }),
    ...(pairs.length >= fewestTold && satisfaction && { satisfaction }),
    ...(exposure.supporters >= fewestTold && { exposure }),
  };
}
