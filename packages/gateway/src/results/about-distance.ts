import { DistanceSet, MeetAgainSet } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const SayNotAgainResult: ResultOf<AlwaysPossible> = resultOf('SayNotAgainResult', DistanceSet);
export const LiftNotAgainResult: ResultOf<AlwaysPossible> = resultOf('LiftNotAgainResult', DistanceSet);
export const SayMeetAgainResult: ResultOf<AlwaysPossible> = resultOf('SayMeetAgainResult', MeetAgainSet);
export const LiftMeetAgainResult: ResultOf<AlwaysPossible> = resultOf('LiftMeetAgainResult', MeetAgainSet);
export const DeclareConflictResult: ResultOf<'UnreadableText' | 'NotManageable' | 'PolicyMissing' | AlwaysPossible> =
  resultOf('DeclareConflictResult', DistanceSet, ['UnreadableText', 'NotManageable', 'PolicyMissing']);
export const LiftConflictResult: ResultOf<AlwaysPossible> = resultOf('LiftConflictResult', DistanceSet);
export const SetBoundaryResult: ResultOf<'UnreadableBoundary' | 'UnreadableText' | AlwaysPossible> = resultOf(
  'SetBoundaryResult',
  DistanceSet,
  ['UnreadableBoundary', 'UnreadableText'],
);
export const LiftBoundaryResult: ResultOf<AlwaysPossible> = resultOf('LiftBoundaryResult', DistanceSet);
