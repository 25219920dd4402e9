import { ok, type Result } from '../kernel/result.js';
import { type Auctioned, capacityAuction } from './capacity-auction.js';
import { deferredAcceptance } from './deferred-acceptance.js';
import { firstCome } from './first-come.js';
import { formGroups } from './form-groups.js';
import { greedy } from './greedy.js';
import type { Placed, Round } from './round.js';
import type { Guarantee, StrategyName } from './strategy.js';
import type { UnreadableRound } from './unreadable-round.js';

/** An assignment by numbers, as large as it is, and what is sure of it. */
export interface Assigned {
  readonly strategy: StrategyName;
  readonly guarantee: Guarantee;
  readonly placed: Placed;
  /** Groups that do not take place. */
  readonly closed: readonly number[];
  /** Of an auction: the prices that prove it. */
  readonly auctioned?: Auctioned;
}

/**
 * Puts people together in one of the ways there are. Nothing comes of it by itself: it is a proposal, to be looked at with
 * `describeAssignment`, and all it could ever become is an offer that both may decline. `step` is of the auction.
 */
export function assign(round: Round, strategy: StrategyName, step = 1): Result<Assigned, UnreadableRound> {
  const simply = (placed: Placed, guarantee: Guarantee) => ok({ strategy, guarantee, placed, closed: [] });
  switch (strategy) {
    case 'first-come':
      return simply(firstCome(round), 'places-kept');
    case 'greedy':
      return simply(greedy(round), 'places-kept');
    case 'deferred-acceptance':
      return simply(deferredAcceptance(round), round.caps.length > 0 ? 'stable-under-caps' : 'stable');
    case 'auction': {
      const auctioned = capacityAuction(round, step);
      if (!auctioned.ok) return auctioned;
      const { placed } = auctioned.value;
      return ok({ strategy, guarantee: 'near-greatest-total', placed, closed: [], auctioned: auctioned.value });
    }
    case 'groups':
      return ok({ strategy, guarantee: 'sizes-kept', ...formGroups(round) });
  }
}
