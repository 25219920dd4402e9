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
type EntryRefused = 'UnreadableText' | 'UnreadableLanguage' | 'UnreadableLink' | 'Misplaced';

export const WriteEntryResult: ResultOf<EntryRefused | 'TooMany' | AlwaysPossible> = resultOf(
  'WriteEntryResult',
  SectionChanged,
  ['UnreadableText', 'UnreadableLanguage', 'UnreadableLink', 'Misplaced', 'TooMany'],
);
export const RewriteEntryResult: ResultOf<EntryRefused | AlwaysPossible> = resultOf(
  'RewriteEntryResult',
  SectionChanged,
  ['UnreadableText', 'UnreadableLanguage', 'UnreadableLink', 'Misplaced'],
);
export const RemoveEntryResult: ResultOf<AlwaysPossible> = resultOf('RemoveEntryResult', SectionChanged);
export const ShowSectionResult: ResultOf<
  'NotConnected' | 'BriefingNeeded' | 'UnreadableDate' | 'NotPublished' | 'VersionDestroyed' | AlwaysPossible
> = resultOf('ShowSectionResult', SectionChanged, [
  'NotConnected',
  'BriefingNeeded',
  'UnreadableDate',
  'NotPublished',
  'VersionDestroyed',
]);
export const TakeBackSectionResult: ResultOf<AlwaysPossible> = resultOf('TakeBackSectionResult', SectionChanged);
