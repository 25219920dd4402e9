import { BriefingAdded, ConnectionChanged } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const AcknowledgeBriefingResult: ResultOf<'NotOpen' | 'OtherBriefing' | AlwaysPossible> = resultOf(
  'AcknowledgeBriefingResult',
  ConnectionChanged,
  ['NotOpen', 'OtherBriefing'],
);
export const AddBriefingResult: ResultOf<'UnreadableText' | 'BriefingVersionTaken' | AlwaysPossible> = resultOf(
  'AddBriefingResult',
  BriefingAdded,
  ['UnreadableText', 'BriefingVersionTaken'],
);
export const OpenLevelResult: ResultOf<'NotOpen' | 'BriefingNeeded' | AlwaysPossible> = resultOf(
  'OpenLevelResult',
  ConnectionChanged,
  ['NotOpen', 'BriefingNeeded'],
);
export const OfferLevelResult: ResultOf<'NotOpen' | 'BriefingNeeded' | AlwaysPossible> = resultOf(
  'OfferLevelResult',
  ConnectionChanged,
  ['NotOpen', 'BriefingNeeded'],
);
export const AskForLevelResult: ResultOf<'NotOpen' | 'BriefingNeeded' | AlwaysPossible> = resultOf(
  'AskForLevelResult',
  ConnectionChanged,
  ['NotOpen', 'BriefingNeeded'],
);
export const StepBackResult: ResultOf<AlwaysPossible> = resultOf('StepBackResult', ConnectionChanged);
export const ForgetTogetherResult: ResultOf<'NotOpen' | AlwaysPossible> = resultOf(
  'ForgetTogetherResult',
  ConnectionChanged,
  ['NotOpen'],
);
