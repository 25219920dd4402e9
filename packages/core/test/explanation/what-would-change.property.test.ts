import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeers, type PeerQuestion } from '../../src/index.js';
import { changeEffects, choiceKinds, whatWouldChange, type WouldChange } from '../../src/explanation.js';
import { anyQuestion } from '../matching/worlds.js';
import { chosenOtherwise } from './chosen-otherwise.js';

const runs = { numRuns: 4_000, seed: 20_261_128 };

/** Everything said of everyone listed, with the question it was said of. */
function said(question: PeerQuestion): { readonly person: string; readonly change: WouldChange }[] {
  return findPeers(question).flatMap(({ presence }) =>
    whatWouldChange(question, presence).map((change) => ({ person: presence.person, change })),
  );
}

/** What came of it, by the judge: whether what was said came true. */
function cameTrue(question: PeerQuestion, person: string, change: WouldChange): boolean {
  const before = findPeers(question);
  const after = findPeers(chosenOtherwise(question, change));
  const isAfterwards = after.find(({ presence }) => presence.person === person);
  const ahead = (list: typeof before) => {
    const at = list.findIndex(({ presence }) => presence.person === person);
    return list.slice(0, at).map(({ presence }) => presence.person as string);
  };
  switch (change.effect) {
    case 'off':
      return isAfterwards === undefined;
    case 'up':
      return isAfterwards !== undefined && ahead(after).every((other) => ahead(before).includes(other));
    case 'down':
      return isAfterwards !== undefined && ahead(before).every((other) => ahead(after).includes(other));
    case 'shared': {
      const reasons = (list: typeof before) => list.find(({ presence }) => presence.person === person)?.reasons ?? [];
      const isShared = (list: typeof before) =>
        reasons(list).some(({ dimension, basis }) => dimension === change.dimension && basis === 'common-ground');
      const hadWishes = { ...question, wishesOf: new Map() };
      return !isShared(before) && isShared(findPeers(chosenOtherwise(hadWishes, change)));
    }
  }
}

describe('what would change this, in 4,000 random worlds', () => {
  it('comes true, asked of the judge', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { person, change } of said(question))
          expect([change.kind, change.effect, cameTrue(question, person, change)]).toEqual([
            change.kind,
            change.effect,
            true,
          ]);
      }),
      runs,
    );
  });

  it('has every kind of thing to say, and every effect', () => {
    const all = fc.sample(anyQuestion, runs).flatMap(said);
    const counts = new Map<string, number>();
    for (const { change } of all) {
      for (const one of [change.kind, change.effect]) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    console.log(`would change: ${[...counts].map(([what, count]) => `${what} ${count}`).join(' · ')}`);
    for (const one of [...choiceKinds, ...changeEffects])
      expect([one, (counts.get(one) ?? 0) > 20]).toEqual([one, true]);
  });

  it('would be noticed where it said the opposite', () => {
    const opposite = { up: 'down', down: 'up', off: 'up', shared: 'off' } as const;
    const { failed } = fc.check(
      fc.property(anyQuestion, (question) =>
        said(question).every(({ person, change }) =>
          cameTrue(question, person, { ...change, effect: opposite[change.effect] }),
        ),
      ),
      runs,
    );
    expect(failed).toBe(true);
  });
});
