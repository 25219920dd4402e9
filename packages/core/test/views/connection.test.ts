import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionId, PersonId, Work } from '../../src/index.js';
import { actIn, evolve, selfScope } from '../../src/index.js';
import {
  acceptInvitation, block, declineInvitation, type Finished, globalId, invite, revealContact, takeBackContact, withdrawInvitation,
} from '../../src/use-cases/index.js';
import { alex, amir, aMembership, aPresence, aTown, bo, corinna, daysAfter, harbor, lighthouse, melodie, memberIn, occasion, sam, someTime } from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { aSingingTown, nodeOf, type Place, placeWith, readerAs } from './town.js';

const all = everything('Connection');

interface Invited extends Place {
  readonly id: ConnectionId;
}

async function invited(seed = aSingingTown()): Promise<Invited> {
  const place = placeWith(seed);
  const sent = await invite(place.work, selfScope(melodie), { organization: harbor.id, to: memberIn(harbor, corinna), kind: 'support' }, occasion());
  const [, id = ''] = sent.ok ? nodeOf(sent.value['connection'] ?? '').ids : [];
  return { ...place, id: id as ConnectionId };
}

function look({ views, id }: Invited, reader: PersonId, at = someTime): Promise<Finished | null> {
  return views.node(readerAs(reader, { at }), { kind: 'connection', ids: [harbor.id, id] }, all);
}

const on = ({ id }: Invited) => ({ organization: harbor.id, connection: id });

async function accepted(seed = aSingingTown()): Promise<Invited> {
  const place = await invited(seed);
  await acceptInvitation(place.work, selfScope(corinna), on(place), occasion(someTime, 1));
  return place;
}

describe('an invitation', () => {
  it('shows each of the two what they can do', async () => {
    const place = await invited();
    expect(await look(place, melodie)).toMatchObject({
      state: 'INVITED', kind: 'SUPPORT', iAsked: true, version: 1, contacts: [], other: { name: 'Corinna' },
      openUntil: daysAfter(someTime, 14).toISOString(),
      access: { canAccept: false, canDecline: false, canWithdraw: true, canProposeMeeting: false, canRevealContact: false, canEnd: false, canBlock: true },
    });
    expect(await look(place, corinna)).toMatchObject({
      state: 'INVITED', iAsked: false, other: { name: 'Melodie' },
      access: { canAccept: true, canDecline: true, canWithdraw: false },
    });
  });

  it('is nobody else’s', async () => {
    const place = await invited();
    for (const reader of [amir, bo, alex, sam]) expect(await look(place, reader)).toBeNull();
  });

  it('shows the invited one nothing that is kept for connections', async () => {
    const place = await invited();
    const keys = (seen: Finished | null) => ((seen?.['other'] as Finished)['facets'] as Finished[]).map(({ value }) => (value as Finished)['key']);
    expect(keys(await look(place, melodie))).toEqual(['singing']);
    await acceptInvitation(place.work, selfScope(corinna), on(place), occasion(someTime, 1));
    expect(keys(await look(place, melodie))).toEqual(['singing', 'chess']);
  });

  it('cannot be accepted by someone whose places are taken', async () => {
    const seed = aSingingTown();
    const live = [amir, bo].map((inviter, index): Connection => ({
      id: `01960000-0000-7000-8000-0000000000f${index}` as ConnectionId, organization: harbor.id, kind: 'support', inviter, invitee: corinna,
      invitedAt: someTime, openUntil: daysAfter(someTime, 14), status: 'accepted', acceptedAt: someTime,
    }));
    const open: Connection = {
      id: '01960000-0000-7000-8000-0000000000f9' as ConnectionId, organization: harbor.id, kind: 'support', inviter: melodie, invitee: corinna,
      invitedAt: someTime, openUntil: daysAfter(someTime, 14), status: 'invited',
    };
    const canAccept = (connections: readonly Connection[]) => look({ ...placeWith({ ...seed, connections }), id: open.id }, corinna);
    expect(await canAccept([...live.slice(1), open])).toMatchObject({ access: { canAccept: true } });
    expect(await canAccept([...live, open])).toMatchObject({ access: { canAccept: false, canDecline: true } });
  });

  it('cannot be accepted any more by someone who turned out to be under 18', async () => {
    const place = await invited();
    await place.work(selfScope(corinna), ({ presences }) => presences.keep(aPresence(corinna, harbor, { ageGroup: 'minor' })));
    expect(await look(place, corinna)).toMatchObject({ access: { canAccept: false, canDecline: true } });
  });
});

describe('an invitation that came to nothing', () => {
  const later = daysAfter(someTime, 20);
  const ways: readonly [string, (place: Invited) => Promise<unknown>][] = [
    ['declined', (place) => declineInvitation(place.work, selfScope(corinna), on(place), occasion(someTime, 1))],
    ['withdrawn', (place) => withdrawInvitation(place.work, selfScope(melodie), on(place), occasion(someTime, 1))],
    ['blocked', ({ work }) => block(work, selfScope(corinna), { organization: harbor.id, person: memberIn(harbor, melodie) }, occasion(someTime, 1))],
    ['left open', () => Promise.resolve()],
    ['hidden by a block set elsewhere', ({ work }) => blockOnly(work, corinna, melodie)],
    ['left open by someone who is resting', ({ work }) => rest(work)],
  ];

  it.each(ways)('reads the same to whoever invited, when %s', async (_, happens) => {
    const place = await invited();
    await happens(place);
    const seen = await look(place, melodie, later);
    expect(seen).toEqual({
      __typename: 'Connection', id: globalId('connection', harbor.id, place.id), version: 2, kind: 'SUPPORT', state: 'NOT_THIS_TIME', iAsked: true,
      organization: expect.objectContaining({ name: 'Harbor House' }) as unknown,
      invitedAt: someTime.toISOString(), openUntil: daysAfter(someTime, 14).toISOString(), contacts: [],
      nextStep: {
        __typename: 'NextStep', kind: 'LOOK_AT_LISTED',
        text: expect.objectContaining({ text: 'Not this time. This says nothing about you. There are other people you can get to know.' }) as unknown,
      },
      access: {
        __typename: 'ConnectionAccess', canAccept: false, canDecline: false, canWithdraw: false, canProposeMeeting: false, canAgreeToMeeting: false,
        canSayWeMet: false, canGoOn: false, canRevealContact: false, canEnd: false, canBlock: false,
      },
    });
  });
});

describe('a connection', () => {
  it('ends the same whether one ended it, blocked, or blocked elsewhere', async () => {
    const ways: readonly ((place: Invited) => Promise<unknown>)[] = [
      (place) => endedBy(place, corinna),
      ({ work }) => block(work, selfScope(corinna), { organization: harbor.id, person: memberIn(harbor, melodie) }, occasion(someTime, 2)),
      ({ work }) => blockOnly(work, corinna, melodie),
    ];
    const seen: unknown[] = [];
    for (const happens of ways) {
      const place = await accepted();
      await revealContact(place.work, selfScope(corinna), { ...on(place), words: 'corinna@harbor.example' }, occasion(someTime, 1));
      expect(await look(place, melodie)).toMatchObject({ state: 'ACCEPTED', contacts: [{ mine: false }] });
      await happens(place);
      await place.work(selfScope(corinna), ({ presences }) => presences.keep(aPresence(corinna, harbor, { setting: unseen })));
      seen.push(await look(place, melodie));
    }
    expect(seen[0]).toMatchObject({ state: 'ENDED', version: 3, contacts: [], nextStep: { kind: 'LOOK_AT_LISTED' }, access: { canEnd: false } });
    expect(seen[0]).not.toHaveProperty('other');
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('tells how to get in touch until that is taken back', async () => {
    const place = await accepted();
    await revealContact(place.work, selfScope(corinna), { ...on(place), words: 'corinna@harbor.example' }, occasion(someTime, 2));
    await revealContact(place.work, selfScope(melodie), { ...on(place), words: '+1 555 0199' }, occasion(someTime, 3));
    const contacts = async () => ((await look(place, melodie))?.['contacts'] as Finished[]).map(({ mine, words }) => [mine, words]);
    expect(await contacts()).toEqual([[true, '+1 555 0199'], [false, 'corinna@harbor.example']]);
    await takeBackContact(place.work, selfScope(corinna), on(place), occasion(someTime, 4));
    expect(await contacts()).toEqual([[true, '+1 555 0199']]);
  });

  it('shows a proposed meeting in neutral words, and who may agree to it', async () => {
    const { work, views, id } = await invited();
    const meeting = { startsAt: daysAfter(someTime, 2), timeZone: 'America/Chicago', mode: 'in-person', place: 'The bench by the lake', words: 'coffee' } as const;
    await acceptInvitation(work, selfScope(corinna), { organization: harbor.id, connection: id, meeting }, occasion(someTime, 1));
    const seen = await views.node(readerAs(melodie, { languages: ['es'] }), { kind: 'connection', ids: [harbor.id, id] }, all);
    expect(seen).toMatchObject({
      meeting: { proposedByMe: false, mode: 'IN_PERSON', place: 'The bench by the lake', words: { text: 'Café', lang: 'es' } },
      access: { canAgreeToMeeting: true, canProposeMeeting: true, canSayWeMet: true, canGoOn: false, canRevealContact: true, canEnd: true },
    });
    expect(seen?.['meeting']).not.toHaveProperty('agreedAt');
    expect(await look({ work, views, id }, corinna)).toMatchObject({ meeting: { proposedByMe: true }, access: { canAgreeToMeeting: false } });
  });

  it('is hidden from whoever left the organization', async () => {
    const place = await accepted();
    expect(await look(place, melodie)).not.toBeNull();
    const kept = await place.work(selfScope(melodie), ({ connections }) => connections.of(melodie));
    const memberships = [aMembership(melodie, harbor, { until: someTime }), aMembership(corinna)];
    const left = placeWith({ ...aSingingTown(), memberships, connections: kept.map(({ value }) => value) });
    expect(await look({ ...left, id: place.id }, melodie)).toBeNull();
    expect(await look({ ...left, id: place.id }, corinna)).toMatchObject({ state: 'ACCEPTED' });
  });
});

describe('one’s own connections, page by page', () => {
  const ids = Array.from({ length: 7 }, (_, index) => `01960000-0000-7000-8000-0000000001${index}0` as ConnectionId);
  const seed = {
    ...aTown(),
    connections: ids.map((id, index): Connection => ({
      id, organization: index % 3 === 2 ? lighthouse.id : harbor.id, kind: 'mutual', inviter: amir, invitee: index % 3 === 2 ? sam : bo,
      invitedAt: daysAfter(someTime, -100 + Math.floor(index / 2)), openUntil: daysAfter(someTime, -80), status: 'closed', how: 'declined',
      closedAt: daysAfter(someTime, -90),
    })),
  };
  const page = async (first: number, after?: string, organization?: string) => {
    const nested = asking('Viewer', below('Viewer', 'connections', everything('ConnectionConnection'), { arguments: { first, after, organization } }));
    return (await placeWith(seed).views.viewer(readerAs(amir), nested))?.['connections'] as Finished;
  };
  const idsOn = (one: Finished) => (one['edges'] as Finished[]).map(({ node }) => (node as Finished)['id']);

  it('is complete, newest first, without saying how many there are', async () => {
    const seen: unknown[] = [];
    let after: string | undefined;
    for (let turn = 0; turn < 4; turn += 1) {
      const one = await page(2, after);
      seen.push(...idsOn(one));
      expect(one['pageInfo']).toMatchObject({ hasNextPage: turn < 3, hasPreviousPage: turn > 0 });
      after = (one['pageInfo'] as Finished)['endCursor'] as string;
    }
    const place = (id: string) => (ids.indexOf(id as ConnectionId) % 3 === 2 ? lighthouse.id : harbor.id);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => globalId('connection', place(ids[index] ?? ''), ids[index] ?? '')));
  });

  it('is that of one organization, if one is named', async () => {
    expect(idsOn(await page(20, undefined, globalId('organization', lighthouse.id)))).toHaveLength(2);
    expect(idsOn(await page(20, undefined, globalId('organization', amir)))).toEqual([]);
    expect(idsOn(await page(20, undefined, 'nonsense'))).toEqual([]);
  });

  it('has an empty page for a cursor from elsewhere', async () => {
    const cursor = ((await page(2, undefined, globalId('organization', harbor.id)))['pageInfo'] as Finished)['endCursor'] as string;
    expect(idsOn(await page(2, cursor, globalId('organization', harbor.id)))).not.toEqual([]);
    for (const foreign of [cursor, `${cursor}0`, '']) expect(await page(2, foreign)).toMatchObject({ edges: [], pageInfo: { hasNextPage: false } });
  });
});

const unseen = { seen: false, mutual: false, paused: false, since: someTime };

function blockOnly(work: Work, person: PersonId, blocked: PersonId): Promise<unknown> {
  return work(selfScope(person), ({ blocks }) => blocks.set({ person, blocked, at: someTime }, []));
}

/** Ended by one of the two as a member, with what they showed each other. */
async function endedBy({ work, id }: Invited, person: PersonId): Promise<unknown> {
  const scope = actIn(selfScope(person), [aMembership(person)], harbor.id, 'support', someTime);
  return scope.ok && work(scope.value, async ({ connections, consents }) => {
    const kept = await connections.find(harbor.id, id);
    if (kept) await connections.keep({ value: evolve(kept.value, { kind: 'ConnectionEnded', at: someTime }), version: kept.version }, []);
    for (const { value, version } of await consents.givenBy(person)) await consents.keep({ value: { ...value, withdrawnAt: someTime }, version }, []);
  });
}

function rest(work: Work): Promise<unknown> {
  const setting = { ...unseen, seen: true, paused: true };
  return work(selfScope(corinna), ({ presences }) => presences.keep(aPresence(corinna, harbor, { setting })));
}
