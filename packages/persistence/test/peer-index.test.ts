import type { MembershipId, PersonId, Work } from '@peerness/core';
import { fillPeerIndexes, keepPeerIndexes, type PeerIndex } from '@peerness/core/match-index';
import {
  aCatalogueToMeet,
  type ContractTown,
  contractTown,
  describePeerIndex,
  longBefore,
  peerIndexInMemory,
  someTime,
} from '@peerness/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { createVault, createWork, keysInMemory } from '../src/index.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

let home: TestDatabase;
let database: Database;
let work: Work;
const vault = createVault(keysInMemory());

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home);
  work = createWork(database, vault);
});
afterAll(async () => {
  await database?.close();
  await home?.drop();
});

describePeerIndex(
  'the index over planes, on PostgreSQL with every word sealed,',
  async () => ({ work, newId: uuidV7, index: keepPeerIndexes({ room: 1_000 }), changes: 15 }),
  peerIndexInMemory,
);

describe('an index over rows of PostgreSQL', () => {
  let town: ContractTown;
  beforeEach(async () => {
    town = await contractTown({ work, newId: uuidV7 });
    await rests(false);
  });

  const rests = (paused: boolean, person = town.corinna) =>
    work(town.self(person), ({ presences }) => presences.keep(restingIn(town, person, paused)));
  const listed = (
    index: PeerIndex,
    over: { readonly read?: (people: readonly PersonId[]) => void; readonly through?: Work } = {},
  ) =>
    (over.through ?? work)(town.match(town.melodie), async (ports) => {
      const asker = await ports.presences.ofPerson(town.harbor.id, town.melodie);
      if (!asker) throw new Error('nobody asks');
      const presences: typeof ports.presences = {
        ...ports.presences,
        ofPeople: (organization, people) => {
          over.read?.(people);
          return ports.presences.ofPeople(organization, people);
        },
      };
      const question = {
        asker,
        wishes: [],
        kind: 'mutual' as const,
        sense: 'broad' as const,
        catalogue: aCatalogueToMeet,
        organization: town.harbor,
        around: new Set<PersonId>(),
        known: new Set<PersonId>(),
        at: someTime,
      };
      return (await index.first({ ...ports, presences }, question, 10))?.people;
    });

  it('reads again only who changed, and nobody where nothing did', async () => {
    const index = keepPeerIndexes({ room: 100 });
    const reads: PersonId[][] = [];
    const read = (people: readonly PersonId[]) => void reads.push([...people]);
    expect(await listed(index, { read })).toEqual([town.corinna]);
    await listed(index, { read });
    expect(reads.map((people) => people.length)).toEqual([4]);
    await rests(true);
    expect(await listed(index, { read })).toEqual([]);
    expect(reads.slice(1)).toEqual([[town.corinna]]);
  });

  it('is right in each of two servers, whichever of them a change came through, and in one that starts again', async () => {
    const other = await openAsApplication(home, 2);
    const through = createWork(other, vault);
    try {
      const [one, two] = [keepPeerIndexes({ room: 100 }), keepPeerIndexes({ room: 100 })];
      for (const paused of [true, false, true, false]) {
        await rests(paused);
        const now = paused ? [] : [town.corinna];
        expect(await listed(one)).toEqual(now);
        expect(await listed(two, { through })).toEqual(now);
        expect(await listed(keepPeerIndexes({ room: 100 }), { through })).toEqual(now);
      }
    } finally {
      await other.close();
    }
  });

  it('misses no change that is kept later than one that began after it', async () => {
    const index = keepPeerIndexes({ room: 100 });
    let goOn = (): void => undefined;
    const asked = new Promise<void>((resolve) => (goOn = resolve));
    let began = (): void => undefined;
    const written = new Promise<void>((resolve) => (began = resolve));
    const late = work(town.self(town.corinna), async ({ presences }) => {
      await presences.keep(restingIn(town, town.corinna, true));
      began();
      await asked;
    });
    await written;
    await rests(false, town.melodie);
    expect(await listed(index)).toEqual([town.corinna]);
    goOn();
    await late;
    expect(await listed(index)).toEqual([]);
  });

  it('holds nobody any more whose row is gone, by whatever way it went', async () => {
    const index = keepPeerIndexes({ room: 100 });
    expect(await listed(index)).toEqual([town.corinna]);
    expect(index.held().people).toBe(4);
    await ask(home.superuserUrl, 'delete from presence where person_id = ? and organization_id = ?', [
      town.corinna,
      town.harbor.id,
    ]);
    expect(await listed(index)).toEqual([]);
    expect(index.held().people).toBe(3);
  });

  it('is filled before anybody asks, people by the thousand, and then reads none of them again', async () => {
    const { harbor } = town;
    const everybody = Array.from({ length: 2_400 }, () => ({
      person: town.id<PersonId>(),
      id: town.id<MembershipId>(),
    }));
    const ids = `{${everybody.map(({ person }) => person).join(',')}}`;
    await ask(home.superuserUrl, 'insert into person (id, since) select unnest(?::uuid[]), now()', [ids]);
    for (let at = 0; at < everybody.length; at += 1_000) {
      const some = everybody.slice(at, at + 1_000);
      await work(town.importing(), async ({ memberships, presences }) => {
        await memberships.addMany(
          some.map((one) => ({ ...one, organization: harbor.id, from: longBefore, roles: [] })),
          [],
        );
        await presences.keepMany(some.map(({ person, id }) => ({ ...restingIn(town, person, false), membership: id })));
      });
    }
    const index = keepPeerIndexes({ room: 10_000 });
    const held: number[] = [];
    await fillPeerIndexes(work, index, {
      organizations: [harbor.id],
      catalogue: aCatalogueToMeet,
      progress: ({ people }) => held.push(people),
      isStopped: () => false,
    });
    expect(held).toEqual([1_000, 2_000, 2_404]);
    const reads: PersonId[] = [];
    const first = await listed(index, { read: (people) => void reads.push(...people) });
    expect(first).toHaveLength(10);
    expect(first).toEqual(await listed(peerIndexInMemory));
    expect(reads).toEqual([]);
  }, 600_000);

  it('answers as many questions at once as there are, while people come and go', async () => {
    const index = keepPeerIndexes({ room: 100 });
    for (let round = 0; round < 3; round += 1) {
      const questions = [0, 1, 2].map(() => listed(index));
      await Promise.all([rests(round % 2 === 0), ...questions]);
      for (const question of questions) expect([[], [town.corinna]]).toContainEqual(await question);
      expect(await listed(index)).toEqual(round % 2 === 0 ? [] : [town.corinna]);
    }
    await rests(false);
    expect(await listed(index)).toEqual([town.corinna]);
  });
});

function restingIn(town: ContractTown, person: PersonId, paused: boolean) {
  return town.presenceIn(town.harbor, person, {
    setting: { seen: true, mutual: true, paused, since: longBefore },
  });
}
