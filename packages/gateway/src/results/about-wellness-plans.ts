import { PlanChanged, SectionChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const DraftPlanFromTemplateResult: ResultOf<'UnreadableText' | AlwaysPossible> = resultOf(
  'DraftPlanFromTemplateResult',
  PlanChanged,
  ['UnreadableText'],
);
export const PublishPlanResult: ResultOf<'TooMany' | AlwaysPossible> = resultOf('PublishPlanResult', PlanChanged, [
  'TooMany',
]);
export const DestroyPlanVersionResult: ResultOf<'NotPublished' | AlwaysPossible> = resultOf(
  'DestroyPlanVersionResult',
  PlanChanged,
  ['NotPublished'],
);
export const SuggestEntryResult: ResultOf<
  'UnreadableText' | 'UnreadableLanguage' | 'UnreadableLink' | 'Misplaced' | 'TooMany' | AlwaysPossible
> = resultOf('SuggestEntryResult', SectionChanged, [
  'UnreadableText',
  'UnreadableLanguage',
  'UnreadableLink',
  'Misplaced',
  'TooMany',
]);
export const AcceptSuggestionResult: ResultOf<'AlreadyDecided' | 'TooMany' | AlwaysPossible> = resultOf(
  'AcceptSuggestionResult',
  SectionChanged,
  ['AlreadyDecided', 'TooMany'],
);
export const DeclineSuggestionResult: ResultOf<'AlreadyDecided' | AlwaysPossible> = resultOf(
  'DeclineSuggestionResult',
  SectionChanged,
  ['AlreadyDecided'],
);
export const WithdrawSuggestionResult: ResultOf<'AlreadyDecided' | AlwaysPossible> = resultOf(
  'WithdrawSuggestionResult',
  SectionChanged,
  ['AlreadyDecided'],
);
