import { PlanChanged, SectionChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const DraftPlanResult: ResultOf<'UnreadableText' | AlwaysPossible> = resultOf('DraftPlanResult', PlanChanged, [
  'UnreadableText',
]);
export const AddSectionResult: ResultOf<'UnreadableText' | 'TooMany' | AlwaysPossible> = resultOf(
  'AddSectionResult',
  SectionChanged,
  ['UnreadableText', 'TooMany'],
);
export const WriteEntryResult: ResultOf<'UnreadableText' | 'UnreadableLanguage' | 'TooMany' | AlwaysPossible> =
  resultOf('WriteEntryResult', SectionChanged, ['UnreadableText', 'UnreadableLanguage', 'TooMany']);
export const RewriteEntryResult: ResultOf<'UnreadableText' | 'UnreadableLanguage' | AlwaysPossible> = resultOf(
  'RewriteEntryResult',
  SectionChanged,
  ['UnreadableText', 'UnreadableLanguage'],
);
export const RemoveEntryResult: ResultOf<AlwaysPossible> = resultOf('RemoveEntryResult', SectionChanged);
export const ShowSectionResult: ResultOf<'NotConnected' | 'BriefingNeeded' | 'UnreadableDate' | AlwaysPossible> =
  resultOf('ShowSectionResult', SectionChanged, ['NotConnected', 'BriefingNeeded', 'UnreadableDate']);
export const TakeBackSectionResult: ResultOf<AlwaysPossible> = resultOf('TakeBackSectionResult', SectionChanged);
