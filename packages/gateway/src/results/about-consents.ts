import { ConsentChanged, LetterReleased } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const SignConsentResult: ResultOf<'CannotBeSigned' | 'UnreadableText' | AlwaysPossible> = resultOf(
  'SignConsentResult',
  ConsentChanged,
  ['CannotBeSigned', 'UnreadableText'],
);
export const TakeBackConsentResult: ResultOf<AlwaysPossible> = resultOf('TakeBackConsentResult', ConsentChanged);
export const ReleaseLetterResult: ResultOf<'CannotBeSigned' | 'UnreadableText' | AlwaysPossible> = resultOf(
  'ReleaseLetterResult',
  LetterReleased,
  ['CannotBeSigned', 'UnreadableText'],
);
