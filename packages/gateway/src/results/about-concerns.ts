import { ConcernChanged, RecipientsChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const ReportConcernResult: ResultOf<'RecipientNotOffered' | 'UnreadableText' | AlwaysPossible> = resultOf(
  'ReportConcernResult',
  ConcernChanged,
  ['RecipientNotOffered', 'UnreadableText'],
);
export const LookAtConcernResult: ResultOf<'ConcernNotOpen' | AlwaysPossible> = resultOf(
  'LookAtConcernResult',
  ConcernChanged,
  ['ConcernNotOpen'],
);
export const CloseConcernResult: ResultOf<'ConcernNotOpen' | 'UnreadableText' | AlwaysPossible> = resultOf(
  'CloseConcernResult',
  ConcernChanged,
  ['ConcernNotOpen', 'UnreadableText'],
);
export const NameConcernRecipientResult: ResultOf<'UnreadableText' | 'TooMany' | AlwaysPossible> = resultOf(
  'NameConcernRecipientResult',
  RecipientsChanged,
  ['UnreadableText', 'TooMany'],
);
export const RemoveConcernRecipientResult: ResultOf<AlwaysPossible> = resultOf(
  'RemoveConcernRecipientResult',
  RecipientsChanged,
);
