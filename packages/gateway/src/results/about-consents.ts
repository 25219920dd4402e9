import { ConsentChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const SignConsentResult: ResultOf<'CannotBeSigned' | 'UnreadableText' | AlwaysPossible> = resultOf(
  'SignConsentResult',
  ConsentChanged,
  ['CannotBeSigned', 'UnreadableText'],
);
export const TakeBackConsentResult: ResultOf<AlwaysPossible> = resultOf('TakeBackConsentResult', ConsentChanged);
