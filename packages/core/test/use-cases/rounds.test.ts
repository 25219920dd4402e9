import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import { roundStrategies } from '../../src/round/match-round.js';
import type { ProposalTold } from '../../src/round/proposal-told.js';
import {
  aMembership,
  alex,
  amir,
  aPresence,
  aRole,
  aTown,
  bo,
  corinna,
  daysAfter,
  harbor,
  melodie,
  memberIn,
  sam,
  someTime,
  stranger,
} from '../../src/testing/specimens.js';
import { acceptInvitation } from '../../src/use-cases/accept-invitation.js';
import { block } from '../../src/use-cases/block.js';
import { joinRound } from '../../src/use-cases/join-round.js';
import { openRound } from '../../src/use-cases/open-round.js';
import { proposeAssignments } from '../../src/use-cases/propose-assignments.js';
import { openTown } from './a-town.js';
import { draft, roundIn, aRound, joined, offered, notFound, notOpen } from './a-round.js';

describe('a round', () => {
  it('is opened by whoever coordinates or administers, and by nobody else', async () => {
    const coordinating = aTown().memberships?.map((one) =>
      one.person === amir && one.organization === harbor.id
        ? aMembership(amir, harbor, { roles: [aRole({ code: 'coordinator', places: 0 })] })
        : one,
    );
    const { work, when } = openTown({ memberships: coordinating ?? [] });
    for (const person of [alex, amir])
      expect(await openRound(work, selfScope(person), draft, when())).toMatchObject({ ok: true });
    for (const person of [melodie, corinna, sam, stranger])
      expect(await openRound(work, selfScope(person), draft, when())).toEqual(notFound);
  });

  it('says what does not fit', async () => {
    const { work, when } = openTown();
    const opens = (over: object) => openRound(work, selfScope(alex), { ...draft, ...over }, when());
    const unfit = (problem: string, path: string) => ({
      ok: false,
      error: { kind: 'UnfitRound', problem, path: [path] },
    });
    expect(await opens({ name: ' ' })).toMatchObject({ error: { kind: 'UnreadableText', path: ['name'] } });
    expect(await opens({ closesAt: someTime })).toEqual(unfit('closes-before-it-opens', 'closesAt'));
    expect(await opens({ opensAt: daysAfter(someTime, -9), closesAt: daysAfter(someTime, -1) })).toEqual(
      unfit('over-already', 'closesAt'),
    );
    expect(await opens({ closesAt: daysAfter(someTime, 367) })).toEqual(unfit('too-long', 'closesAt'));
    for (const most of [0, 1.5, 501]) expect(await opens({ most })).toEqual(unfit('cap-out-of-range', 'most'));
  });

  it('is joined by each for themselves, while it is open, and left until offers are made', async () => {
    const { joins, leaves, world, round } = await aRound();
    const places = () => [...world.shelves().roundPlaces.values()].map(({ person, side }) => [person, side]);
    expect(await joins(melodie)).toMatchObject({ ok: true });
    expect(await joins(melodie)).toMatchObject({ ok: true });
    expect(places()).toEqual([[melodie, 'seeker']]);
    expect(await joins(bo, 'supporter')).toEqual({ ok: false, error: { kind: 'NotSupporting' } });
    expect(await joins(sam)).toEqual(notFound);
    expect(await joins(corinna)).toMatchObject({ ok: true });
    expect(await joins(corinna, 'supporter')).toMatchObject({ ok: true });
    expect(places()).toEqual([
      [melodie, 'seeker'],
      [corinna, 'supporter'],
    ]);
    const closed = daysAfter(someTime, 14);
    expect(await joins(bo, 'seeker', closed)).toEqual({
      ok: false,
      error: { kind: 'RoundNotOpen', state: 'gathered' },
    });
    expect(await leaves(melodie, closed)).toMatchObject({ ok: true });
    expect(places()).toEqual([[corinna, 'supporter']]);
    expect(world.history().filter(({ kind }) => kind === 'RoundJoined' && round !== undefined)).toHaveLength(3);
  });
});

describe('a proposal', () => {
  it('tells how many and how well, and of nobody who; it offers nothing', async () => {
    const round = await joined();
    await round.joins(amir);
    const { told } = await round.proposes();
    expect(told).toEqual({
      digest: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      strategy: 'deferred-acceptance',
      guarantee: 'stable',
      seekers: 3,
      supporters: 1,
      pairs: 2,
      leftOver: 1,
      unstable: 0,
    });
    const text = JSON.stringify(told);
    for (const person of [melodie, bo, amir, corinna]) {
      expect(text).not.toContain(person);
      expect(text).not.toContain(memberIn(harbor, person));
    }
    expect(round.made()).toEqual([]);
    expect(round.live()).toEqual([]);
    expect(round.world.history().at(-1)).toMatchObject({ kind: 'AssignmentsProposed', actor: alex });
  });

  it('is for whoever runs rounds there alone', async () => {
    const round = await joined();
    for (const person of [melodie, corinna, sam, stranger]) {
      expect((await round.proposes(person)).answer).toEqual(notFound);
      expect(await round.offers('', person)).toEqual(notFound);
    }
  });

  it('says so when nobody joined on a side', async () => {
    const round = await aRound();
    const nobody = (side: string) => ({ ok: false, error: { kind: 'NobodyJoined', side } });
    expect((await round.proposes()).answer).toEqual(nobody('seeker'));
    await round.joins(melodie);
    expect((await round.proposes()).answer).toEqual(nobody('supporter'));
  });

  it('puts nobody together who keeps the other away, whoever said so, and does not tell', async () => {
    const open = await joined();
    const before = await open.proposes();
    expect(before.told?.pairs).toBe(2);
    for (const [by, whom] of [
      [melodie, corinna],
      [corinna, melodie],
    ] as const) {
      const round = await joined();
      await block(round.work, selfScope(by), { organization: harbor.id, person: memberIn(harbor, whom) }, round.when());
      expect((await round.proposes()).told).toMatchObject({ pairs: 1, leftOver: 1 });
    }
  });

  it('keeps a cap, and goes by any of its strategies', async () => {
    for (const strategy of roundStrategies) {
      const round = await joined({}, { strategy, most: 1 });
      expect((await round.proposes()).told).toMatchObject({ strategy, pairs: 1, leftOver: 1 });
    }
  });
});

describe('offers', () => {
  it('are exactly what was looked at, or nothing', async () => {
    const round = await joined();
    const { told } = await round.proposes();
    expect(await round.offers('0'.repeat(32))).toEqual({ ok: false, error: { kind: 'ProposalChanged' } });
    await round.leaves(bo);
    expect(await round.offers(told?.digest ?? '')).toEqual({ ok: false, error: { kind: 'ProposalChanged' } });
    expect(round.made()).toEqual([]);
    const again = await round.proposes();
    expect(await round.offers(again.told?.digest ?? '')).toMatchObject({ ok: true });
    expect(round.made()).toMatchObject([{ seeker: melodie, supporter: corinna }]);
    expect(round.live()).toEqual([]);
  });

  it('are made once: nobody joins or leaves any more, and nothing is proposed again', async () => {
    const round = await offered();
    const over = { ok: false, error: { kind: 'RoundNotOpen', state: 'offered' } };
    expect(await round.joins(amir)).toEqual(over);
    expect(await round.leaves(melodie)).toEqual(over);
    expect((await round.proposes()).answer).toEqual(over);
    expect(await round.offers('')).toEqual(over);
  });

  it('count against places in the next round', async () => {
    const first = await offered();
    const second = roundIn(await openRound(first.work, selfScope(alex), draft, first.when()));
    const on = { organization: harbor.id, round: second };
    for (const [person, side] of [
      [amir, 'seeker'],
      [corinna, 'supporter'],
    ] as const)
      await joinRound(first.work, selfScope(person), { ...on, side }, first.when());
    const proposes = async (at = someTime) => {
      let told: ProposalTold | undefined;
      await proposeAssignments(first.work, selfScope(alex), on, first.when(at), (one) => (told = one));
      return told?.pairs;
    };
    expect(await proposes()).toBe(0);
    await first.answers(melodie, first.offerTo(melodie), false);
    expect(await proposes()).toBe(1);
  });

  it('become a connection when both say yes, in either order, and never before', async () => {
    for (const order of [
      [melodie, corinna],
      [corinna, melodie],
    ]) {
      const round = await offered();
      const offer = round.offerTo(melodie);
      const [first = melodie, second = corinna] = order;
      expect(await round.answers(first, offer, true)).toEqual({ ok: true, value: {} });
      expect(round.live()).toEqual([]);
      expect(await round.answers(second, offer, true)).toMatchObject({
        ok: true,
        value: { connection: expect.any(String) as string },
      });
      expect(round.live()).toEqual([{ inviter: melodie, invitee: corinna, status: 'accepted' }]);
      expect(await round.answers(first, offer, true)).toMatchObject({
        ok: true,
        value: { connection: expect.any(String) as string },
      });
      expect(round.live()).toHaveLength(1);
    }
  });

  it('come to nothing with a no of either, after a yes too, and nobody else answers them', async () => {
    const round = await offered();
    const [one, two] = [round.offerTo(melodie), round.offerTo(bo)];
    expect(await round.answers(melodie, one, true)).toMatchObject({ ok: true });
    expect(await round.answers(melodie, one, false)).toEqual({ ok: true, value: {} });
    expect(await round.answers(corinna, one, true)).toEqual(notOpen);
    expect(await round.answers(corinna, two, false)).toMatchObject({ ok: true });
    expect(await round.answers(bo, two, true)).toEqual(notOpen);
    for (const person of [alex, melodie, stranger]) expect(await round.answers(person, two, true)).toEqual(notFound);
    expect(round.live()).toEqual([]);
    const kinds = round.world.history().filter(({ kind }) => kind === 'OfferAnswered');
    expect(kinds.map(({ codes }) => codes)).toEqual([{}, {}, {}]);
  });

  it('are over in time, and where the two must not meet', async () => {
    const round = await offered();
    const offer = round.offerTo(melodie);
    expect(await round.answers(melodie, offer, true, offer.openUntil)).toEqual(notOpen);
    await round.answers(corinna, offer, true);
    await block(
      round.work,
      selfScope(corinna),
      { organization: harbor.id, person: memberIn(harbor, melodie) },
      round.when(),
    );
    expect(await round.answers(melodie, offer, true)).toEqual(notOpen);
    expect(round.live()).toEqual([]);
  });

  it('never make anybody support more people than they have places for', async () => {
    const one = aTown().presences?.map((presence) =>
      presence.person === corinna
        ? aPresence(corinna, harbor, {
            offers: [{ role: 'peer-supporter', engagement: 'employed', places: 1, from: daysAfter(someTime, -90) }],
          })
        : presence,
    );
    const memberships = aTown().memberships?.map((membership) =>
      membership.person === corinna ? aMembership(corinna, harbor, { roles: [aRole({ places: 1 })] }) : membership,
    );
    const round = await aRound({ presences: one ?? [], memberships: memberships ?? [] });
    await round.joins(melodie);
    await round.joins(corinna, 'supporter');
    const { told } = await round.proposes();
    await round.offers(told?.digest ?? '');
    const offer = round.offerTo(melodie);
    expect(await round.answers(corinna, offer, true)).toMatchObject({ ok: true });
    const connection = await round.invited(amir);
    await acceptInvitation(round.work, selfScope(corinna), { organization: harbor.id, connection }, round.when());
    expect(await round.answers(melodie, offer, true)).toEqual(notOpen);
    expect(round.live()).toEqual([{ inviter: amir, invitee: corinna, status: 'accepted' }]);
  });
});
