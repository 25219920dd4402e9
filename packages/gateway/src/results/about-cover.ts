import { CoverChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const AskForCoverResult: ResultOf<'NotSupporting' | 'TooMany' | AlwaysPossible> = resultOf(
  'AskForCoverResult',
  CoverChanged,
  ['NotSupporting', 'TooMany'],
);
export const AgreeToCoverResult: ResultOf<'NotSupporting' | AlwaysPossible> = resultOf(
  'AgreeToCoverResult',
  CoverChanged,
  ['NotSupporting'],
);
export const EndCoverResult: ResultOf<AlwaysPossible> = resultOf('EndCoverResult', CoverChanged);
