import type { DemandState, DemandType, ReleasedItem, ReviewOutcome } from '@peerness/core/record';
import { enumOf, type EnumOf } from './enum-of.js';

export const DemandTypeEnum: EnumOf<DemandType> = enumOf<DemandType>('DemandType', 'What came, as counsel reads it.', {
  subpoena: 'A subpoena.',
  'part-2-order': 'A court’s order under 42 CFR part 2, subpart E.',
  'court-order': 'Any other order of a court.',
  'search-warrant': 'A search warrant.',
  'records-request': 'A request that compels nobody.',
  'preservation-request': 'A request to keep things.',
});

export const DemandStateEnum: EnumOf<DemandState> = enumOf<DemandState>('DemandState', 'Where a demand stands.', {
  received: 'It was written down.',
  'with-counsel': 'Counsel reads it.',
  narrowed: 'Counsel left less of it.',
  refused: 'Counsel found that it is to be refused.',
  'to-be-answered': 'Counsel found that it is to be answered; nobody answered yet.',
  answered: 'It was answered.',
  closed: 'It is over.',
});

export const ReviewOutcomeEnum: EnumOf<ReviewOutcome> = enumOf<ReviewOutcome>('ReviewOutcome', 'What counsel found.', {
  refuse: 'Nothing goes out.',
  narrow: 'Less than was asked can be answered.',
  answer: 'What was asked, or what was left of it, can be answered.',
});

export const ReleaseGroundEnum: EnumOf<ReleasedItem['ground']> = enumOf<ReleasedItem['ground']>(
  'ReleaseGround',
  'On what ground something went out.',
  { order: 'An order that suffices.', consent: 'What the person signed.' },
);
