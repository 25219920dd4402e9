import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { ConnectionId } from '../../src/connection/connection.js';
import type { PersonId } from '../../src/person/person-id.js';
import {
  aMembership,
  amir,
  aTown,
  corinna,
  daysAfter,
  harbor,
  melodie,
  someTime,
} from '../../src/testing/specimens.js';
import { agreeToMeeting } from '../../src/use-cases/agree-to-meeting.js';
import { declineInvitation } from '../../src/use-cases/decline-invitation.js';
import { endConnection } from '../../src/use-cases/end-connection.js';
import { goOn } from '../../src/use-cases/go-on.js';
import { proposeMeeting } from '../../src/use-cases/propose-meeting.js';
import { revealContact } from '../../src/use-cases/reveal-contact.js';
import { sayWeMet } from '../../src/use-cases/say-we-met.js';
import { takeBackContact } from '../../src/use-cases/take-back-contact.js';
import { withdrawInvitation } from '../../src/use-cases/withdraw-invitation.js';
import { openTown, type Town } from './a-town.js';

const on = (connection: ConnectionId) => ({ organization: harbor.id, connection });
const meeting = {
  startsAt: daysAfter(someTime, 2),
  timeZone: 'Europe/Madrid',
  mode: 'in-person',
  place: 'The pier',
  words: 'coffee',
};
const cards = (town: Town, person: PersonId, id: ConnectionId) =>
  town.work(selfScope(person), ({ connections }) => connections.cards(id));

describe('two people who are connected', () => {
  it('meet and go on, step by step, each step one event of one version', async () => {
    const town = openTown();
    const id = await town.connected();
    const steps = [
      proposeMeeting(town.work, selfScope(melodie), { ...on(id), meeting }, town.when()),
      agreeToMeeting(town.work, selfScope(corinna), { ...on(id), expectedVersion: 3 }, town.when()),
      sayWeMet(town.work, selfScope(corinna), on(id), town.when()),
      goOn(town.work, selfScope(melodie), on(id), town.when()),
      goOn(town.work, selfScope(corinna), on(id), town.when()),
    ];
    for (const step of steps) expect((await step).ok).toBe(true);
    expect(town.connection(id)).toMatchObject({
      status: 'active',
      activeSince: someTime,
      meeting: { place: 'The pier', agreedAt: someTime },
    });
    expect(town.world.history().map(({ kind, version }) => [kind, version])).toEqual([
      ['InvitationSent', 1],
      ['InvitationAccepted', 2],
      ['BriefingAcknowledged', 1],
      ['BriefingAcknowledged', 1],
      ['MeetingProposed', 3],
      ['MeetingAgreed', 4],
      ['PeopleMet', 5],
      ['GoingOnSaid', 6],
      ['GoingOnSaid', 7],
    ]);
  });

  it('cannot agree to a meeting that was changed meanwhile', async () => {
    const town = openTown();
    const id = await town.connected();
    await proposeMeeting(town.work, selfScope(melodie), { ...on(id), meeting }, town.when());
    await proposeMeeting(
      town.work,
      selfScope(melodie),
      { ...on(id), meeting: { ...meeting, place: 'Her flat' } },
      town.when(),
    );
    const agreed = await agreeToMeeting(town.work, selfScope(corinna), { ...on(id), expectedVersion: 3 }, town.when());
    expect(agreed).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 4 } });
  });

  it('are told which part of a meeting does not fit', async () => {
    const town = openTown();
    const id = await town.connected();
    const proposed = await proposeMeeting(
      town.work,
      selfScope(melodie),
      { ...on(id), meeting: { ...meeting, timeZone: 'Nowhere' } },
      town.when(),
    );
    expect(proposed).toMatchObject({ ok: false, error: { kind: 'UnreadableMeeting', path: ['timeZone'] } });
  });

  it('reveal how to reach them, say it anew, and take it back at once', async () => {
    const town = openTown();
    const id = await town.connected();
    const reveal = (words: string) => revealContact(town.work, selfScope(melodie), { ...on(id), words }, town.when());
    await reveal('old number');
    await reveal('new number');
    expect(await cards(town, corinna, id)).toEqual([{ person: melodie, connection: id, words: 'new number' }]);
    expect(town.world.shelves().consents.size).toBe(1);

    const back = () => takeBackContact(town.work, selfScope(melodie), on(id), town.when());
    expect(await back()).toEqual(await back());
    expect(await cards(town, corinna, id)).toEqual([]);
    expect(await cards(town, melodie, id)).toEqual([]);
    await reveal('again');
    expect(await cards(town, corinna, id)).toHaveLength(1);
  });

  it.each<[string, (town: Town) => Promise<ConnectionId>, object]>([
    ['before a yes', (town) => town.invited(), { kind: 'NotOpen', state: 'invited' }],
    ["to somebody else's connection", (town) => town.connected(amir), { kind: 'NotFound' }],
  ])('reveal nothing %s', async (_when, open, error) => {
    const town = openTown();
    const id = await open(town);
    expect(await revealContact(town.work, selfScope(melodie), { ...on(id), words: 'x' }, town.when())).toEqual({
      ok: false,
      error,
    });
    expect(town.world.shelves().cards.size).toBe(0);
  });

  it.each([melodie, corinna])('part, and nothing either showed the other is left to see', async (by) => {
    const town = openTown();
    const id = await town.connected();
    for (const person of [melodie, corinna])
      await revealContact(town.work, selfScope(person), { ...on(id), words: 'x' }, town.when());
    expect((await endConnection(town.work, selfScope(by), on(id), town.when())).ok).toBe(true);
    expect((await endConnection(town.work, selfScope(by), on(id), town.when())).ok).toBe(true);
    expect(town.connection(id)).toMatchObject({ status: 'ended', endedAt: someTime });
    const other = by === melodie ? corinna : melodie;
    expect((await cards(town, by, id)).filter(({ person }) => person === other)).toEqual([]);
    expect((await cards(town, other, id)).filter(({ person }) => person === by)).toEqual([]);
    expect(town.world.shelves().grants.size).toBe(0);
  });

  it('can take back what they showed even where they do not belong any more, and do nothing else there', async () => {
    const memberships = [
      aMembership(melodie, harbor, { until: daysAfter(someTime, 1) }),
      ...(aTown().memberships ?? []).filter(({ person }) => person !== melodie),
    ];
    const town = openTown({ memberships });
    const id = await town.connected();
    await revealContact(town.work, selfScope(melodie), { ...on(id), words: 'x' }, town.when());
    const later = daysAfter(someTime, 2);
    expect(await sayWeMet(town.work, selfScope(melodie), on(id), town.when(later))).toEqual({
      ok: false,
      error: { kind: 'NotFound' },
    });
    expect((await takeBackContact(town.work, selfScope(melodie), on(id), town.when(later))).ok).toBe(true);
    expect(await cards(town, corinna, id)).toEqual([]);
  });
});

describe('an invitation', () => {
  it('declined and withdrawn leave the same for the other one to read', async () => {
    for (const close of [
      (town: Town, id: ConnectionId) => declineInvitation(town.work, selfScope(corinna), on(id), town.when()),
      (town: Town, id: ConnectionId) => withdrawInvitation(town.work, selfScope(melodie), on(id), town.when()),
    ]) {
      const town = openTown();
      const id = await town.invited();
      expect(await close(town, id)).toEqual(await close(town, id));
      expect(town.connection(id)?.status).toBe('closed');
      expect(town.world.history()).toHaveLength(2);
    }
  });
});
