import type { Followed, SuggestionEnd } from '@peerness/core';
import { enumOf, type EnumOf } from './enum-of.js';

export const FollowedEnum: EnumOf<Followed> = enumOf<Followed>('Followed', 'What of a section somebody is shown.', {
  'as-written': 'What is written in it, as it is written.',
  latest: 'The newest published version, whichever that is.',
  version: 'One version alone: it gains no new text.',
});

type ChangeKind = 'added' | 'removed' | 'rewritten' | 'kept';

export const ChangeKindEnum: EnumOf<ChangeKind> = enumOf<ChangeKind>(
  'ChangeKind',
  'What became of something from one version to another.',
  {
    added: 'It is in the later one alone.',
    removed: 'It is in the earlier one alone.',
    rewritten: 'It says something else.',
    kept: 'It is in both.',
  },
);

type SuggestionState = SuggestionEnd | 'open';

export const SuggestionStateEnum: EnumOf<SuggestionState> = enumOf<SuggestionState>(
  'SuggestionState',
  'What became of a suggestion.',
  {
    open: 'Nothing yet.',
    accepted: 'Its words are in the plan.',
    declined: 'The owner declined it.',
    withdrawn: 'Whoever made it took it away.',
  },
);
