import { NoticesChosen, NoticesStopped } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const ChooseNoticesResult: ResultOf<
  'UnreadableNoticeAddress' | 'UnreadableQuietHours' | 'UnreadableLanguage' | AlwaysPossible
> = resultOf('ChooseNoticesResult', NoticesChosen, [
  'UnreadableNoticeAddress',
  'UnreadableQuietHours',
  'UnreadableLanguage',
]);

export const StopNoticesResult: ResultOf<AlwaysPossible> = resultOf('StopNoticesResult', NoticesStopped);
