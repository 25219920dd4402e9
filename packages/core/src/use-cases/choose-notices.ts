import type { SelfScope } from '../access/scope.js';
import { ok, type Result } from '../kernel/result.js';
import type { NoticePreference } from '../notice/notice-preference.js';
import {
  type NoticePreferenceDraft,
  readNoticePreference,
  type UnreadableNoticePreference,
} from '../notice/read-notice-preference.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { happened } from './happened.js';

export type ChooseNotices = NoticePreferenceDraft;
export type ChooseNoticesRefusal = UnreadableNoticePreference;

/** Somebody says how they want to be told that something waits, and when not. Chosen like this already: nothing happens. */
export async function chooseNotices(
  work: Work,
  self: SelfScope,
  draft: ChooseNotices,
  occasion: Occasion,
): Promise<Result<Outcome, ChooseNoticesRefusal>> {
  const read = readNoticePreference(draft);
  if (!read.ok) return read;
  const preference: NoticePreference = { ...read.value, person: self.actor, at: occasion.at };
  return work(self, async ({ noticePreferences }): Promise<Result<Outcome, never>> => {
    const before = await noticePreferences.of(self.actor);
    if (!before || says(before) !== says(preference))
      await noticePreferences.keep(preference, [
        event(self, 'NoticesChosen', occasion, { channel: preference.channel, quiet: preference.quiet !== undefined }),
      ]);
    return ok({});
  });
}

/** Nothing is told to them any more, and what waited to be told is not told either. Nothing chosen: nothing happens. */
export function stopNotices(work: Work, self: SelfScope, occasion: Occasion): Promise<Result<Outcome, never>> {
  return work(self, async ({ noticePreferences }): Promise<Result<Outcome, never>> => {
    if (await noticePreferences.of(self.actor))
      await noticePreferences.remove(self.actor, [event(self, 'NoticesStopped', occasion, {})]);
    return ok({});
  });
}

function says({ channel, to, language, quiet, crisisBreaksQuiet }: NoticePreference): string {
  return JSON.stringify([channel, to, language, quiet?.from, quiet?.until, quiet?.timeZone, crisisBreaksQuiet]);
}

/** Never where somebody is told, nor when not. */
function event(
  { actor }: SelfScope,
  kind: 'NoticesChosen' | 'NoticesStopped',
  occasion: Occasion,
  codes: { readonly channel?: string; readonly quiet?: boolean },
) {
  return happened(occasion, actor, {
    owner: { person: actor },
    aggregate: 'notices',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes,
  });
}
