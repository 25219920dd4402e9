import type { Notice, NoticeChannel, Notifier } from '../../notice/notice.js';
import { NotDelivered } from '../../notice/notice.js';

/** Stands in for whoever tells people, and remembers what it was given, in that order. */
export interface NoticedInMemory extends Notifier {
  readonly noticed: readonly Notice[];
}

export function noticedInMemory(channels: readonly NoticeChannel[] = ['e-mail']): NoticedInMemory {
  const noticed: Notice[] = [];
  return {
    noticed,
    channels,
    deliver: async (notice) => {
      if (!channels.includes(notice.channel)) return Promise.reject(new NotDelivered('refused'));
      noticed.push(notice);
      return undefined;
    },
  };
}
