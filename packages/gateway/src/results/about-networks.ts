import { GuestPlaceChanged, NetworkAgreementsChanged } from './network-payloads.js';
import { type AlwaysPossible, resultOf, type ResultOf } from './result-of.js';

export const ProposeNetworkAgreementResult: ResultOf<'UnreadableAgreement' | 'UnreadableText' | AlwaysPossible> =
  resultOf('ProposeNetworkAgreementResult', NetworkAgreementsChanged, ['UnreadableAgreement', 'UnreadableText']);
export const AcceptNetworkAgreementResult: ResultOf<'AgreementOver' | AlwaysPossible> = resultOf(
  'AcceptNetworkAgreementResult',
  NetworkAgreementsChanged,
  ['AgreementOver'],
);
export const EndNetworkAgreementResult: ResultOf<AlwaysPossible> = resultOf(
  'EndNetworkAgreementResult',
  NetworkAgreementsChanged,
);
export const TakeGuestPlaceResult: ResultOf<'BelongsThere' | 'NotShownAtHome' | AlwaysPossible> = resultOf(
  'TakeGuestPlaceResult',
  GuestPlaceChanged,
  ['BelongsThere', 'NotShownAtHome'],
);
export const LeaveGuestPlaceResult: ResultOf<AlwaysPossible> = resultOf('LeaveGuestPlaceResult', GuestPlaceChanged);
