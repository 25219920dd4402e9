import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { DimensionId } from '../../src/dimension/dimension-id.js';
import {
  alex,
  amir,
  aMembership,
  bo,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  sam,
  someTime,
  stranger,
} from '../../src/testing/specimens.js';
import { changeRoles } from '../../src/use-cases/change-roles.js';
import { acceptNetworkAgreement, endNetworkAgreement } from '../../src/use-cases/decide-network-agreement.js';
import { eraseMyself } from '../../src/use-cases/erase-myself.js';
import { leaveGuestPlace } from '../../src/use-cases/guest-place.js';
import { invite } from '../../src/use-cases/invite.js';
import { acceptInvitation } from '../../src/use-cases/accept-invitation.js';
import { reinstateMember } from '../../src/use-cases/reinstate-member.js';
import { setAsk } from '../../src/use-cases/set-ask.js';
import { suspendMember } from '../../src/use-cases/suspend-member.js';
import { told } from './town.js';
import {
  type Place,
  missing,
  now,
  pastime,
  here,
  proposes,
  decides,
  agreed,
  takes,
  placeOf,
  shown,
  asAlex,
  asSam,
} from './two-that-agree.js';

describe('two organizations agree', () => {
  it('each by its own word: what is proposed waits, and what is accepted is in the audit of both', async () => {
    const there = here();
    expect((await proposes(there)).ok).toBe(true);
    expect(await takes(there)).toEqual({ ok: false, error: missing });
    expect((await decides(there, acceptNetworkAgreement)).ok).toBe(true);
    expect((await decides(there, acceptNetworkAgreement)).ok).toBe(true);
    expect(there.world.history().map(({ kind, owner, actor }) => [kind, owner, actor])).toEqual([
      ['NetworkAgreementProposed', { organization: harbor.id }, alex],
      ['NetworkAgreementAccepted', { organization: lighthouse.id }, sam],
    ]);
  });

  it('and nobody else for them: who administers nothing, the other one, or oneself', async () => {
    const there = here();
    await proposes(there);
    for (const as of [melodie, amir, stranger].map((one) => selfScope(one)))
      for (const organization of [harbor.id, lighthouse.id]) {
        expect(await decides(there, acceptNetworkAgreement, { as, organization })).toMatchObject({
          ok: false,
          error: { kind: 'NotFound' },
        });
        expect(await decides(there, endNetworkAgreement, { as, organization })).toMatchObject({
          ok: false,
          error: { kind: 'NotFound' },
        });
      }
    expect(await decides(there, acceptNetworkAgreement, { as: asAlex, organization: harbor.id })).toEqual({
      ok: false,
      error: missing,
    });
  });

  it('a word that no organization goes by is answered as any other is', async () => {
    const there = here();
    expect(await proposes(there, { partner: 'no-such-house' })).toEqual(await proposes(here()));
    expect(await decides(there, acceptNetworkAgreement)).toEqual({ ok: false, error: missing });
  });

  it('not with themselves, not into the past, not without a reason, and not without end many at once', async () => {
    for (const [over, path] of [
      [{ partner: 'harbor-house' }, 'partner'],
      [{ partner: '' }, 'partner'],
      [{ reason: ' ' }, 'reason'],
      [{ until: someTime }, 'until'],
      [{ from: daysAfter(someTime, 3), until: daysAfter(someTime, 2) }, 'until'],
    ] as const)
      expect(await proposes(here(), over)).toMatchObject({ ok: false, error: { path: [path] } });
    const there = here();
    for (let count = 0; count < 20; count += 1) expect((await proposes(there)).ok).toBe(true);
    expect(await proposes(there)).toMatchObject({ ok: false, error: { kind: 'UnreadableAgreement' } });
  });

  it('what was declined, or is past, is not accepted any more', async () => {
    const declined = here();
    await proposes(declined);
    expect((await decides(declined, endNetworkAgreement)).ok).toBe(true);
    const over = { ok: false, error: { kind: 'AgreementOver' } };
    expect(await decides(declined, acceptNetworkAgreement)).toEqual(over);
    const past = here();
    await proposes(past, { until: daysAfter(someTime, 1) });
    expect(await decides(past, acceptNetworkAgreement, { at: daysAfter(someTime, 1) })).toEqual(over);
  });
});

describe('somebody says that they may be found in the partner organization', () => {
  it('by name alone unless they say more, and open to what they say', async () => {
    const there = await agreed();
    expect(await takes(there)).toMatchObject({ ok: true });
    expect(placeOf(there)).toMatchObject({ from: someTime, guest: { of: harbor.id }, roles: [] });
    expect(shown(there)).toMatchObject({ name: 'Melodie', setting: { seen: true, mutual: true }, facets: [] });
    expect(told(there.world).slice(2)).toEqual(['GuestPlaceTaken 1']);
  });

  it('with exactly what they name of what the members at home are shown', async () => {
    const there = await agreed();
    await takes(there, { dimensions: ['pastime'] });
    expect(shown(there)?.facets).toEqual([
      { dimension: 'pastime', answer: pastime.answer, match: true, display: 'members' },
    ]);
    for (const dimension of ['mental-health', 'language', `${harbor.id}/service`])
      expect(await takes(there, { dimensions: ['pastime', dimension] })).toEqual({
        ok: false,
        error: { kind: 'NotShownAtHome', path: ['dimensions', '1'] },
      });
    expect((await takes(there, { mutual: false })).ok).toBe(true);
    expect(shown(there)).toMatchObject({ facets: [], setting: { mutual: false } });
  });

  it('for as long as both the agreement and the place at home last', async () => {
    const there = here();
    const until = daysAfter(someTime, 9);
    await proposes(there, { until });
    await decides(there, acceptNetworkAgreement);
    await takes(there);
    expect(placeOf(there)?.until).toEqual(until);
    expect(shown(there)?.until).toEqual(until);
    expect(await takes(there, { at: until })).toEqual({ ok: false, error: missing });
  });

  it('and nobody else: one who belongs there, one who belongs nowhere, one who took themselves out', async () => {
    const there = await agreed();
    expect(await takes(there, { person: amir })).toEqual({ ok: false, error: { kind: 'BelongsThere' } });
    expect(await takes(there, { person: stranger })).toEqual({ ok: false, error: missing });
    await eraseMyself(there.work, selfScope(bo), {}, now());
    expect(await takes(there, { person: bo })).toEqual({ ok: false, error: missing });
    expect(placeOf(there, bo)).toBeUndefined();
  });

  it('takes it back at any time: the place is over, nothing is used there, and again is quietly fine', async () => {
    const there = await agreed();
    await takes(there, { dimensions: ['pastime'] });
    const leaves = () =>
      leaveGuestPlace(there.work, selfScope(melodie), { organization: lighthouse.id }, now(daysAfter(someTime, 1)));
    expect((await leaves()).ok).toBe(true);
    expect(placeOf(there)?.until).toEqual(daysAfter(someTime, 1));
    expect(shown(there)).toMatchObject({ facets: [], setting: { seen: false, mutual: false } });
    expect((await leaves()).ok).toBe(true);
    expect(there.world.history().filter(({ kind }) => kind === 'GuestPlaceLeft')).toHaveLength(1);
    const uses = there.world
      .shelves()
      .profiles.get(melodie)
      ?.value.statements.flatMap((one) => one.uses);
    expect(uses?.some(({ organization }) => organization === lighthouse.id)).toBe(false);
    for (const [person, organization] of [
      [melodie, harbor.id],
      [stranger, lighthouse.id],
    ] as const)
      expect(await leaveGuestPlace(there.work, selfScope(person), { organization }, now())).toMatchObject({
        ok: false,
        error: { kind: 'NotFound' },
      });
    expect((await takes(there, { at: daysAfter(someTime, 2) })).ok).toBe(true);
    expect(placeOf(there)).toMatchObject({ from: daysAfter(someTime, 2), guest: { of: harbor.id } });
    expect(placeOf(there)).not.toHaveProperty('until');
  });
});

describe('a guest', () => {
  const guest = { organization: lighthouse.id };
  const member = (there: Place) => ({ ...guest, member: placeOf(there)?.id ?? ('' as never) });

  it('is invited by a member there, answers, and invites, asks and administers nobody', async () => {
    const there = await agreed();
    await takes(there, { dimensions: ['pastime'] });
    const place = placeOf(there);
    const sent = await invite(there.work, asSam, { ...guest, kind: 'mutual', to: place?.id ?? ('' as never) }, now());
    expect(sent).toMatchObject({ ok: true });
    const [connection] = [...there.world.shelves().connections.values()];
    expect(connection?.value).toMatchObject({ organization: lighthouse.id, inviter: sam, invitee: melodie });
    const id = connection?.value.id ?? ('' as never);
    const accepted = await acceptInvitation(there.work, selfScope(melodie), { ...guest, connection: id }, now());
    expect(accepted).toMatchObject({ ok: true });
    const asked = { ...guest, kind: 'mutual', dimension: 'pastime' as DimensionId } as const;
    expect(await setAsk(there.work, selfScope(melodie), asked, now())).toMatchObject({
      ok: false,
      error: { kind: 'NotFound' },
    });
    const back = await invite(
      there.work,
      selfScope(melodie),
      { ...guest, kind: 'mutual', to: aMembership(amir, lighthouse).id },
      now(),
    );
    expect(back).toMatchObject({ ok: false, error: { kind: 'NotFound' } });
  });

  it('holds a role the organization gives them, and none in which somebody oversees others', async () => {
    const there = await agreed();
    await takes(there);
    const gives = (code: 'mentor' | 'supervisor' | 'administrator', places: number) =>
      changeRoles(there.work, asSam, { ...member(there), roles: [{ code, engagement: 'volunteer', places }] }, now());
    for (const code of ['supervisor', 'administrator'] as const)
      expect(await gives(code, 0)).toMatchObject({ ok: false, error: { kind: 'UnreadableRoles' } });
    expect((await gives('mentor', 1)).ok).toBe(true);
    expect(shown(there)?.offers).toMatchObject([{ role: 'mentor', places: 1 }]);
  });

  it('is no guest any more when either organization ends the agreement', async () => {
    for (const [as, organization] of [
      [asAlex, harbor.id],
      [asSam, lighthouse.id],
    ] as const) {
      const there = await agreed();
      await takes(there);
      expect((await decides(there, endNetworkAgreement, { as, organization, at: daysAfter(someTime, 1) })).ok).toBe(
        true,
      );
      expect(placeOf(there)?.until).toEqual(daysAfter(someTime, 1));
      expect(shown(there)).toMatchObject({ setting: { seen: false } });
      expect(await takes(there)).toEqual({ ok: false, error: missing });
    }
  });

  it('is none while their place at home is held in suspense, and says so anew when it is given back', async () => {
    const there = await agreed();
    await takes(there);
    const home = { organization: harbor.id, member: aMembership(melodie).id };
    await suspendMember(there.work, asAlex, home, now(daysAfter(someTime, 1)));
    expect(placeOf(there)?.until).toEqual(daysAfter(someTime, 1));
    expect(await takes(there, { at: daysAfter(someTime, 2) })).toEqual({ ok: false, error: missing });
    await reinstateMember(there.work, asAlex, home, now(daysAfter(someTime, 3)));
    expect(placeOf(there)?.until).toEqual(daysAfter(someTime, 1));
    expect((await takes(there, { at: daysAfter(someTime, 4) })).ok).toBe(true);
  });

  it('whom the organization there suspended stays so, whatever they say', async () => {
    const there = await agreed();
    await takes(there);
    await suspendMember(there.work, asSam, member(there), now());
    expect((await takes(there, { at: daysAfter(someTime, 1) })).ok).toBe(true);
    expect(placeOf(there)?.suspendedAt).toEqual(someTime);
  });

  it('who is erased leaves no place there', async () => {
    const there = await agreed();
    await takes(there);
    expect((await eraseMyself(there.work, selfScope(melodie), { days: 0 }, now())).ok).toBe(true);
    expect(placeOf(there)).toBeUndefined();
    expect(shown(there)).toBeUndefined();
  });
});
