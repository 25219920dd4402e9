import {
  EntryChanged,
  PersonChanged,
  PlaceClaimed,
  RecordErased,
  StatementChanged,
  StatementWithdrawn,
  StayedAfterAll,
  WishesChanged,
} from './payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const ChooseNameResult: ResultOf<'UnreadableText' | 'UnreadableLanguage' | AlwaysPossible> = resultOf(
  'ChooseNameResult',
  PersonChanged,
  ['UnreadableText', 'UnreadableLanguage'],
);
export const ChoosePresenceResult: ResultOf<AlwaysPossible> = resultOf('ChoosePresenceResult', PersonChanged);
export const StateResult: ResultOf<'UnknownDimension' | 'UnreadableAnswer' | 'UnreadableText' | AlwaysPossible> =
  resultOf('StateResult', StatementChanged, ['UnknownDimension', 'UnreadableAnswer', 'UnreadableText']);
export const ChangeStatementResult: ResultOf<'UnknownDimension' | AlwaysPossible> = resultOf(
  'ChangeStatementResult',
  StatementChanged,
  ['UnknownDimension'],
);
export const WithdrawStatementResult: ResultOf<AlwaysPossible> = resultOf(
  'WithdrawStatementResult',
  StatementWithdrawn,
);
export const ConfirmEntryResult: ResultOf<AlwaysPossible> = resultOf('ConfirmEntryResult', EntryChanged);
export const WithdrawEntryResult: ResultOf<AlwaysPossible> = resultOf('WithdrawEntryResult', EntryChanged);
export const WishResult: ResultOf<
  | 'UnknownDimension'
  | 'UnreadableAnswer'
  | 'UnreadableText'
  | 'NotComparable'
  | 'NotTurnedOn'
  | 'PolicyMissing'
  | AlwaysPossible
> = resultOf('WishResult', WishesChanged, [
  'UnknownDimension',
  'UnreadableAnswer',
  'UnreadableText',
  'NotComparable',
  'NotTurnedOn',
  'PolicyMissing',
]);
export const WithdrawWishResult: ResultOf<AlwaysPossible> = resultOf('WithdrawWishResult', WishesChanged);
export const ClaimPlaceResult: ResultOf<'CodeNotAccepted' | 'UnreadableText' | AlwaysPossible> = resultOf(
  'ClaimPlaceResult',
  PlaceClaimed,
  ['CodeNotAccepted', 'UnreadableText'],
);
export const EraseMyselfResult: ResultOf<'NotADelay' | AlwaysPossible> = resultOf('EraseMyselfResult', RecordErased, [
  'NotADelay',
]);
export const BringRecordResult: ResultOf<'UnreadableRecord' | 'RecordNotEmpty' | AlwaysPossible> = resultOf(
  'BringRecordResult',
  PersonChanged,
  ['UnreadableRecord', 'RecordNotEmpty'],
);
export const StayAfterAllResult: ResultOf<AlwaysPossible> = resultOf('StayAfterAllResult', StayedAfterAll);
