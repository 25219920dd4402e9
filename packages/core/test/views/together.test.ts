import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionId, MembershipId, PersonId, Work } from '../../src/index.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { createViews } from '../../src/use-cases/index.js';
import {
  aMembership,
  aPresence,
  aTown,
  daysAfter,
  harbor,
  inMemoryWork,
  melodie,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { readerAs } from './town.js';

const crowd = Array.from(
  { length: 20 },
  (_, index) => `01960000-0000-7000-8000-0000000002${(16 + index).toString(16)}` as PersonId,
);
const member = (person: PersonId): MembershipId =>
  `01960000-0000-7000-8000-0000000003${person.slice(-2)}` as MembershipId;

/** Melodie, invited by so many people. */
const town = (people: readonly PersonId[]): Seed => ({
  ...aTown(),
  memberships: [aMembership(melodie), ...people.map((person) => aMembership(person, harbor, { id: member(person) }))],
  presences: [aPresence(melodie), ...people.map((person) => aPresence(person, harbor, { membership: member(person) }))],
  connections: people.map((inviter): Connection => ({
    id: `01960000-0000-7000-8000-0000000004${inviter.slice(-2)}` as ConnectionId,
    organization: harbor.id,
    kind: 'mutual',
    inviter,
    invitee: melodie,
    invitedAt: someTime,
    openUntil: daysAfter(someTime, 14),
    status: 'invited',
  })),
});

/** How often work is begun to answer something in a town. */
async function piecesOfWork(seed: Seed, ask: (work: Work) => Promise<unknown>): Promise<number> {
  const { work } = inMemoryWork(seed);
  let pieces = 0;
  await ask((scope, task) => {
    pieces += 1;
    return work(scope, task);
  });
  return pieces;
}

/** How often anyone's presence is asked for, one at a time or many together. */
async function presencesAskedFor(seed: Seed, ask: (work: Work) => Promise<unknown>): Promise<number> {
  const { work } = inMemoryWork(seed);
  let asked = 0;
  await ask((scope, task) =>
    work(scope, (ports) => {
      const counted =
        <Answer, Given extends readonly unknown[]>(read: (...given: Given) => Answer) =>
        (...given: Given): Answer => {
          asked += 1;
          return read(...given);
        };
      const { ofPerson, ofMember, ofPeople } = ports.presences;
      const presences = {
        ...ports.presences,
        ofPerson: counted(ofPerson),
        ofMember: counted(ofMember),
        ofPeople: counted(ofPeople),
      };
      return task({ ...ports, presences });
    }),
  );
  return asked;
}

const viewsOver = (work: Work) => createViews(work, { catalogue: builtInCatalogue });

describe('what is read for one look', () => {
  it('is as many pieces of work for twenty invitations as for two', async () => {
    const selection = asking(
      'Viewer',
      below('Viewer', 'connections', everything('ConnectionConnection'), { arguments: { first: 20 } }),
    );
    const connections = (work: Work) => viewsOver(work).viewer(readerAs(melodie), selection);
    const many = await piecesOfWork(town(crowd), connections);
    expect(many).toBe(await piecesOfWork(town(crowd.slice(0, 2)), connections));
    expect(many).toBeLessThan(11);
    const asked = await presencesAskedFor(town(crowd), connections);
    expect(asked).toBe(await presencesAskedFor(town(crowd.slice(0, 2)), connections));
    expect(asked).toBeGreaterThan(0);
  });

  it('is as many for twenty peers as for two', async () => {
    const search = { organization: harbor.id, kind: 'mutual', sense: 'broad', first: 20 } as const;
    const find = (work: Work) => viewsOver(work).findPeers(readerAs(melodie), search, everything('FoundPeers'));
    const strangers = (people: readonly PersonId[]) => ({ ...town(people), connections: [] });
    const many = await piecesOfWork(strangers(crowd), find);
    expect(many).toBe(await piecesOfWork(strangers(crowd.slice(0, 2)), find));
    expect(many).toBeLessThan(7);
  });
});
