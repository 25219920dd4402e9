import { describe, expect, it } from 'vitest';
import { type PersonId, selfScope } from '../../src/index.js';
import { dayOf } from '../../src/kernel/days.js';
import type { SignedIn } from '../../src/record.js';
import { admit, endSession, signOutEverywhere } from '../../src/use-cases/index.js';
import { aTown, corinna, daysAfter, inMemoryWork, melodie, occasion, someTime } from '../../src/testing/index.js';

const issuer = 'https://id.example';
const later = (seconds: number): Date => new Date(someTime.getTime() + seconds * 1000);
const token = (over: Partial<SignedIn['signIn']> = {}, subject: PersonId = melodie): SignedIn => ({
  issuer,
  subject,
  signIn: { key: 'ab'.repeat(32), isNamed: true, issuedAt: someTime, kind: 'passkey', ...over },
});
const another = { key: 'cd'.repeat(32) };

function aWorld() {
  let series = 0;
  const { work, world } = inMemoryWork(aTown());
  const lets = (signedIn: SignedIn, at = someTime) => admit(work, signedIn, occasion(at, series++));
  const end = async (signedIn: SignedIn, by: PersonId, at: Date) => {
    const admitted = await lets(signedIn);
    if (!admitted.ok || !admitted.value.session) throw new Error('not let in');
    return endSession(work, selfScope(by), { session: admitted.value.session }, occasion(at, series++));
  };
  const outEverywhere = (at: Date) => signOutEverywhere(work, selfScope(melodie), {}, occasion(at, series++));
  const isIn = async (signedIn: SignedIn, at = daysAfter(someTime, 1)): Promise<boolean> =>
    (await lets(signedIn, at)).ok;
  const own = () => work(selfScope(melodie), ({ sessions }) => sessions.of(melodie));
  return { work, world, lets, end, outEverywhere, isIn, own };
}

describe('a session', () => {
  it('begins with the first request in it, and is the same for the next', async () => {
    const { lets, own } = aWorld();
    const [first, next] = [await lets(token()), await lets(token({ issuedAt: later(3600) }), daysAfter(someTime, 2))];
    expect(next).toEqual(first);
    expect(await own()).toEqual([
      expect.objectContaining({ kind: 'passkey', startedAt: someTime, lastSeenOn: dayOf(daysAfter(someTime, 2)) }),
    ]);
  });

  it('is refused at the very next request after it ended, with a newer token, too', async () => {
    const { end, isIn } = aWorld();
    expect(await isIn(token(another))).toBe(true);
    expect((await end(token(), melodie, later(60))).ok).toBe(true);
    expect(await isIn(token())).toBe(false);
    expect(await isIn(token({ issuedAt: later(3600) }))).toBe(false);
    expect(await isIn(token(another))).toBe(true);
  });

  it('that no issuer names begins again with a token issued after it ended', async () => {
    const { end, isIn } = aWorld();
    const unnamed = { isNamed: false };
    await end(token(unnamed), melodie, later(60));
    expect(await isIn(token(unnamed))).toBe(false);
    expect(await isIn(token({ ...unnamed, issuedAt: later(60) }))).toBe(false);
    expect(await isIn(token({ ...unnamed, issuedAt: later(61) }))).toBe(true);
  });

  it('is ended by nobody else, who is told that there is none', async () => {
    const { end, isIn, world } = aWorld();
    expect(await end(token(), corinna, later(60))).toEqual({
      ok: false,
      error: { kind: 'NotFound', path: ['session'] },
    });
    expect(await isIn(token())).toBe(true);
    expect(world.history().filter(({ aggregate }) => aggregate === 'session')).toEqual([]);
  });

  it('ended twice is ended once', async () => {
    const { work, lets, world } = aWorld();
    const admitted = await lets(token());
    const session = admitted.ok ? admitted.value.session : undefined;
    if (!session) throw new Error('not let in');
    for (const seconds of [60, 90])
      expect((await endSession(work, selfScope(melodie), { session }, occasion(later(seconds), 1))).ok).toBe(true);
    expect(world.history().filter(({ kind }) => kind === 'SessionEnded')).toHaveLength(1);
  });
});

describe('signing out everywhere', () => {
  it('ends all there are, and refuses tokens that never came before', async () => {
    const { lets, outEverywhere, isIn, own } = aWorld();
    await lets(token());
    await outEverywhere(later(60));
    expect((await own()).map(({ endedAt }) => endedAt)).toEqual([later(60)]);
    for (const one of [token(), token({ issuedAt: later(90) }), token(another), token({ ...another, isNamed: false })])
      expect(await isIn(one)).toBe(false);
  });

  it('lets in who signs in after it, and does nothing to anyone else', async () => {
    const { outEverywhere, isIn } = aWorld();
    await outEverywhere(later(60));
    expect(await isIn(token({ ...another, issuedAt: later(61) }))).toBe(true);
    expect(await isIn(token({ ...another, issuedAt: later(61) }))).toBe(true);
    expect(await isIn(token({}, corinna))).toBe(true);
  });
});

describe('an identity that leads to nobody', () => {
  it('is let in as nobody, without a session', async () => {
    const { lets } = aWorld();
    const someone = { ...token(), subject: 'nobody yet' };
    expect(await lets(someone)).toEqual({ ok: true, value: { issuer, subject: 'nobody yet', self: undefined } });
  });
});
