import { describe, expect, it } from 'vitest';
import { acceptInvitation } from '../../src/connection/accept-invitation.js';
import { agreeToMeeting } from '../../src/connection/agree-to-meeting.js';
import { declineInvitation, withdrawInvitation } from '../../src/connection/close-invitation.js';
import type { Connection } from '../../src/connection/connection.js';
import type { Move } from '../../src/connection/decision.js';
import { endConnection, partedBy } from '../../src/connection/end-connection.js';
import { goOn } from '../../src/connection/go-on.js';
import { proposeMeeting } from '../../src/connection/propose-meeting.js';
import { sayWeMet } from '../../src/connection/say-we-met.js';
import { type Standing, standing } from '../../src/connection/standing.js';
import { corinna, daysAfter, melodie, someTime } from '../../src/testing/specimens.js';
import { accepted, active, closed, ended, invited, meeting, met } from './a-connection.js';

const at = someTime;
const move = (by: Move['by'], over: Partial<Move> = {}): Move => ({ by, at, blocked: false, ...over });
const room = { places: 2, supported: 0 };
const refused = (state: Standing) => ({ ok: false, error: { kind: 'NotOpen', state } });
const nothing = { ok: true, value: undefined };

describe('accepting an invitation', () => {
  it('says yes, with a first meeting if one was proposed', () => {
    expect(acceptInvitation(invited, { ...move(corinna), ...room })).toEqual({
      ok: true,
      value: { kind: 'InvitationAccepted', at },
    });
    expect(acceptInvitation(invited, { ...move(corinna), ...room, meeting })).toEqual({
      ok: true,
      value: { kind: 'InvitationAccepted', at, meeting },
    });
  });

  it.each([accepted, met, active])('twice is fine: it is $status already', (connection) => {
    expect(acceptInvitation(connection, { ...move(corinna), ...room })).toEqual(nothing);
  });

  it.each<[string, Connection, Move, Standing]>([
    ['to the one who invited', invited, move(melodie), 'invited'],
    ['at the instant it ends', invited, move(corinna, { at: invited.openUntil }), 'not-this-time'],
    ['when it came to nothing', closed, move(corinna), 'not-this-time'],
    ['when it has ended', ended, move(corinna), 'ended'],
    ['behind a block', invited, move(corinna, { blocked: true }), 'not-this-time'],
    ['behind a block, when connected', active, move(corinna, { blocked: true }), 'ended'],
  ])('is refused %s', (_why, connection, made, state) => {
    expect(acceptInvitation(connection, { ...made, ...room })).toEqual(refused(state));
  });

  it('is refused when every place is taken, and in support alone', () => {
    const full = { ...move(corinna), places: 2, supported: 2 };
    expect(acceptInvitation(invited, full)).toEqual({ ok: false, error: { kind: 'NoPlaceLeft' } });
    expect(acceptInvitation({ ...invited, kind: 'mutual' }, { ...full, places: 0 })).toMatchObject({ ok: true });
  });
});

describe('closing an invitation', () => {
  it("is the invited one's to decline and the inviter's to withdraw, expired or not", () => {
    for (const when of [at, daysAfter(invited.openUntil, 1)]) {
      expect(declineInvitation(invited, move(corinna, { at: when }))).toEqual({
        ok: true,
        value: { kind: 'InvitationClosed', how: 'declined', at: when },
      });
      expect(withdrawInvitation(invited, move(melodie, { at: when }))).toEqual({
        ok: true,
        value: { kind: 'InvitationClosed', how: 'withdrawn', at: when },
      });
    }
    expect(declineInvitation(invited, move(melodie))).toEqual(refused('invited'));
    expect(withdrawInvitation(invited, move(corinna))).toEqual(refused('invited'));
  });

  it.each(['declined', 'withdrawn', 'blocked'] as const)(
    'changes nothing, and tells nothing, when it was %s',
    (how) => {
      expect(declineInvitation({ ...closed, how }, move(corinna))).toEqual(nothing);
      expect(withdrawInvitation({ ...closed, how }, move(melodie))).toEqual(nothing);
    },
  );

  it.each([accepted, met, active, ended])('is refused once it is $status', (connection) => {
    expect(declineInvitation(connection, move(corinna))).toEqual(refused(connection.status as Standing));
    expect(withdrawInvitation(connection, move(melodie))).toEqual(refused(connection.status as Standing));
  });
});

describe('a meeting', () => {
  const proposed = { ...accepted, meeting };

  it.each([accepted, met, active])('can be proposed by either while they are $status', (connection) => {
    expect(proposeMeeting(connection, { ...move(corinna), meeting })).toEqual({
      ok: true,
      value: { kind: 'MeetingProposed', meeting, at },
    });
  });

  it('proposed again in the same words changes nothing, in others takes its place', () => {
    expect(proposeMeeting(proposed, { ...move(corinna), meeting: { ...meeting } })).toEqual(nothing);
    expect(proposeMeeting(proposed, { ...move(melodie), meeting: { ...meeting, proposedBy: melodie } })).toMatchObject({
      ok: true,
      value: { kind: 'MeetingProposed' },
    });
  });

  it.each<[Connection, Move, Standing]>([
    [invited, move(corinna), 'invited'],
    [closed, move(corinna), 'not-this-time'],
    [ended, move(corinna), 'ended'],
    [accepted, move(corinna, { blocked: true }), 'ended'],
  ])('cannot be proposed otherwise (%#)', (connection, made, state) => {
    expect(proposeMeeting(connection, { ...made, meeting })).toEqual(refused(state));
  });

  it('is agreed to by the other one, once, before it begins', () => {
    expect(agreeToMeeting(proposed, move(melodie))).toEqual({ ok: true, value: { kind: 'MeetingAgreed', at } });
    expect(agreeToMeeting({ ...proposed, meeting: { ...meeting, agreedAt: at } }, move(melodie))).toEqual(nothing);
    expect(agreeToMeeting(proposed, move(corinna))).toEqual(refused('accepted'));
    expect(agreeToMeeting(proposed, move(melodie, { at: meeting.startsAt }))).toEqual(refused('accepted'));
    expect(agreeToMeeting(accepted, move(melodie))).toEqual(refused('accepted'));
    expect(agreeToMeeting(proposed, move(melodie, { blocked: true }))).toEqual(refused('ended'));
  });
});

describe('having met, and going on', () => {
  it('is said by either, and once is enough', () => {
    expect(sayWeMet(accepted, move(melodie))).toEqual({ ok: true, value: { kind: 'PeopleMet', at } });
    expect(sayWeMet(met, move(corinna))).toEqual(nothing);
    expect(sayWeMet(active, move(corinna))).toEqual(nothing);
    expect(sayWeMet(invited, move(corinna))).toEqual(refused('invited'));
    expect(sayWeMet(accepted, move(corinna, { blocked: true }))).toEqual(refused('ended'));
  });

  const told = { briefed: { mine: true, theirs: true } };

  it('is wished by each for themselves, after meeting', () => {
    const wish = { ...move(melodie), ...told };
    expect(goOn(met, wish)).toEqual({ ok: true, value: { kind: 'GoingOnSaid', by: melodie, at } });
    expect(goOn({ ...met, goingOn: [melodie] }, wish)).toEqual(nothing);
    expect(goOn(active, wish)).toEqual(nothing);
    expect(goOn(accepted, wish)).toEqual(refused('accepted'));
    expect(goOn(met, { ...move(melodie, { blocked: true }), ...told })).toEqual(refused('ended'));
  });

  it('is wished by nobody who has not read the briefing, and comes to nothing before both have', () => {
    const needed = (missing: string) => ({ ok: false, error: { kind: 'BriefingNeeded', missing } });
    const first = { ...move(melodie), briefed: { mine: true, theirs: false } };
    expect(goOn(met, { ...move(melodie), briefed: { mine: false, theirs: true } })).toEqual(needed('yours'));
    expect(goOn(met, first)).toMatchObject({ ok: true, value: { kind: 'GoingOnSaid' } });
    expect(goOn({ ...met, goingOn: [corinna] }, first)).toEqual(needed('not-yet-everything'));
  });
});

describe('ending', () => {
  it.each([accepted, met, active])("is either's at any time: $status", (connection) => {
    for (const by of [melodie, corinna])
      expect(endConnection(connection, move(by))).toEqual({ ok: true, value: { kind: 'ConnectionEnded', at } });
  });

  it('twice is fine; of what never began, refused', () => {
    expect(endConnection(ended, move(melodie))).toEqual(nothing);
    expect(endConnection(invited, move(melodie))).toEqual(refused('invited'));
    expect(endConnection(closed, move(melodie))).toEqual(refused('not-this-time'));
  });

  it('is what a block makes of it', () => {
    expect(partedBy(invited, at)).toEqual({ kind: 'InvitationClosed', how: 'blocked', at });
    for (const connection of [accepted, met, active])
      expect(partedBy(connection, at)).toEqual({ kind: 'ConnectionEnded', at });
    for (const connection of [closed, ended]) expect(partedBy(connection, at)).toBeUndefined();
  });
});

describe('where two people stand', () => {
  it('reads the same however an invitation came to nothing', () => {
    const ways = [
      standing(invited, false, invited.openUntil),
      standing(invited, true, at),
      ...(['declined', 'withdrawn', 'blocked'] as const).map((how) => standing({ ...closed, how }, false, at)),
    ];
    expect(new Set(ways)).toEqual(new Set(['not-this-time']));
  });
});
