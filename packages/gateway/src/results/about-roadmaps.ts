import { RoadmapItemChanged, RoadmapKept } from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

type Unreadable = 'UnreadableText' | 'UnreadableLanguage';
type Misplaced = 'DaysOutOfOrder' | 'DoesNotLeadThere';

export const WriteRoadmapItemResult: ResultOf<Unreadable | Misplaced | 'RoadmapFull' | AlwaysPossible> = resultOf(
  'WriteRoadmapItemResult',
  RoadmapItemChanged,
  ['UnreadableText', 'UnreadableLanguage', 'DaysOutOfOrder', 'DoesNotLeadThere', 'RoadmapFull'],
);
export const RewordRoadmapItemResult: ResultOf<Unreadable | AlwaysPossible> = resultOf(
  'RewordRoadmapItemResult',
  RoadmapItemChanged,
  ['UnreadableText', 'UnreadableLanguage'],
);
export const ArrangeRoadmapItemResult: ResultOf<'UnreadableText' | Misplaced | AlwaysPossible> = resultOf(
  'ArrangeRoadmapItemResult',
  RoadmapItemChanged,
  ['UnreadableText', 'DaysOutOfOrder', 'DoesNotLeadThere'],
);
export const MoveRoadmapItemResult: ResultOf<'NoSuchMove' | 'NotOnTheWay' | AlwaysPossible> = resultOf(
  'MoveRoadmapItemResult',
  RoadmapItemChanged,
  ['NoSuchMove', 'NotOnTheWay'],
);
export const RemoveRoadmapItemResult: ResultOf<AlwaysPossible> = resultOf('RemoveRoadmapItemResult', RoadmapKept);
export const ShowRoadmapItemResult: ResultOf<'NotConnected' | 'BriefingNeeded' | 'UnreadableDate' | AlwaysPossible> =
  resultOf('ShowRoadmapItemResult', RoadmapItemChanged, ['NotConnected', 'BriefingNeeded', 'UnreadableDate']);
export const TakeBackRoadmapItemResult: ResultOf<AlwaysPossible> = resultOf(
  'TakeBackRoadmapItemResult',
  RoadmapItemChanged,
);
export const SuggestForRoadmapResult: ResultOf<Unreadable | 'DoesNotLeadThere' | 'EnoughSuggested' | AlwaysPossible> =
  resultOf('SuggestForRoadmapResult', RoadmapItemChanged, [
    'UnreadableText',
    'UnreadableLanguage',
    'DoesNotLeadThere',
    'EnoughSuggested',
  ]);
export const AcceptRoadmapSuggestionResult: ResultOf<'RoadmapFull' | AlwaysPossible> = resultOf(
  'AcceptRoadmapSuggestionResult',
  RoadmapItemChanged,
  ['RoadmapFull'],
);
export const DeclineRoadmapSuggestionResult: ResultOf<AlwaysPossible> = resultOf(
  'DeclineRoadmapSuggestionResult',
  RoadmapItemChanged,
);
export const WithdrawRoadmapSuggestionResult: ResultOf<AlwaysPossible> = resultOf(
  'WithdrawRoadmapSuggestionResult',
  RoadmapKept,
);
export const WriteSetbackResult: ResultOf<Unreadable | 'EnoughSetbacks' | AlwaysPossible> = resultOf(
  'WriteSetbackResult',
  RoadmapKept,
  ['UnreadableText', 'UnreadableLanguage', 'EnoughSetbacks'],
);
export const RemoveSetbackResult: ResultOf<AlwaysPossible> = resultOf('RemoveSetbackResult', RoadmapKept);
export const SaveRoadmapDraftResult: ResultOf<Unreadable | 'UncountedSave' | AlwaysPossible> = resultOf(
  'SaveRoadmapDraftResult',
  RoadmapKept,
  ['UnreadableText', 'UnreadableLanguage', 'UncountedSave'],
);
export const DiscardRoadmapDraftResult: ResultOf<AlwaysPossible> = resultOf('DiscardRoadmapDraftResult', RoadmapKept);
