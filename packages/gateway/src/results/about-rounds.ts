import { AssignmentsProposed, OfferAnswered, RoundChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const OpenRoundResult: ResultOf<'UnreadableText' | 'UnfitRound' | AlwaysPossible> = resultOf(
  'OpenRoundResult',
  RoundChanged,
  ['UnreadableText', 'UnfitRound'],
);
export const JoinRoundResult: ResultOf<'RoundNotOpen' | 'NotSupporting' | AlwaysPossible> = resultOf(
  'JoinRoundResult',
  RoundChanged,
  ['RoundNotOpen', 'NotSupporting'],
);
export const LeaveRoundResult: ResultOf<'RoundNotOpen' | AlwaysPossible> = resultOf('LeaveRoundResult', RoundChanged, [
  'RoundNotOpen',
]);
export const ProposeAssignmentsResult: ResultOf<'RoundNotOpen' | 'NobodyJoined' | 'TooMany' | AlwaysPossible> =
  resultOf('ProposeAssignmentsResult', AssignmentsProposed, ['RoundNotOpen', 'NobodyJoined', 'TooMany']);
export const OfferAssignmentsResult: ResultOf<
  'RoundNotOpen' | 'NobodyJoined' | 'TooMany' | 'ProposalChanged' | 'NothingToOffer' | AlwaysPossible
> = resultOf('OfferAssignmentsResult', RoundChanged, [
  'RoundNotOpen',
  'NobodyJoined',
  'TooMany',
  'ProposalChanged',
  'NothingToOffer',
]);
export const AnswerOfferResult: ResultOf<'NotOpen' | 'NoPlaceLeft' | AlwaysPossible> = resultOf(
  'AnswerOfferResult',
  OfferAnswered,
  ['NotOpen', 'NoPlaceLeft'],
);
