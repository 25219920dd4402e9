import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, findPeers, rankPeers } from '../../src/index.js';
import { anyQuestion } from './worlds.js';

describe('ranking peers, in 1,000 random worlds', () => {
  it('is the list without its reasons, each of which is given for whoever is asked about, alone', () => {
    let listed = 0;
    fc.assert(
      fc.property(anyQuestion, fc.nat(4), (question, from) => {
        const whole = findPeers(question);
        const ranked = rankPeers(question);
        listed += whole.length;
        expect(ranked.map(({ presence }) => presence.person)).toEqual(whole.map(({ presence }) => presence.person));
        for (const one of ranked) expect(one).not.toHaveProperty('reasons');
        expect(ranked.slice(from, from + 2).map((one) => explain(question, one))).toEqual(whole.slice(from, from + 2));
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(listed).toBeGreaterThan(100);
  });
});
