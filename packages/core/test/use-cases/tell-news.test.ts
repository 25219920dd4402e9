import { beforeEach, describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import { afterTry, mostAttempts } from '../../src/notice/delivery.js';
import type { NoticePreferenceDraft } from '../../src/notice/read-notice-preference.js';
import { aTown, inMemoryWork, occasion, type World } from '../../src/testing/index.js';
import { corinna, harbor, melodie, memberIn, someTime } from '../../src/testing/specimens.js';
import {
  chooseNotices,
  invite,
  makeNotices,
  newsUntold,
  noticesDue,
  noticeToTell,
  noticeTried,
  stopNotices,
  withdrawInvitation,
} from '../../src/use-cases/index.js';
import type { Work } from '../../src/work/work.js';

const place = 'Lantern House';
const minutes = (count: number, from = someTime) => new Date(from.getTime() + count * 60_000);
const wanted: NoticePreferenceDraft = { channel: 'e-mail', to: 'corinna@example.org', language: 'en' };
/** It is 04:00 in Chicago at `someTime`. */
const night = { from: '22:00', until: '08:00', timeZone: 'America/Chicago' };

describe('telling people that something waits', () => {
  let work: Work;
  let world: World;
  beforeEach(() => {
    ({ work, world } = inMemoryWork(aTown()));
  });
  const chooses = (over: Partial<NoticePreferenceDraft> = {}, person = corinna) =>
    chooseNotices(work, selfScope(person), { ...wanted, ...over }, occasion(someTime, 1));
  const invites = async () => {
    const to = memberIn(harbor, corinna);
    expect(
      await invite(work, selfScope(melodie), { organization: harbor.id, to, kind: 'support' }, occasion(someTime, 2)),
    ).toMatchObject({ ok: true });
  };
  const makes = async (series = 3) => {
    let made = 0;
    for (const { event } of await newsUntold(work, 100))
      made += await makeNotices(work, event, occasion(someTime, (series += 1)));
    return made;
  };
  const one = async () => (await noticesDue(work, 100))[0] ?? expect.unreachable('nothing waits');
  const seen = () => [...world.shelves().noticeDeliveries.values()].map(({ delivery }) => delivery);

  it('makes one notice of an invitation, once, with nothing of it', async () => {
    await chooses();
    await invites();
    expect(await makes()).toBe(1);
    expect(await makes(9)).toBe(0);
    const { id } = await one();
    const notice = await noticeToTell(work, id, { at: someTime, place });
    expect(notice).toEqual({ id, channel: 'e-mail', to: 'corinna@example.org', languages: ['en'], place });
    await noticeTried(work, id, 'sent', someTime);
    expect(seen()).toEqual([{ state: 'sent', attempts: 1, sentAt: someTime }]);
    expect(await noticesDue(work, 100)).toEqual([]);
    expect(await noticeToTell(work, id, { at: minutes(1), place })).toBeUndefined();
  });

  it('makes none for whoever said nothing, and none of what was taken back before', async () => {
    await invites();
    expect(await makes()).toBe(0);
    expect(await newsUntold(work, 100)).toEqual([]);
    await chooses();
    const [connection] = world.shelves().connections.keys();
    if (!connection) return expect.unreachable('nobody was invited');
    await withdrawInvitation(work, selfScope(melodie), { organization: harbor.id, connection }, occasion(someTime, 20));
    await invites().catch(() => undefined);
    const again = [...world.shelves().connections.keys()].find((id) => id !== connection);
    if (again)
      await withdrawInvitation(
        work,
        selfScope(melodie),
        { organization: harbor.id, connection: again },
        occasion(someTime, 30),
      );
    expect(await makes(40)).toBe(0);
  });

  it('waits for the end of quiet hours, those chosen meanwhile, too', async () => {
    await chooses({ quiet: night });
    await invites();
    await makes();
    const morning = new Date('2030-05-01T13:00:00Z');
    expect(await one()).toMatchObject({ person: corinna, at: morning });
    const { id } = await one();
    expect(await noticeToTell(work, id, { at: minutes(5), place })).toBeUndefined();
    await chooses({ quiet: { ...night, until: '09:00' } });
    expect(await noticeToTell(work, id, { at: morning, place })).toBeUndefined();
    expect(await one()).toMatchObject({ at: minutes(60, morning) });
    expect(await noticeToTell(work, id, { at: minutes(60, morning), place })).toMatchObject({ id });
  });

  it('tries again, growing apart, and then shows that it failed', async () => {
    await chooses();
    await invites();
    await makes();
    const { id } = await one();
    let at = someTime;
    for (let tries = 0; tries < mostAttempts; tries += 1) {
      expect(await noticeToTell(work, id, { at, place })).toBeDefined();
      await noticeTried(work, id, 'unreachable', at);
      const [next] = await noticesDue(work, 100);
      if (!next) break;
      expect(await noticeToTell(work, id, { at: new Date(next.at.getTime() - 1), place })).toBeUndefined();
      at = next.at;
    }
    expect(seen()).toEqual([{ state: 'failed', attempts: mostAttempts, failedAt: at, why: 'unreachable' }]);
    await noticeTried(work, id, 'sent', at);
    expect(seen()).toMatchObject([{ state: 'failed' }]);
    expect(afterTry({ state: 'waiting', attempts: 0, nextAt: at }, 'no-channel', at)).toMatchObject({
      state: 'failed',
    });
  });

  it('tells nothing any more once somebody stops it, and says so in a code', async () => {
    await chooses();
    await invites();
    await makes();
    const { id } = await one();
    expect(await stopNotices(work, selfScope(corinna), occasion(someTime, 50))).toEqual({ ok: true, value: {} });
    expect(await noticeToTell(work, id, { at: someTime, place })).toBeUndefined();
    expect(seen()).toEqual([]);
    await stopNotices(work, selfScope(corinna), occasion(someTime, 51));
    const told = world.history().filter(({ aggregate }) => aggregate === 'notices');
    expect(told).toMatchObject([
      { kind: 'NoticesChosen', codes: { channel: 'e-mail', quiet: false } },
      { kind: 'NoticesStopped', codes: {} },
    ]);
    expect(JSON.stringify(told)).not.toContain('example.org');
  });

  it('keeps a preference once, however often it is chosen', async () => {
    await chooses();
    await chooses();
    expect(world.history().filter(({ kind }) => kind === 'NoticesChosen')).toHaveLength(1);
  });
});
