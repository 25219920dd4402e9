import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/index.js';
import { amir, bo, corinna, harbor, melodie, memberIn, type Seed, someTime } from '../../src/testing/index.js';
import { globalId } from '../../src/views/global-id.js';
import type { PeerSearch } from '../../src/views/views.js';
import { everything } from './asking.js';
import { aSingingTown, placeWith, readerAs } from './town.js';

const people = [melodie, corinna, amir, bo] as const;
const runs = { numRuns: 120, seed: 20261126 };
console.log(`silent distance: seed ${runs.seed} · worlds ${runs.numRuns}`);

/** Everyone can be seen and is open to mutual peers, so that it is what was said that hides them. */
function openTown(): Seed {
  const town = aSingingTown();
  const presences = (town.presences ?? []).map((one) => ({
    ...one,
    setting: { ...one.setting, seen: true, mutual: true, paused: false },
  }));
  return { ...town, presences };
}

const idOf = (person: PersonId): string => globalId('person', harbor.id, memberIn(harbor, person));

type Said = 'block' | 'tie' | 'not again' | 'nothing';
interface Sentence {
  readonly said: Said;
  readonly who: PersonId;
  readonly of: PersonId;
}

const sentence: fc.Arbitrary<Sentence> = fc
  .record({
    said: fc.constantFrom<Said>('block', 'tie', 'not again'),
    who: fc.constantFrom(...people),
    of: fc.constantFrom(...people),
  })
  .filter(({ who, of }) => who !== of);

function worldOf(sentences: readonly Sentence[]): Seed {
  const of = (said: Said) =>
    sentences
      .filter((one) => one.said === said)
      .map((one) => ({ person: one.who, other: one.of, organization: harbor.id, at: someTime }));
  return {
    ...openTown(),
    blocks: of('block').map(({ other, ...one }) => ({ ...one, blocked: other })),
    conflicts: of('tie').map((one) => ({ ...one, kind: 'family' as const })),
    notAgains: of('not again'),
  };
}

const search: PeerSearch = { organization: harbor.id, kind: 'mutual', sense: 'broad', first: 20 };

/** Everyone one is shown, with why, and oneself, to the byte. */
async function listOf(sentences: readonly Sentence[], reader: PersonId): Promise<string> {
  const { views } = placeWith(worldOf(sentences));
  const found = await views.findPeers(readerAs(reader), search, everything('FoundPeers'));
  return JSON.stringify(found);
}

async function personSeen(sentences: readonly Sentence[], reader: PersonId, whom: PersonId): Promise<string> {
  const { views } = placeWith(worldOf(sentences));
  const ref = { kind: 'person', ids: [harbor.id, memberIn(harbor, whom)] } as const;
  return JSON.stringify(await views.node(readerAs(reader), ref, everything('Person')));
}

describe('whatever somebody says to keep their distance', () => {
  it(
    'brings the two together in no list, and reads the same to the other one whatever was said',
    { timeout: 180_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(sentence, { maxLength: 5 }), sentence, async (others, last) => {
          const ways: readonly Said[] = ['block', 'tie', 'not again'];
          const lists = await Promise.all(ways.map((said) => listOf([...others, { ...last, said }], last.of)));
          expect(new Set(lists).size).toBe(1);
          expect(lists[0]).not.toContain(idOf(last.who));
          const own = await listOf([...others, last], last.who);
          expect(own).not.toContain(idOf(last.of));
          const hidden = await Promise.all(
            (['block', 'tie'] as const).map((said) => personSeen([...others, { ...last, said }], last.of, last.who)),
          );
          expect(hidden).toEqual(['null', 'null']);
        }),
        runs,
      );
    },
  );

  it('would be noticed, since without it they are listed', async () => {
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(sentence, async ({ who, of }) => {
        if ((await listOf([], of)).includes(idOf(who))) listed += 1;
      }),
      { ...runs, numRuns: 30 },
    );
    expect(listed).toBeGreaterThan(10);
  });
});
