import type { Guarantee, WhyLeftOver } from '@peerness/core/assignment';
import type { OfferState, RoundSide, RoundState, RoundStrategy } from '@peerness/core/rounds';
import { enumOf, type EnumOf } from './enum-of.js';

export const RoundStrategyEnum: EnumOf<RoundStrategy> = enumOf<RoundStrategy>(
  'RoundStrategy',
  'How a round puts people together.',
  {
    'first-come': 'Whoever has waited longest takes the best of their list that has room.',
    greedy: 'The pair that likes each other best first.',
    'deferred-acceptance': 'Stable: no two are left who would both rather be together.',
    auction: 'The greatest total of what people wished for.',
  },
);

export const RoundStateEnum: EnumOf<RoundState> = enumOf<RoundState>('RoundState', 'Where a round stands.', {
  'to-come': 'Nobody can join yet.',
  open: 'People join and leave.',
  gathered: 'Nobody joins any more; nothing is offered yet.',
  offered: 'Offers were made.',
});

export const RoundSideEnum: EnumOf<RoundSide> = enumOf<RoundSide>('RoundSide', 'As whom somebody joined a round.', {
  seeker: 'To find support.',
  supporter: 'To give it.',
});

export const OfferStateEnum: EnumOf<OfferState> = enumOf<OfferState>('OfferState', 'Where an offer stands.', {
  open: 'It can be answered.',
  'not-this-time': 'It came to nothing, in whatever way: every way reads the same.',
  connected: 'Both said yes.',
});

export const GuaranteeEnum: EnumOf<Guarantee> = enumOf<Guarantee>('Guarantee', 'What is sure of a proposal.', {
  stable: 'No two would both rather be together.',
  'stable-under-caps': 'Nor with a better claim on what the cap allows.',
  'near-greatest-total': 'The total is as great as it can be, but for one point for each placed person.',
  'sizes-kept': 'No group that takes place is too small.',
  'places-kept': 'Places and caps are kept, as all others keep them too, and nothing else is sure.',
});

export const WhyLeftOverEnum: EnumOf<WhyLeftOver> = enumOf<WhyLeftOver>(
  'WhyLeftOver',
  'Why somebody who joined is left over.',
  {
    'no-list': 'Nobody who joined could be listed to them.',
    'all-full': 'Everybody on their list is full.',
    'cap-full': 'Somebody on their list has places, but the round offers no more pairs.',
    'group-too-small': 'A group on their list does not take place.',
  },
);
