import { describe, expect, it } from 'vitest';
import { type PersonId, setUpScope } from '../../src/index.js';
import { fillPeerIndexes, keepPeerIndexes } from '../../src/match-index.js';
import { contractTown, describePeerIndex, inMemoryWork, occasion, peerIndexInMemory } from '../../src/testing/index.js';
import { aCatalogueToMeet } from '../../src/testing/contract/a-catalogue-to-meet.js';
import { longBefore, someTime } from '../../src/testing/specimens.js';

let worlds = 0;
const aWorld = () => ({ work: inMemoryWork().work, newId: occasion(someTime, (worlds += 1)).newId });

describePeerIndex(
  'the index over planes',
  async () => ({ ...aWorld(), index: keepPeerIndexes({ room: 1_000 }), changes: 60 }),
  peerIndexInMemory,
);
describePeerIndex(
  'the in-memory stand-in',
  async () => ({ ...aWorld(), index: peerIndexInMemory, changes: 10 }),
  peerIndexInMemory,
);

describe('an index that is filled before anybody asks', () => {
  const filled = async (room: number, people: number) => {
    const town = await contractTown(aWorld());
    const others = Array.from({ length: people }, () => town.id<PersonId>());
    await town.work(setUpScope(), async (ports) => {
      for (const person of others) await ports.people.welcome(person, longBefore);
    });
    await town.work(town.importing(), (ports) =>
      ports.presences.keepMany(
        others.map((person) => ({ ...town.presenceIn(town.harbor, person), membership: town.id() })),
      ),
    );
    const indexes = keepPeerIndexes({ room });
    const pages: number[] = [];
    await fillPeerIndexes(town.work, indexes, {
      organizations: [town.harbor.id],
      catalogue: aCatalogueToMeet,
      progress: (held) => pages.push(held.people),
      isStopped: () => false,
    });
    return { town, indexes, pages };
  };

  it('is read a thousand at a time, and its first question reads nobody again', async () => {
    const { town, indexes, pages } = await filled(10_000, 1_500);
    expect(pages).toEqual([1_000, 1_504]);
    let read = 0;
    const first = await town.read(town.match(town.melodie), async (ports) => {
      const asker = await ports.presences.ofPerson(town.harbor.id, town.melodie);
      if (!asker) return undefined;
      const presences: typeof ports.presences = {
        ...ports.presences,
        ofPeople: (organization, people) => {
          read += people.length;
          return ports.presences.ofPeople(organization, people);
        },
      };
      const question = {
        asker,
        wishes: [],
        kind: 'support' as const,
        sense: 'broad' as const,
        catalogue: aCatalogueToMeet,
        organization: town.harbor,
        around: new Set<PersonId>(),
        known: new Set<PersonId>(),
        at: someTime,
      };
      return indexes.first({ ...ports, presences }, question, 5);
    });
    expect(first).toEqual({ people: [town.corinna], isWhole: true });
    expect(read).toBe(0);
  });

  it('holds nobody of an organization there is no room for', async () => {
    const { indexes, pages } = await filled(1_000, 1_200);
    expect(pages).toEqual([0]);
    expect(indexes.held()).toEqual({ people: 0, organizations: 0 });
  });
});
