import { beforeEach, describe, expect, it } from 'vitest';
import { notifyScope } from '../../access/scope.js';
import { sendInvitation } from '../../connection/send-invitation.js';
import type { ConnectionId } from '../../connection/connection.js';
import { toBeTold } from '../../notice/delivery.js';
import { newsKinds } from '../../notice/news.js';
import type { NoticeDelivery } from '../../notice/notice-delivery.js';
import type { NoticePreference } from '../../notice/notice-preference.js';
import type { PersonId } from '../../person/person-id.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link NoticePreferences}, {@link NoticeDeliveries} and {@link NewsKept} promises. */
export function describeNotices(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps how people want to be told`, () => {
    let town: ContractTown;
    let preference: NoticePreference;
    beforeEach(async () => {
      town = await contractTown(await open());
      preference = {
        person: town.melodie,
        channel: 'e-mail',
        to: 'mel@example.org',
        language: 'es',
        quiet: { from: 22 * 60, until: 8 * 60, timeZone: 'America/Chicago' },
        crisisBreaksQuiet: true,
        at: someTime,
      };
    });
    const event = (kind?: string) => town.event({ person: town.melodie }, 'notices', town.newId(), 1, kind);
    const keeps = (one: NoticePreference, as = town.self(one.person)) =>
      town.work(as, ({ noticePreferences }) => noticePreferences.keep(one, [event()]));
    const chosen = (as: Parameters<ContractTown['read']>[0] = town.self(town.melodie)) =>
      town.read(as, ({ noticePreferences }) => noticePreferences.of(town.melodie));
    const notice = (over: Partial<NoticeDelivery> = {}): NoticeDelivery => ({
      id: town.newId(),
      person: town.melodie,
      about: 'invitation',
      urgency: 'ordinary',
      channel: 'e-mail',
      at: someTime,
      delivery: toBeTold(someTime),
      ...over,
    });
    const adds = (...notices: readonly NoticeDelivery[]) =>
      town.work(notifyScope(), ({ noticeDeliveries }) => noticeDeliveries.add(notices));
    const told = (person: PersonId, as: Parameters<ContractTown['read']>[0] = town.self(person)) =>
      town.read(as, ({ noticeDeliveries }) => noticeDeliveries.of(person));

    it('gives it back to whoever chose it, the last one only', async () => {
      expect(await chosen()).toBeUndefined();
      await keeps(preference);
      expect(await chosen()).toEqual(preference);
      const { quiet: _, ...bare } = preference;
      const other: NoticePreference = { ...bare, channel: 'sms', to: '+15125550100', crisisBreaksQuiet: false };
      await keeps(other);
      expect(await chosen()).toEqual(other);
    });

    it('is read by what tells them, and is nobody else’s to read or to change', async () => {
      await keeps(preference);
      expect(await chosen(notifyScope())).toEqual(preference);
      expect(await chosen(town.self(town.corinna))).toBeUndefined();
      for (const purpose of ['support', 'match'] as const)
        for (const person of [town.corinna, town.melodie])
          expect(await chosen(town.acting(purpose, person))).toBeUndefined();
      const mine = { ...preference, to: 'corinna@example.org' };
      await town.tries(town.self(town.corinna), ({ noticePreferences }) => noticePreferences.keep(mine, []));
      await town.tries(notifyScope(), ({ noticePreferences }) => noticePreferences.keep(mine, []));
      await town.tries(town.self(town.corinna), ({ noticePreferences }) => noticePreferences.remove(town.melodie, []));
      expect(await chosen()).toEqual(preference);
    });

    it('stops, and what waits to be told with it; what was told stays to be seen', async () => {
      await keeps(preference);
      const sent = notice({ delivery: { state: 'sent', attempts: 1, sentAt: someTime } });
      await adds(notice(), sent);
      await town.work(town.self(town.melodie), ({ noticePreferences }) =>
        noticePreferences.remove(town.melodie, [event()]),
      );
      expect(await chosen()).toBeUndefined();
      expect(await told(town.melodie)).toEqual([sent]);
    });

    it('shows each person what they were told, newest first, and nobody else', async () => {
      const [first, second] = [notice(), notice({ at: daysAfter(someTime, 1), about: 'suggestion' })];
      await adds(first, second, notice({ person: town.corinna }));
      expect(await told(town.melodie)).toEqual([second, first]);
      expect(await told(town.melodie, town.self(town.corinna))).toEqual([]);
      expect(await told(town.melodie, town.support(town.melodie))).toEqual([]);
      await town.tries(town.self(town.melodie), ({ noticeDeliveries }) => noticeDeliveries.add([notice()]));
      await town.tries(town.self(town.melodie), ({ noticeDeliveries }) =>
        noticeDeliveries.keep({ ...first, delivery: { state: 'sent', attempts: 1, sentAt: someTime } }),
      );
      expect(await told(town.melodie)).toEqual([second, first]);
    });

    it('lets what tells them find what waits, and note what came of it', async () => {
      const later = notice({ delivery: toBeTold(daysAfter(someTime, 2)) });
      const sooner = notice({ delivery: toBeTold(daysAfter(someTime, 1)) });
      await adds(later, sooner);
      const waiting = async () => {
        const all = await town.read(notifyScope(), ({ noticeDeliveries }) => noticeDeliveries.waiting(10_000));
        return all.filter(({ person }) => person === town.melodie).map(({ id, at }) => [id, at]);
      };
      expect(await waiting()).toEqual([
        [sooner.id, daysAfter(someTime, 1)],
        [later.id, daysAfter(someTime, 2)],
      ]);
      const failed: NoticeDelivery = {
        ...sooner,
        delivery: { state: 'failed', attempts: 6, failedAt: daysAfter(someTime, 1), why: 'busy' },
      };
      await town.work(notifyScope(), async ({ noticeDeliveries }) => {
        expect(await noticeDeliveries.find(sooner.id)).toEqual(sooner);
        await noticeDeliveries.keep(failed);
        await noticeDeliveries.remove(later);
      });
      expect(await waiting()).toEqual([]);
      expect(await told(town.melodie)).toEqual([failed]);
    });

    it('forgets what was over before a day, and nothing that waits', async () => {
      const over = (days: number) =>
        notice({ delivery: { state: 'sent', attempts: 1, sentAt: daysAfter(someTime, days) } });
      const [old, fresh, waiting] = [over(-2), over(0), notice({ delivery: toBeTold(daysAfter(someTime, -3)) })];
      const theirs = { ...over(-2), person: town.corinna };
      await adds(old, fresh, waiting, theirs);
      await town.work(notifyScope(), ({ noticeDeliveries }) =>
        noticeDeliveries.forget(town.melodie, daysAfter(someTime, -1)),
      );
      expect((await told(town.melodie)).map(({ id }) => id).sort()).toEqual([fresh.id, waiting.id].sort());
      expect(await told(town.corinna)).toEqual([theirs]);
    });

    it('knows what happened and is untold, each once, and between whom it was', async () => {
      const { harbor, corinna, melodie } = town;
      const id = town.id<ConnectionId>();
      const sent = town.event({ organization: harbor.id }, 'connection', id, 1, 'InvitationSent');
      const invited = { id, organization: harbor.id, kind: 'mutual', inviter: corinna, invitee: melodie } as const;
      await town.work(town.support(corinna), ({ connections }) =>
        connections.keep({ value: sendInvitation({ ...invited, at: someTime }), version: 0 }, [sent]),
      );
      const untold = async (kinds: readonly string[]) => {
        const all = await town.read(notifyScope(), ({ news }) => news.untold(kinds, 10_000));
        return all.filter(({ event: one }) => one === sent.id);
      };
      expect(await untold(newsKinds)).toEqual([{ event: sent.id, aggregate: 'connection', aggregateId: id }]);
      expect(await untold(['connection ConnectionEnded'])).toEqual([]);
      for (const as of [town.self(melodie), town.support(corinna)])
        expect(await town.read(as, ({ news }) => news.take(sent.id))).toBeUndefined();
      const taken = await town.work(notifyScope(), async ({ news }) => {
        const happened = await news.take(sent.id);
        return happened && { happened, concerned: await news.concerned(happened) };
      });
      expect(taken?.happened).toEqual(sent);
      expect([...(taken?.concerned ?? [])].sort()).toEqual([corinna, melodie].sort());
      expect(await untold(newsKinds)).toEqual([]);
      expect(await town.work(notifyScope(), ({ news }) => news.take(sent.id))).toBeUndefined();
    });
  });
}
