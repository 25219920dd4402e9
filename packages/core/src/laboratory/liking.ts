import { byPair } from './chance.js';
import type { Seeker, Supporter } from './people.js';

/** How much each side of a pair likes it. */
export interface Liking {
  readonly mine: number;
  readonly theirs: number;
}

/** Below this nobody lists anybody. */
const leastToList = 200;

/** For whoever looks: a shared interest is 100, the same group 200. For whoever supports: 80 and 40. And what nobody can tell. */
export function likingOf(seed: number, seeker: Seeker, supporter: Supporter): Liking {
  const shared = countBits(seeker.interests & supporter.interests);
  const same = seeker.group === supporter.group;
  return {
    mine: 100 * shared + (same ? 200 : 0) + byPair(seed, seeker.number, supporter.number, 60),
    theirs: 80 * shared + (same ? 40 : 0) + byPair(~seed, supporter.number, seeker.number, 200),
  };
}

/** Everybody whom somebody would ever list, by number: liked best first, of equal ones who came first. */
export function listOf(seed: number, seeker: Seeker, supporters: readonly Supporter[]): Int32Array {
  const gone = seeker.comes + seeker.patience + seeker.supported;
  const listed = supporters
    .filter(({ comes, leaves }) => comes < gone && leaves > seeker.comes)
    .map((supporter) => ({ number: supporter.number, mine: likingOf(seed, seeker, supporter).mine }))
    .filter(({ mine }) => mine >= leastToList)
    .sort((one, other) => other.mine - one.mine || one.number - other.number);
  return Int32Array.from(listed, ({ number }) => number);
}

export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
