import { DemandChanged, HoldChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const RecordDemandResult: ResultOf<'UnreadableText' | AlwaysPossible> = resultOf(
  'RecordDemandResult',
  DemandChanged,
  ['UnreadableText'],
);
export const ReviewDemandResult: ResultOf<'UnreadableText' | 'NotThisStep' | 'NotNarrower' | AlwaysPossible> = resultOf(
  'ReviewDemandResult',
  DemandChanged,
  ['UnreadableText', 'NotThisStep', 'NotNarrower'],
);
export const AnswerDemandResult: ResultOf<'NotThisStep' | 'SecondPersonNeeded' | AlwaysPossible> = resultOf(
  'AnswerDemandResult',
  DemandChanged,
  ['NotThisStep', 'SecondPersonNeeded'],
);
export const LiftBarResult: ResultOf<AlwaysPossible> = resultOf('LiftBarResult', DemandChanged);
export const BeginHoldResult: ResultOf<'UnreadableText' | AlwaysPossible> = resultOf('BeginHoldResult', HoldChanged, [
  'UnreadableText',
]);
export const EndHoldResult: ResultOf<AlwaysPossible> = resultOf('EndHoldResult', HoldChanged);
