import fc from 'fast-check';
import type { IndexedPerson } from '../../src/match-index.js';
import { anyPerson, personNumber } from './lives.js';

/** Many people: each says and wishes what one of a few hundred random ones does, on a day of their own. */
export function aTown(people: number, seed: number): readonly IndexedPerson[] {
  const moulds = fc.sample(anyPerson(0), { seed, numRuns: 300 });
  return Array.from({ length: people }, (_, index) => {
    const mould = moulds[Math.imul(index + seed, 0x9e3779b1) >>> 24] ?? moulds[0];
    if (!mould) throw new Error('no mould');
    const { presence } = mould;
    const since = new Date(presence.setting.since.getTime() - (index % 97) * 43_200_000);
    return {
      ...mould,
      presence: { ...presence, person: personNumber(index), setting: { ...presence.setting, since } },
    };
  });
}
