import { AdvanceDirectiveChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const BeginAdvanceDirectiveResult: ResultOf<'UnreadableJurisdiction' | 'TooMany' | AlwaysPossible> = resultOf(
  'BeginAdvanceDirectiveResult',
  AdvanceDirectiveChanged,
  ['UnreadableJurisdiction', 'TooMany'],
);
export const SupersedeAdvanceDirectiveResult: ResultOf<
  'SuccessorBegun' | 'NothingToSupersede' | 'TooMany' | AlwaysPossible
> = resultOf('SupersedeAdvanceDirectiveResult', AdvanceDirectiveChanged, [
  'SuccessorBegun',
  'NothingToSupersede',
  'TooMany',
]);
export const WriteAdvanceInstructionResult: ResultOf<
  'NotADraft' | 'TooMany' | 'UnreadableText' | 'UnreadableLanguage' | 'UnreadableStay' | AlwaysPossible
> = resultOf('WriteAdvanceInstructionResult', AdvanceDirectiveChanged, [
  'NotADraft',
  'TooMany',
  'UnreadableText',
  'UnreadableLanguage',
  'UnreadableStay',
]);
export const RemoveAdvanceInstructionResult: ResultOf<'NotADraft' | AlwaysPossible> = resultOf(
  'RemoveAdvanceInstructionResult',
  AdvanceDirectiveChanged,
  ['NotADraft'],
);
export const AppointAgentResult: ResultOf<
  'NotADraft' | 'TooMany' | 'UnreadableText' | 'HelperAsAgent' | 'AgentTwice' | 'NotConnected' | AlwaysPossible
> = resultOf('AppointAgentResult', AdvanceDirectiveChanged, [
  'NotADraft',
  'TooMany',
  'UnreadableText',
  'HelperAsAgent',
  'AgentTwice',
  'NotConnected',
]);
export const RemoveAgentResult: ResultOf<'NotADraft' | AlwaysPossible> = resultOf(
  'RemoveAgentResult',
  AdvanceDirectiveChanged,
  ['NotADraft'],
);
export const AnswerAppointmentResult: ResultOf<'AlreadyAnswered' | 'NoLongerAsked' | AlwaysPossible> = resultOf(
  'AnswerAppointmentResult',
  AdvanceDirectiveChanged,
  ['AlreadyAnswered', 'NoLongerAsked'],
);
export const ChooseDirectiveTermsResult: ResultOf<
  'NotADraft' | 'UnreadableJurisdiction' | 'DatesOutOfOrder' | AlwaysPossible
> = resultOf('ChooseDirectiveTermsResult', AdvanceDirectiveChanged, [
  'NotADraft',
  'UnreadableJurisdiction',
  'DatesOutOfOrder',
]);
export const GetDirectiveReadyResult: ResultOf<'NotADraft' | 'NothingToSign' | AlwaysPossible> = resultOf(
  'GetDirectiveReadyResult',
  AdvanceDirectiveChanged,
  ['NotADraft', 'NothingToSign'],
);
export const ReopenDirectiveResult: ResultOf<'NotReadyToSign' | AlwaysPossible> = resultOf(
  'ReopenDirectiveResult',
  AdvanceDirectiveChanged,
  ['NotReadyToSign'],
);
export const RecordExecutionResult: ResultOf<
  | 'NotReadyToSign'
  | 'TooMany'
  | 'UnreadableText'
  | 'DatesOutOfOrder'
  | 'BarredWitness'
  | 'UnreadableDigest'
  | 'IncapacityIsOnRecord'
  | AlwaysPossible
> = resultOf('RecordExecutionResult', AdvanceDirectiveChanged, [
  'NotReadyToSign',
  'TooMany',
  'UnreadableText',
  'DatesOutOfOrder',
  'BarredWitness',
  'UnreadableDigest',
  'IncapacityIsOnRecord',
]);
export const AskForScanResult: ResultOf<
  'NothingToScan' | 'WrongType' | 'WrongSize' | 'UnreadableDigest' | 'SameScanTwice' | 'TooMany' | AlwaysPossible
> = resultOf('AskForScanResult', AdvanceDirectiveChanged, [
  'NothingToScan',
  'WrongType',
  'WrongSize',
  'UnreadableDigest',
  'SameScanTwice',
  'TooMany',
]);
export const DiscardScanResult: ResultOf<AlwaysPossible> = resultOf('DiscardScanResult', AdvanceDirectiveChanged);
export const RevokeAdvanceDirectiveResult: ResultOf<
  'NotInForce' | 'TooMany' | 'UnreadableText' | 'DeterminerNotAllowed' | AlwaysPossible
> = resultOf('RevokeAdvanceDirectiveResult', AdvanceDirectiveChanged, [
  'NotInForce',
  'TooMany',
  'UnreadableText',
  'DeterminerNotAllowed',
]);
export const EnterDirectiveInErrorResult: ResultOf<
  'AlreadyInError' | 'IncapacityIsOnRecord' | 'UnreadableText' | AlwaysPossible
> = resultOf('EnterDirectiveInErrorResult', AdvanceDirectiveChanged, [
  'AlreadyInError',
  'IncapacityIsOnRecord',
  'UnreadableText',
]);
export const RecordIncapacityResult: ResultOf<
  | 'NotInForce'
  | 'NeverByAPeer'
  | 'NobodyDetermined'
  | 'DeterminerNotAllowed'
  | 'DatesOutOfOrder'
  | 'TooMany'
  | 'UnreadableText'
  | AlwaysPossible
> = resultOf('RecordIncapacityResult', AdvanceDirectiveChanged, [
  'NotInForce',
  'NeverByAPeer',
  'NobodyDetermined',
  'DeterminerNotAllowed',
  'DatesOutOfOrder',
  'TooMany',
  'UnreadableText',
]);
export const EndIncapacityResult: ResultOf<AlwaysPossible> = resultOf('EndIncapacityResult', AdvanceDirectiveChanged);
