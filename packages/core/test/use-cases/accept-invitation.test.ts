import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { PersonId } from '../../src/person/person-id.js';
import { pairOf } from '../../src/testing/in-memory/shelves.js';
import {
  aMembership,
  amir,
  aPresence,
  aTown,
  bo,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  sam,
  someTime,
} from '../../src/testing/specimens.js';
import { acceptInvitation } from '../../src/use-cases/accept-invitation.js';
import { acknowledgeBriefing } from '../../src/use-cases/acknowledge-briefing.js';
import { block } from '../../src/use-cases/block.js';
import { liftBlock } from '../../src/use-cases/lift-block.js';
import { memberIn } from '../../src/testing/specimens.js';
import { openTown, read, type Town } from './a-town.js';

const accept = (
  town: Town,
  connection: Awaited<ReturnType<Town['invited']>>,
  by: PersonId = corinna,
  over: object = {},
  at = someTime,
) => acceptInvitation(town.work, selfScope(by), { organization: harbor.id, connection, ...over }, town.when(at));
const meeting = { startsAt: daysAfter(someTime, 2), timeZone: 'America/Chicago', mode: 'phone', words: 'call' };

describe('accepting an invitation', () => {
  it('connects the two; what they reveal is seen by the other one alone', async () => {
    const town = openTown();
    const id = await town.invited();
    expect((await accept(town, id, corinna, { briefing: read, contact: '+1 555 0102', meeting })).ok).toBe(true);

    expect(town.connection(id)).toMatchObject({
      status: 'accepted',
      acceptedAt: someTime,
      meeting: { ...meeting, proposedBy: corinna },
    });
    const cards = (person: PersonId) => town.work(selfScope(person), ({ connections }) => connections.cards(id));
    expect(await cards(melodie)).toEqual([]);
    const told = { organization: harbor.id, connection: id, ...read };
    await acknowledgeBriefing(town.work, selfScope(melodie), told, town.when());
    expect(await cards(melodie)).toEqual([{ person: corinna, connection: id, words: '+1 555 0102' }]);
    expect(await cards(amir)).toEqual([]);
  });

  it('tells history neither the contact nor the place', async () => {
    const town = openTown();
    const id = await town.invited();
    const secret = { contact: 'my-secret-handle', meeting: { ...meeting, place: 'my-secret-place' } };
    await accept(town, id, corinna, { briefing: read, ...secret });
    expect(town.world.history().map(({ kind }) => kind)).toEqual([
      'InvitationSent',
      'InvitationAccepted',
      'BriefingAcknowledged',
      'Opened',
      'ConsentGiven',
    ]);
    expect(JSON.stringify(town.world.history())).not.toContain('my-secret');
  });

  it('never takes more people than there are places, however many are accepted at once', async () => {
    const town = openTown();
    const invitations = await Promise.all([melodie, amir, bo].map((person) => town.invited(person)));
    const answers = await Promise.all(invitations.map((id) => accept(town, id)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: 'NoPlaceLeft' } });
    const states = invitations.map((id) => town.connection(id)?.status);
    expect(states.filter((status) => status === 'accepted')).toHaveLength(2);
  });

  it('twice is fine and leaves one yes', async () => {
    const town = openTown();
    const id = await town.invited();
    const first = await accept(town, id);
    expect(await accept(town, id, corinna, { expectedVersion: 1 })).toEqual(first);
    expect(town.world.history()).toHaveLength(2);
  });

  it('is refused to someone who was looking at an older version', async () => {
    const town = openTown();
    const id = await town.invited();
    expect(await accept(town, id, corinna, { expectedVersion: 7 })).toEqual({
      ok: false,
      error: { kind: 'ChangedMeanwhile', version: 1 },
    });
  });

  it.each<[string, PersonId, object, object]>([
    ['nobody but the one invited', melodie, {}, { kind: 'NotOpen', state: 'invited' }],
    ['no third person', amir, {}, { kind: 'NotFound' }],
    ['nobody of another organization', sam, {}, { kind: 'NotFound' }],
    [
      'no unreadable contact',
      corinna,
      { contact: ' ' },
      { kind: 'UnreadableText', problem: 'empty', longest: 300, path: ['contact'] },
    ],
    [
      'no meeting in the past',
      corinna,
      { meeting: { ...meeting, startsAt: someTime } },
      { kind: 'UnreadableMeeting', path: ['meeting', 'startsAt'], expected: 'a moment ahead of now' },
    ],
    [
      'no unreadable place',
      corinna,
      { meeting: { ...meeting, place: '' } },
      { kind: 'UnreadableText', problem: 'empty', longest: 300, path: ['meeting', 'place'] },
    ],
  ])('lets in %s', async (_who, by, over, error) => {
    const town = openTown();
    const id = await town.invited();
    expect(await accept(town, id, by, over)).toEqual({ ok: false, error });
    expect(town.connection(id)?.status).toBe('invited');
    expect(town.world.shelves().cards.size).toBe(0);
  });

  it('is over when its time has passed, without anyone doing anything', async () => {
    const town = openTown();
    const id = await town.invited();
    expect(await accept(town, id, corinna, {}, daysAfter(someTime, 14))).toEqual({
      ok: false,
      error: { kind: 'NotOpen', state: 'not-this-time' },
    });
  });

  it('is over where the age rule does not let them be paired any more', async () => {
    const town = openTown();
    const id = await town.invited();
    const minor = aPresence(melodie, harbor, { ageGroup: 'minor' });
    await town.work(selfScope(melodie), ({ presences }) => presences.keep(minor));
    expect(town.world.shelves().presences.get(pairOf(harbor.id, melodie))).toEqual(minor);
    expect(await accept(town, id)).toEqual({ ok: false, error: { kind: 'NotOpen', state: 'not-this-time' } });
  });

  it('is over when the one who invited has left', async () => {
    const memberships = [
      aMembership(melodie, harbor, { until: daysAfter(someTime, 1) }),
      ...(aTown().memberships ?? []).filter(({ person }) => person !== melodie),
    ];
    const town = openTown({ memberships });
    const id = await town.invited();
    expect(await accept(town, id, corinna, {}, daysAfter(someTime, 1))).toEqual({
      ok: false,
      error: { kind: 'NotOpen', state: 'not-this-time' },
    });
  });

  it('is over behind a block set in another organization, silently', async () => {
    const memberships = [...(aTown().memberships ?? []), aMembership(melodie, lighthouse)];
    const town = openTown({ memberships });
    const id = await town.invited(melodie, amir, 'mutual');
    const away = { organization: lighthouse.id, person: memberIn(lighthouse, amir) };
    await block(town.work, selfScope(melodie), away, town.when());
    expect(await accept(town, id, amir)).toEqual({ ok: false, error: { kind: 'NotOpen', state: 'not-this-time' } });
    await liftBlock(town.work, selfScope(melodie), away, town.when());
    expect((await accept(town, id, amir)).ok).toBe(true);
  });
});
