import {
  type ConnectionId,
  importScope,
  type MembershipId,
  type Outcome,
  type PersonId,
  type Role,
  type Work,
} from '@peerness/core';
import type { MatchRoundId, ProposalTold } from '@peerness/core/rounds';
import { type ContractTown, contractTown, daysAfter, someTime } from '@peerness/core/testing';
import {
  acceptInvitation,
  answerOffer,
  invite,
  joinRound,
  offerAssignments,
  openRound,
  proposeAssignments,
  readGlobalId,
} from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { createWork } from '../src/index.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

const longAgo = new Date('2020-01-01T00:00:00Z');
const now = { at: someTime, newId: uuidV7 };

let home: TestDatabase;
let database: Database;
let town: ContractTown;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 8);
  town = await contractTown({ work: createWork(database), newId: uuidV7 });
  await comes(town.noor, { code: 'coordinator', engagement: 'employed', places: 0, from: longAgo }, 1);
}, 120_000);

afterAll(async () => {
  await database?.close();
  await home?.drop();
});

/** Somebody belongs to the harbor, seen, in this role. */
async function comes(person = uuidV7() as PersonId, role?: Role, version = 0): Promise<PersonId> {
  const known = town.memberIn(town.harbor, person);
  const membership = {
    ...known,
    id: version === 0 ? (uuidV7() as MembershipId) : known.id,
    from: longAgo,
    roles: role ? [role] : [],
  };
  const { code, ...rest } = role ?? { code: 'mentor' };
  const offers = role && role.places > 0 ? [{ role: code, ...(rest as Omit<Role, 'code'>) }] : [];
  await town.work(importScope(town.harbor.id), async ({ people, memberships, presences }) => {
    if (version === 0) await people.welcome(person, longAgo);
    await memberships.keep({ value: membership, version }, []);
    await presences.keep(town.presenceIn(town.harbor, person, { membership: membership.id, offers }));
  });
  return person;
}

const supporter = (places: number) =>
  comes(undefined, { code: 'peer-supporter', engagement: 'volunteer', places, from: longAgo });

/** A round the seekers and the supporter joined, and what was looked at. */
async function looked(seekers: readonly PersonId[], supporting: PersonId, work: Work = town.work) {
  const organization = town.harbor.id;
  const opened = await openRound(
    work,
    town.self(town.noor),
    { organization, name: 'Round', strategy: 'first-come', opensAt: someTime, closesAt: daysAfter(someTime, 7) },
    now,
  );
  const round = idIn<MatchRoundId>(opened, 'round');
  const on = { organization, round };
  for (const person of seekers) await joinRound(work, town.self(person), { ...on, side: 'seeker' }, now);
  await joinRound(work, town.self(supporting), { ...on, side: 'supporter' }, now);
  let told: ProposalTold | undefined;
  await proposeAssignments(work, town.self(town.noor), on, now, (one) => (told = one));
  const offers = (by: Work = work) =>
    offerAssignments(by, town.self(town.noor), { ...on, digest: told?.digest ?? '' }, now);
  return { told, offers };
}

function idIn<Id extends string>(
  answer: { readonly ok: true; readonly value: Outcome } | { readonly ok: false },
  name: string,
): Id {
  const ref = readGlobalId(answer.ok ? (answer.value[name] ?? '') : '');
  if (!ref.ok) throw new Error(JSON.stringify(answer));
  return ref.value.ids[1] as Id;
}

const offersTo = (person: PersonId) => town.read(town.self(person), ({ matchRounds }) => matchRounds.offersTo(person));

describe('rounds in PostgreSQL', () => {
  it('go from joining to a connection, and no further than both say', async () => {
    const [one, other, supporting] = [await comes(), await comes(), await supporter(2)];
    const { told, offers } = await looked([one, other], supporting);
    expect(told).toMatchObject({ seekers: 2, supporters: 1, pairs: 2, leftOver: 0 });
    expect(await offers()).toMatchObject({ ok: true });
    const [offer] = await offersTo(one);
    const answers = (person: PersonId, yes: boolean) =>
      answerOffer(
        town.work,
        town.self(person),
        { organization: town.harbor.id, offer: offer?.value.id as never, yes },
        now,
      );
    expect(await answers(one, true)).toEqual({ ok: true, value: {} });
    expect(await answers(other, true)).toEqual({ ok: false, error: { kind: 'NotFound' } });
    expect(await answers(supporting, true)).toMatchObject({
      ok: true,
      value: { connection: expect.any(String) as string },
    });
    const connections = await town.read(town.self(one), (ports) => ports.connections.of(one));
    expect(connections.map(({ value }) => [value.inviter, value.invitee, value.status])).toEqual([
      [one, supporting, 'accepted'],
    ]);
  });

  it('hold what each of the two said themselves: the database takes nobody’s word for the other', async () => {
    const [one, supporting] = [await comes(), await supporter(1)];
    expect(await (await looked([one], supporting)).offers()).toMatchObject({ ok: true });
    const says = (person: PersonId, sql: string): Promise<unknown> =>
      database.orm.em
        .fork({
          disableContextResolution: true,
          session: {
            variables: { 'app.actor': person, 'app.purpose': 'match', 'app.organization': town.harbor.id },
          },
        })
        .transactional((em) => em.execute(`update match_round_offer set ${sql} where seeker_id = ?`, [one]))
        .then(
          () => 'done',
          (thrown: { readonly code?: string }) => thrown.code,
        );
    expect(await says(supporting, "seeker_said = 'yes'")).toBe('2F003');
    expect(await says(one, "supporter_said = 'yes'")).toBe('2F003');
    expect(await says(one, "open_until = open_until + interval '9 days'")).toBe('2F003');
    expect(await says(one, "seeker_said = 'yes'")).toBe('done');
    await ask(home.ownerUrl, 'alter table match_round_offer disable trigger match_round_offer_stays');
    expect(await says(supporting, "seeker_said = 'no'")).toBe('done');
    await ask(home.ownerUrl, 'alter table match_round_offer enable trigger match_round_offer_stays');
    expect(await says(supporting, "seeker_said = 'yes'")).toBe('2F003');
  });

  it('give one place away once, whichever of two rounds offers at the same moment', { timeout: 300_000 }, async () => {
    for (let time = 0; time < 5; time += 1) {
      const [one, other, supporting] = [await comes(), await comes(), await supporter(1)];
      const [first, second] = [await looked([one], supporting), await looked([other], supporting)];
      const answers = await Promise.all([first.offers(), second.offers()]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: 'ProposalChanged' } });
      expect(await offersTo(supporting)).toHaveLength(1);
    }
  });

  it('would give it away twice if it were counted before, and not where it is kept', { timeout: 300_000 }, async () => {
    const countedBefore: Work = (scope, task) =>
      town.work(scope, (ports) =>
        task({
          ...ports,
          matchRounds: {
            ...ports.matchRounds,
            givenAway: async (_, people) => new Map(people.map((person) => [person, 0])),
          },
        }),
      );
    const [one, other, supporting] = [await comes(), await comes(), await supporter(1)];
    const [first, second] = [await looked([one], supporting), await looked([other], supporting)];
    expect(await first.offers(countedBefore)).toMatchObject({ ok: true });
    expect(await second.offers(countedBefore)).toMatchObject({ ok: true });
    expect(await offersTo(supporting)).toHaveLength(2);
  });

  it('wait for whoever gives a place away, and whoever accepts waits for them', { timeout: 300_000 }, async () => {
    const [one, other, supporting] = [await comes(), await comes(), await supporter(2)];
    const { offers } = await looked([one], supporting);
    const { value: membership } = (await town.read(town.support(town.noor), ({ memberships }) =>
      memberships.ofPerson(town.harbor.id, supporting),
    )) ?? { value: undefined };
    const organization = town.harbor.id;
    const invited = await invite(
      town.work,
      town.self(other),
      { organization, to: membership?.id as MembershipId, kind: 'support' },
      now,
    );
    const connection = idIn<ConnectionId>(invited, 'connection');
    const settled: string[] = [];
    const counted = Promise.withResolvers<void>();
    const lookedAround = Promise.withResolvers<void>();
    const counting = town.work(town.match(town.noor), async ({ matchRounds }) => {
      await matchRounds.givenAway(organization, [supporting], someTime);
      counted.resolve();
      await lookedAround.promise;
    });
    await counted.promise;
    const both = Promise.all([
      offers().then((answer) => settled.push('offered') && answer),
      acceptInvitation(town.work, town.self(supporting), { organization, connection }, now).then(
        (answer) => settled.push('accepted') && answer,
      ),
    ]);
    await new Promise((after) => setTimeout(after, 1_500));
    expect(settled).toEqual([]);
    lookedAround.resolve();
    await counting;
    const [answer, accepted] = await both;
    expect(accepted).toMatchObject({ ok: true });
    // Whoever accepted first left one place fewer than was looked at.
    if (!(answer as { readonly ok: boolean }).ok)
      expect(answer).toEqual({ ok: false, error: { kind: 'ProposalChanged' } });
    expect([...settled].sort()).toEqual(['accepted', 'offered']);
  });
});
