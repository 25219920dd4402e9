import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionId } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import {
  acceptInvitation,
  acknowledgeBriefing,
  type Finished,
  openLevel,
  revealContact,
  stepBack,
  takeBackContact,
} from '../../src/use-cases/index.js';
import {
  alex,
  amir,
  aMembership,
  aPresence,
  bo,
  corinna,
  daysAfter,
  harbor,
  melodie,
  occasion,
  sam,
  someTime,
} from '../../src/testing/index.js';
import { aSingingTown, placeWith, readerAs } from './town.js';

import { all, accepted, invited, look, on, read } from './connected.js';

describe('an invitation', () => {
  it('shows each of the two what they can do', async () => {
    const place = await invited();
    expect(await look(place, melodie)).toMatchObject({
      state: 'INVITED',
      kind: 'SUPPORT',
      iAsked: true,
      version: 1,
      contacts: [],
      other: { name: 'Corinna' },
      openUntil: daysAfter(someTime, 14).toISOString(),
      access: {
        canAccept: false,
        canDecline: false,
        canWithdraw: true,
        canProposeMeeting: false,
        canRevealContact: false,
        canEnd: false,
        canBlock: true,
      },
    });
    expect(await look(place, corinna)).toMatchObject({
      state: 'INVITED',
      iAsked: false,
      other: { name: 'Melodie' },
      access: { canAccept: true, canDecline: true, canWithdraw: false },
    });
  });

  it('is nobody else’s', async () => {
    const place = await invited();
    for (const reader of [amir, bo, alex, sam]) expect(await look(place, reader)).toBeNull();
  });

  it('shows the invited one nothing that is kept for connections', async () => {
    const place = await invited();
    const keys = (seen: Finished | null) =>
      ((seen?.['other'] as Finished)['facets'] as Finished[]).map(({ value }) => (value as Finished)['key']);
    expect(keys(await look(place, melodie))).toEqual(['singing']);
    await acceptInvitation(place.work, selfScope(corinna), { ...on(place), briefing: read }, occasion(someTime, 1));
    expect(keys(await look(place, melodie))).toEqual(['singing']);
    await openLevel(place.work, selfScope(corinna), { ...on(place), level: 'experiences' }, occasion(someTime, 2));
    expect(keys(await look(place, melodie))).toEqual(['singing']);
    await acknowledgeBriefing(place.work, selfScope(melodie), { ...on(place), ...read }, occasion(someTime, 3));
    expect(keys(await look(place, melodie))).toEqual(['singing', 'chess']);
    await stepBack(place.work, selfScope(corinna), { ...on(place), level: 'as-everyone-here' }, occasion(someTime, 4));
    expect(keys(await look(place, melodie))).toEqual(['singing']);
  });

  it('cannot be accepted by someone whose places are taken', async () => {
    const seed = aSingingTown();
    const live = [amir, bo].map((inviter, index): Connection => ({
      id: `01960000-0000-7000-8000-0000000000f${index}` as ConnectionId,
      organization: harbor.id,
      kind: 'support',
      inviter,
      invitee: corinna,
      invitedAt: someTime,
      openUntil: daysAfter(someTime, 14),
      status: 'accepted',
      acceptedAt: someTime,
    }));
    const open: Connection = {
      id: '01960000-0000-7000-8000-0000000000f9' as ConnectionId,
      organization: harbor.id,
      kind: 'support',
      inviter: melodie,
      invitee: corinna,
      invitedAt: someTime,
      openUntil: daysAfter(someTime, 14),
      status: 'invited',
    };
    const canAccept = (connections: readonly Connection[]) =>
      look({ ...placeWith({ ...seed, connections }), id: open.id }, corinna);
    expect(await canAccept([...live.slice(1), open])).toMatchObject({ access: { canAccept: true } });
    expect(await canAccept([...live, open])).toMatchObject({ access: { canAccept: false, canDecline: true } });
  });

  it('cannot be accepted any more by someone who turned out to be under 18', async () => {
    const place = await invited();
    await place.work(selfScope(corinna), ({ presences }) =>
      presences.keep(aPresence(corinna, harbor, { ageGroup: 'minor' })),
    );
    expect(await look(place, corinna)).toMatchObject({ access: { canAccept: false, canDecline: true } });
  });

  it('shows neither what the other one lets members see, once their ages are apart', async () => {
    const place = await invited();
    const shown = async () => [await look(place, melodie), await look(place, corinna)] as const;
    const [before, asSeen] = await shown();
    expect(before).toMatchObject({ invitation: { facets: [{}, {}] } });
    expect(asSeen).toMatchObject({ invitation: { facets: [{}, {}] }, other: { facets: [{}, {}] } });

    await place.work(selfScope(corinna), ({ presences }) =>
      presences.keep(aPresence(corinna, harbor, { ageGroup: 'minor' })),
    );
    const [mine, theirs] = await shown();
    expect(mine).toMatchObject({ invitation: { facets: [] }, other: { name: 'Corinna', facets: [] } });
    expect(theirs).toMatchObject({ invitation: { facets: [] }, other: { name: 'Melodie', facets: [] } });
  });
});

describe('a connection', () => {
  it('tells how to get in touch until that is taken back', async () => {
    const place = await accepted();
    await revealContact(
      place.work,
      selfScope(corinna),
      { ...on(place), words: 'corinna@harbor.example' },
      occasion(someTime, 2),
    );
    await revealContact(place.work, selfScope(melodie), { ...on(place), words: '+1 555 0199' }, occasion(someTime, 3));
    const contacts = async () =>
      ((await look(place, melodie))?.['contacts'] as Finished[]).map(({ mine, words }) => [mine, words]);
    expect(await contacts()).toEqual([
      [true, '+1 555 0199'],
      [false, 'corinna@harbor.example'],
    ]);
    await takeBackContact(place.work, selfScope(corinna), on(place), occasion(someTime, 4));
    expect(await contacts()).toEqual([[true, '+1 555 0199']]);
  });

  it('shows a proposed meeting in neutral words, and who may agree to it', async () => {
    const { work, views, id } = await invited();
    const meeting = {
      startsAt: daysAfter(someTime, 2),
      timeZone: 'America/Chicago',
      mode: 'in-person',
      place: 'The bench by the lake',
      words: 'coffee',
    } as const;
    await acceptInvitation(
      work,
      selfScope(corinna),
      { organization: harbor.id, connection: id, meeting },
      occasion(someTime, 1),
    );
    const seen = await views.node(
      readerAs(melodie, { languages: ['es'] }),
      { kind: 'connection', ids: [harbor.id, id] },
      all,
    );
    expect(seen).toMatchObject({
      meeting: {
        proposedByMe: false,
        mode: 'IN_PERSON',
        place: 'The bench by the lake',
        words: { text: 'Café', lang: 'es' },
      },
      access: {
        canAgreeToMeeting: true,
        canProposeMeeting: true,
        canSayWeMet: true,
        canGoOn: false,
        canRevealContact: false,
        canReadBriefing: true,
        canEnd: true,
      },
    });
    expect(seen?.['meeting']).not.toHaveProperty('agreedAt');
    expect(await look({ work, views, id }, corinna)).toMatchObject({
      meeting: { proposedByMe: true },
      access: { canAgreeToMeeting: false },
    });
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
