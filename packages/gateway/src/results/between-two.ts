import { AskAnswered, AskSet, Blocked, ConnectionChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const AskResult: ResultOf<
  'UnknownDimension' | 'UnreadableAnswer' | 'UnreadableText' | 'NotComparable' | 'NothingStated' | AlwaysPossible
> = resultOf('AskResult', AskSet, [
  'UnknownDimension',
  'UnreadableAnswer',
  'UnreadableText',
  'NotComparable',
  'NothingStated',
]);
export const WithdrawAskResult: ResultOf<AlwaysPossible> = resultOf('WithdrawAskResult', AskSet);
export const AnswerAskResult: ResultOf<'NotOpen' | AlwaysPossible> = resultOf('AnswerAskResult', AskAnswered, [
  'NotOpen',
]);

export const InviteResult: ResultOf<'NotThisTime' | 'AlreadyConnected' | AlwaysPossible> = resultOf(
  'InviteResult',
  ConnectionChanged,
  ['NotThisTime', 'AlreadyConnected'],
);
export const AcceptResult: ResultOf<
  | 'NotOpen'
  | 'NoPlaceLeft'
  | 'NotLikeThis'
  | 'OtherBriefing'
  | 'BriefingNeeded'
  | 'UnreadableText'
  | 'UnreadableMeeting'
  | AlwaysPossible
> = resultOf('AcceptResult', ConnectionChanged, [
  'NotOpen',
  'NoPlaceLeft',
  'NotLikeThis',
  'OtherBriefing',
  'BriefingNeeded',
  'UnreadableText',
  'UnreadableMeeting',
]);
export const DeclineResult: ResultOf<'NotOpen' | AlwaysPossible> = resultOf('DeclineResult', ConnectionChanged, [
  'NotOpen',
]);
export const WithdrawInvitationResult: ResultOf<'NotOpen' | AlwaysPossible> = resultOf(
  'WithdrawInvitationResult',
  ConnectionChanged,
  ['NotOpen'],
);
export const ProposeMeetingResult: ResultOf<
  'NotOpen' | 'NotLikeThis' | 'UnreadableText' | 'UnreadableMeeting' | AlwaysPossible
> = resultOf('ProposeMeetingResult', ConnectionChanged, [
  'NotOpen',
  'NotLikeThis',
  'UnreadableText',
  'UnreadableMeeting',
]);
export const AgreeToMeetingResult: ResultOf<'NotOpen' | AlwaysPossible> = resultOf(
  'AgreeToMeetingResult',
  ConnectionChanged,
  ['NotOpen'],
);
export const SayWeMetResult: ResultOf<'NotOpen' | AlwaysPossible> = resultOf('SayWeMetResult', ConnectionChanged, [
  'NotOpen',
]);
export const GoOnResult: ResultOf<'NotOpen' | 'BriefingNeeded' | AlwaysPossible> = resultOf(
  'GoOnResult',
  ConnectionChanged,
  ['NotOpen', 'BriefingNeeded'],
);
export const EndConnectionResult: ResultOf<'NotOpen' | AlwaysPossible> = resultOf(
  'EndConnectionResult',
  ConnectionChanged,
  ['NotOpen'],
);
export const RevealContactResult: ResultOf<'NotOpen' | 'BriefingNeeded' | 'UnreadableText' | AlwaysPossible> = resultOf(
  'RevealContactResult',
  ConnectionChanged,
  ['NotOpen', 'BriefingNeeded', 'UnreadableText'],
);
export const TakeBackContactResult: ResultOf<AlwaysPossible> = resultOf('TakeBackContactResult', ConnectionChanged);
export const BlockResult: ResultOf<AlwaysPossible> = resultOf('BlockResult', Blocked);
export const LiftBlockResult: ResultOf<AlwaysPossible> = resultOf('LiftBlockResult', Blocked);
