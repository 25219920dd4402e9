import { describe, expect, it } from 'vitest';
import { readHelper } from '../../src/index.js';
import { assistanceOf, assistedFor, mayWithHelp, type openWithHelp, recognise } from '../../src/record.js';
import type { Session, SessionId, SignIn } from '../../src/record.js';
import { melodie, someTime } from '../../src/testing/specimens.js';

const key = 'ab'.repeat(32);
const after = (milliseconds: number): Date => new Date(someTime.getTime() + milliseconds);
const session = (over: Partial<Session> = {}): Session => ({
  id: '01960000-0000-7000-8000-0000000000aa' as SessionId,
  person: melodie,
  identity: { issuer: 'https://id.example', subject: 'melodie' },
  key,
  kind: 'visit-code',
  startedAt: someTime,
  lastSeenOn: someTime,
  assistance: assistanceOf('Rosa', someTime),
  ...over,
});
const { assistance: _, ...ordinary } = session({ kind: 'passphrase' });
const token = (over: Partial<SignIn> = {}): SignIn => ({
  key,
  isNamed: true,
  issuedAt: someTime,
  kind: 'visit-code',
  ...over,
});
const isIn = (sessions: readonly Session[], at: Date, signIn = token()): string =>
  recognise(signIn, { sessions, signedOutAt: undefined }, at).kind;

describe('a session in assisted mode', () => {
  it('lasts half an hour and not a millisecond more', () => {
    expect(assistedFor).toBe(1_800_000);
    expect(isIn([session()], after(assistedFor - 1))).toBe('under-way');
    expect(isIn([session()], after(assistedFor))).toBe('over');
    expect(isIn([session()], after(365 * 86_400_000))).toBe('over');
  });

  it('is stretched by nothing a token says: neither when it was issued, nor how somebody signed in', () => {
    const late = after(assistedFor);
    for (const issuedAt of [after(-86_400_000), someTime, late, after(86_400_000)])
      for (const kind of ['visit-code', 'passphrase', 'passkey', 'elsewhere'] as const)
        for (const isNamed of [true, false])
          expect(isIn([session()], late, token({ issuedAt, kind, isNamed }))).toBe('over');
    // The control: the very same tokens of a session that is not assisted.
    expect(isIn([ordinary], late, token({ kind: 'passphrase', issuedAt: after(86_400_000) }))).toBe('under-way');
  });

  it('is stretched by no row either', () => {
    const stretched = session({ assistance: { helpedBy: 'Rosa', endsAt: after(10 * assistedFor) } });
    expect(isIn([stretched], after(assistedFor - 1))).toBe('under-way');
    expect(isIn([stretched], after(assistedFor))).toBe('over');
    const shorter = session({ assistance: { helpedBy: 'Rosa', endsAt: after(1_000) } });
    expect(isIn([shorter], after(1_000))).toBe('over');
  });

  it('is begun by no token: one that says so and leads to none opens nothing', () => {
    expect(isIn([], someTime)).toBe('over');
    expect(isIn([session({ key: 'cd'.repeat(32) })], someTime)).toBe('over');
    expect(isIn([], someTime, token({ kind: 'passphrase' }))).toBe('begins');
  });

  it('can be ended before its time, and is over after a sign-out everywhere', () => {
    expect(isIn([session({ endedAt: after(1) })], after(2))).toBe('over');
    const out = { sessions: [session()], signedOutAt: after(1) };
    expect(recognise(token(), out, after(2))).toEqual({ kind: 'over' });
  });
});

describe('the name of a helper', () => {
  it.each([
    ['a null character', 'Ro\0sa', 'null-character'],
    ['a line break', 'Rosa\nsaid so', 'control-character'],
    ['an escape', 'Rosa\u001b[2J', 'control-character'],
    ['a turn from right to left', '\u202easoR', 'control-character'],
    ['an isolate', 'Rosa\u2067', 'control-character'],
    ['a line separator', 'Rosa\u2028x', 'control-character'],
    ['half a character', 'Rosa\ud800', 'lone-surrogate'],
    ['nothing', '', 'empty'],
    ['spaces', ' \t ', 'empty'],
    ['what nobody sees', '\u200b\u200d', 'empty'],
    ['64 KB', 'R'.repeat(65_536), 'too-long'],
    ['one letter too many', 'R'.repeat(201), 'too-long'],
  ])('is not %s', (_what, name, problem) => {
    expect(readHelper(name)).toEqual({ ok: false, error: { kind: 'UnreadableText', problem, longest: 200 } });
  });

  it.each(['Rosa', 'Rosa, from the front desk', 'أمير', '佐藤 🙂', 'R'.repeat(200), 'O’Brien <b>"&'])(
    'is kept as it was written: %s',
    (name) => {
      expect(readHelper(name)).toEqual({ ok: true, value: name });
    },
  );
});

describe('what assisted mode is for', () => {
  it.each<[keyof typeof openWithHelp, string, boolean]>([
    ['acts', 'writeEntry', true],
    ['acts', 'signConsent', true],
    ['acts', 'takeBackConsent', true],
    ['acts', 'endSession', true],
    ['acts', 'signOutEverywhere', true],
    ['acts', 'eraseMyself', false],
    ['acts', 'bringRecord', false],
    ['acts', 'revealContact', false],
    ['acts', 'showSection', false],
    ['acts', 'reportConcern', false],
    ['acts', 'changeRoles', false],
    ['acts', 'claimPlace', false],
    ['acts', 'something nobody thought of', false],
    ['acts', 'constructor', false],
    ['questions', 'viewer', true],
    ['questions', 'findPeers', false],
    ['questions', 'members', false],
    ['questions', '_entities', false],
    ['parts', 'plans', true],
    ['parts', 'record', false],
    ['parts', 'accesses', false],
    ['parts', 'connections', false],
    ['parts', 'shownToMe', false],
    ['things', 'plan', true],
    ['things', 'person', false],
    ['things', 'connection', false],
    ['things', 'writeEntry', false],
  ])('%s: %s is open: %s', (asked, name, isOpen) => {
    expect(mayWithHelp(asked, name)).toBe(isOpen);
  });
});
