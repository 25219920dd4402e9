import { chances } from './chance.js';
import { countBits, listOf } from './liking.js';
import type { Seeker, Supporter } from './people.js';
import type { LaboratorySetting } from './setting.js';

/** How long a month is here, in days. */
export const daysOfMonth = 30;

/** Everybody who will ever come, and whom they would list. The same for every strategy, so that only the strategy differs. */
export interface Town {
  readonly days: number;
  /** In the order of their coming. */
  readonly seekers: readonly Seeker[];
  readonly supporters: readonly Supporter[];
  /** For each seeker the numbers of supporters, liked best first. */
  readonly lists: readonly Int32Array[];
}

/** How many interests there are, and how many each person has. */
const [interests, ofEach] = [12, 4];

export function drawTown(setting: LaboratorySetting): Town {
  const chance = chances(setting.seed);
  const whole = (from: number, to: number) => from + Math.floor(chance() * (to - from + 1));
  const days = setting.months * daysOfMonth;
  const inGroup = (share: 'ofSeekers' | 'ofSupporters') => {
    let left = whole(1, 100);
    return setting.groups.findIndex((group) => (left -= group[share]) <= 0);
  };
  const some = () => {
    let bits = 0;
    while (countBits(bits) < ofEach) bits |= 1 << whole(0, interests - 1);
    return bits;
  };
  const seekers: Seeker[] = Array.from({ length: setting.arrivals * setting.months }, () => whole(0, days - 1))
    .sort((one, other) => one - other)
    .map((comes, number) => ({
      number,
      group: inGroup('ofSeekers'),
      interests: some(),
      comes,
      patience: whole(21, 120),
      supported: whole(60, 240),
    }));
  const supporters: Supporter[] = [];
  // As many at any time: when one leaves, another comes.
  for (let place = 0; place < setting.supporters; place += 1)
    for (let comes = 0; comes < days;) {
      const leaves = comes + whole(120, 720);
      const number = supporters.length;
      supporters.push({
        number,
        group: inGroup('ofSupporters'),
        interests: some(),
        places: whole(1, 5),
        comes,
        leaves,
      });
      comes = leaves;
    }
  return { days, seekers, supporters, lists: seekers.map((seeker) => listOf(setting.seed, seeker, supporters)) };
}
