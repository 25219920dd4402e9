import { ConnectionChanged, ConsentChanged, ConsentPrinted, FormTornUp, PlanChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const PrintPlanResult: ResultOf<AlwaysPossible> = resultOf('PrintPlanResult', PlanChanged);
export const EnterPaperResult: ResultOf<
  | 'UnreadableCode'
  | 'NotOnPaper'
  | 'ChangedSincePrinted'
  | 'UnreadableText'
  | 'UnreadableLanguage'
  | 'TooMany'
  | AlwaysPossible
> = resultOf('EnterPaperResult', PlanChanged, [
  'UnreadableCode',
  'NotOnPaper',
  'ChangedSincePrinted',
  'UnreadableText',
  'UnreadableLanguage',
  'TooMany',
]);
export const EnterAnswerResult: ResultOf<'UnreadableCode' | 'NotOpen' | 'NoPlaceLeft' | AlwaysPossible> = resultOf(
  'EnterAnswerResult',
  ConnectionChanged,
  ['UnreadableCode', 'NotOpen', 'NoPlaceLeft'],
);
export const EnterInvitationResult: ResultOf<
  'UnreadableCode' | 'UnreadableText' | 'SeveralOfThatName' | 'NotThisTime' | 'AlreadyConnected' | AlwaysPossible
> = resultOf('EnterInvitationResult', ConnectionChanged, [
  'UnreadableCode',
  'UnreadableText',
  'SeveralOfThatName',
  'NotThisTime',
  'AlreadyConnected',
]);
export const PrintConsentResult: ResultOf<'CannotBeSigned' | 'UnreadableText' | 'TooMany' | AlwaysPossible> = resultOf(
  'PrintConsentResult',
  ConsentPrinted,
  ['CannotBeSigned', 'UnreadableText', 'TooMany'],
);
export const TearUpFormResult: ResultOf<'UnreadableCode' | AlwaysPossible> = resultOf('TearUpFormResult', FormTornUp, [
  'UnreadableCode',
]);
export const EnterSignatureResult: ResultOf<
  | 'UnreadableCode'
  | 'NotOnPaper'
  | 'CannotBeSigned'
  | 'UnreadableText'
  | 'NotSignedThen'
  | 'RecipientChanged'
  | 'WordingChanged'
  | AlwaysPossible
> = resultOf('EnterSignatureResult', ConsentChanged, [
  'UnreadableCode',
  'NotOnPaper',
  'CannotBeSigned',
  'UnreadableText',
  'NotSignedThen',
  'RecipientChanged',
  'WordingChanged',
]);
export const EnterConsentResult: ResultOf<'UnreadableCode' | 'NotOnPaper' | AlwaysPossible> = resultOf(
  'EnterConsentResult',
  ConsentChanged,
  ['UnreadableCode', 'NotOnPaper'],
);
