import { notifyScope } from '../access/scope.js';
import { afterTry, toBeTold, type Tried } from '../notice/delivery.js';
import { newsKinds, newsOf } from '../notice/news.js';
import { daysAfter } from '../kernel/days.js';
import { type NoticeDelivery, type NoticeDue, noticesKeptDays, type UntoldNews } from '../notice/notice-delivery.js';
import type { NoticePreference } from '../notice/notice-preference.js';
import type { Notice } from '../notice/notice.js';
import { whenToTell } from '../notice/when-to-tell.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';

/** What happened and is news to somebody, of which no notices were made yet. */
export function newsUntold(work: Work, atOnce: number): Promise<readonly UntoldNews[]> {
  return work(notifyScope(), ({ news }) => news.untold(newsKinds, atOnce));
}

/**
 * Makes notices of one thing that happened, for whoever it is news to and who wants to be told: in one transaction, once,
 * however often it is asked for. Answers how many.
 */
export function makeNotices(work: Work, event: string, { at, newId }: Occasion): Promise<number> {
  return work(notifyScope(), async ({ news, noticePreferences, noticeDeliveries }) => {
    const happened = await news.take(event);
    const told = happened && newsOf(happened, await news.concerned(happened));
    if (!happened || !told) return 0;
    const { about, urgency } = told;
    const made: NoticeDelivery[] = [];
    for (const person of told.people) {
      const preference = await noticePreferences.of(person);
      if (!preference) continue;
      await noticeDeliveries.forget(person, daysAfter(at, -noticesKeptDays));
      const delivery = toBeTold(whenToTell(preference, urgency, at));
      made.push({ id: newId(), person, about, urgency, channel: preference.channel, at: happened.at, delivery });
    }
    await noticeDeliveries.add(made);
    return made.length;
  });
}

/** What waits to be told, and when: what a host's timers are made from. */
export function noticesDue(work: Work, atOnce: number): Promise<readonly NoticeDue[]> {
  return work(notifyScope(), ({ noticeDeliveries }) => noticeDeliveries.waiting(atOnce));
}

/**
 * What a notifier is to be given for one that is due, as its person wants to be told now: nothing, where it was told or
 * given up, is not due yet, fell into quiet hours meanwhile, or its person wants nothing any more.
 */
export function noticeToTell(
  work: Work,
  id: string,
  { at, place }: { readonly at: Date; readonly place: string },
): Promise<Notice | undefined> {
  return onNotice(work, id, async ({ noticeDeliveries }, found, preference) => {
    const { delivery, urgency } = found;
    if (delivery.state !== 'waiting' || delivery.nextAt > at) return undefined;
    const nextAt = whenToTell(preference, urgency, at);
    if (nextAt > at) {
      await noticeDeliveries.keep({ ...found, delivery: { ...delivery, nextAt } });
      return undefined;
    }
    const { channel, to, language } = preference;
    return { id, channel, to, languages: [language], place };
  });
}

/** Notes what came of trying once. What was told or given up stays as it is. */
export async function noticeTried(work: Work, id: string, tried: Tried, at: Date): Promise<void> {
  await onNotice(work, id, ({ noticeDeliveries }, found, { channel }) =>
    noticeDeliveries.keep({ ...found, channel, delivery: afterTry(found.delivery, tried, at) }),
  );
}

/** One notice, locked. Whoever wants to be told nothing any more has none that waits. */
function onNotice<Answer>(
  work: Work,
  id: string,
  act: (ports: Ports, found: NoticeDelivery, preference: NoticePreference) => Promise<Answer>,
): Promise<Answer | undefined> {
  return work(notifyScope(), async (ports) => {
    const found = await ports.noticeDeliveries.find(id);
    if (found?.delivery.state !== 'waiting') return undefined;
    const preference = await ports.noticePreferences.of(found.person);
    if (preference) return act(ports, found, preference);
    await ports.noticeDeliveries.remove(found);
    return undefined;
  });
}
