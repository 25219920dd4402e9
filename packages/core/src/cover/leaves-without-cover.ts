import { mayPair } from '../matching/may-pair.js';
import type { Membership } from '../organization/membership.js';
import type { AgeGroup } from '../person/age-group.js';
import type { PersonId } from '../person/person-id.js';
import { canCover } from './can-cover.js';

/** Someone who agreed to cover, as the supporter sees them. */
export interface CoverKnown {
  readonly membership: Membership;
  readonly ageGroup: AgeGroup;
}

/**
 * Whether nobody could step in for a supporter who leaves this person, as far as the supporter can know: whoever agreed
 * and is seen by them, supports there, is somebody else, and may be paired by age. What stands between that person and
 * whoever covers (a block, a not-again, a tie) is nothing the supporter could know, and is not asked.
 */
export function leavesWithoutCover(
  supported: { readonly person: PersonId; readonly ageGroup: AgeGroup },
  covers: readonly CoverKnown[],
  { youthPolicy, at }: { readonly youthPolicy: boolean; readonly at: Date },
): boolean {
  return !covers.some(
    ({ membership, ageGroup }) =>
      membership.person !== supported.person &&
      canCover(membership, at) &&
      mayPair(supported.ageGroup, ageGroup, youthPolicy),
  );
}
