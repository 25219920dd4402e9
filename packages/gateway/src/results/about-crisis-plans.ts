import { CrisisPlanChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

type Unreadable = 'UnreadableText' | 'UnreadableLanguage';
type Written = Unreadable | 'CrisisActive' | 'TooMany' | AlwaysPossible;
type OnlyWhenWell = 'CrisisActive' | AlwaysPossible;

const written = ['UnreadableText', 'UnreadableLanguage', 'CrisisActive', 'TooMany'] as const;

export const DraftCrisisPlanResult: ResultOf<AlwaysPossible> = resultOf('DraftCrisisPlanResult', CrisisPlanChanged);
export const WriteCriterionResult: ResultOf<Written> = resultOf('WriteCriterionResult', CrisisPlanChanged, written);
export const RemoveCriterionResult: ResultOf<OnlyWhenWell> = resultOf('RemoveCriterionResult', CrisisPlanChanged, [
  'CrisisActive',
]);
export const WriteNotToCallResult: ResultOf<Written> = resultOf('WriteNotToCallResult', CrisisPlanChanged, written);
export const RemoveNotToCallResult: ResultOf<OnlyWhenWell> = resultOf('RemoveNotToCallResult', CrisisPlanChanged, [
  'CrisisActive',
]);
export const ChooseCrisisTermsResult: ResultOf<
  Unreadable | 'CrisisActive' | 'OutOfRange' | 'UnknownSection' | AlwaysPossible
> = resultOf('ChooseCrisisTermsResult', CrisisPlanChanged, [
  'UnreadableText',
  'UnreadableLanguage',
  'CrisisActive',
  'OutOfRange',
  'UnknownSection',
]);
export const AskCrisisSupporterResult: ResultOf<'NotToBeAsked' | 'OutOfRange' | 'TooMany' | AlwaysPossible> = resultOf(
  'AskCrisisSupporterResult',
  CrisisPlanChanged,
  ['NotToBeAsked', 'OutOfRange', 'TooMany'],
);
export const TakeOffCrisisSupporterResult: ResultOf<AlwaysPossible> = resultOf(
  'TakeOffCrisisSupporterResult',
  CrisisPlanChanged,
);
export const ActivateCrisisResult: ResultOf<'CrisisNotReady' | 'CrisisActive' | AlwaysPossible> = resultOf(
  'ActivateCrisisResult',
  CrisisPlanChanged,
  ['CrisisNotReady', 'CrisisActive'],
);
export const SayAllRightResult: ResultOf<'CrisisNotActive' | AlwaysPossible> = resultOf(
  'SayAllRightResult',
  CrisisPlanChanged,
  ['CrisisNotActive'],
);
export const LookBackAtCrisisResult: ResultOf<AlwaysPossible> = resultOf('LookBackAtCrisisResult', CrisisPlanChanged);
export const AnswerCrisisAskResult: ResultOf<'NothingToAnswer' | AlwaysPossible> = resultOf(
  'AnswerCrisisAskResult',
  CrisisPlanChanged,
  ['NothingToAnswer'],
);
export const StepBackFromCrisisResult: ResultOf<'NothingToAnswer' | AlwaysPossible> = resultOf(
  'StepBackFromCrisisResult',
  CrisisPlanChanged,
  ['NothingToAnswer'],
);
export const AssertCrisisResult: ResultOf<
  'NotThereForThem' | 'UnknownCriterion' | 'CrisisNotReady' | 'CrisisActive' | 'SaidAlready' | AlwaysPossible
> = resultOf('AssertCrisisResult', CrisisPlanChanged, [
  'NotThereForThem',
  'UnknownCriterion',
  'CrisisNotReady',
  'CrisisActive',
  'SaidAlready',
]);
export const AcknowledgeCrisisResult: ResultOf<'NotThereForThem' | 'CrisisNotActive' | AlwaysPossible> = resultOf(
  'AcknowledgeCrisisResult',
  CrisisPlanChanged,
  ['NotThereForThem', 'CrisisNotActive'],
);
