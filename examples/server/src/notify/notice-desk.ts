import type { Work } from '@peerness/core';
import {
  NotDelivered,
  type Notice,
  type NoticeDue,
  type Notifier,
  type Tried,
  type UntoldNews,
} from '@peerness/core/notices';
import { makeNotices, newsUntold, noticesDue, noticeToTell, noticeTried } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';

/** What tells people that something waits, as the jobs go by it. */
export interface NoticeDesk {
  /** What is news and was not looked at yet. */
  untold(): Promise<readonly UntoldNews[]>;
  /** Makes notices of one thing that happened, once. */
  make(event: UntoldNews['event']): Promise<void>;
  /** What waits to be told, and how long that is from now, in milliseconds. */
  due(): Promise<readonly (NoticeDue & { readonly in: number })[]>;
  /** Tries one, if it is due, and notes what came of it. */
  tell(id: NoticeDue['id']): Promise<void>;
}

export interface NoticeDeskSettings {
  /** Each for the channels it knows; none for a channel: whoever chose it is shown that nobody could be told by it. */
  readonly notifiers: readonly Notifier[];
  /** What the place is called to whoever is told. */
  readonly place: string;
  /** What time it is, which a test may say. */
  readonly now?: () => Date;
}

/** How many are looked at together. */
const atOnce = 1_000;

export function noticeDesk(work: Work, { notifiers, place, now = () => new Date() }: NoticeDeskSettings): NoticeDesk {
  return {
    untold: () => newsUntold(work, atOnce),
    async make(event) {
      await makeNotices(work, event, { at: now(), newId });
    },
    async due() {
      const at = now().getTime();
      return (await noticesDue(work, atOnce)).map((one) => ({ ...one, in: one.at.getTime() - at }));
    },
    async tell(id) {
      // Told outside of a transaction, which a slow mail server would hold open.
      const notice = await noticeToTell(work, id, { at: now(), place });
      if (notice) await noticeTried(work, id, await tried(notifiers, notice), now());
    },
  };
}

async function tried(notifiers: readonly Notifier[], notice: Notice): Promise<Tried> {
  const notifier = notifiers.find(({ channels }) => channels.includes(notice.channel));
  if (!notifier) return 'no-channel';
  try {
    await notifier.deliver(notice);
    return 'sent';
  } catch (error) {
    if (error instanceof NotDelivered) return error.code;
    throw error;
  }
}
