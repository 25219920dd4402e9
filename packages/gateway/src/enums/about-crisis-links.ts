import type { CrisisLinkState, CrisisLinkTime } from '@peerness/core/crisis';
import { enumOf, type EnumOf } from './enum-of.js';

export const CrisisLinkTimeEnum: EnumOf<CrisisLinkTime> = enumOf<CrisisLinkTime>(
  'CrisisLinkTime',
  'When a link opens anything.',
  {
    'during-a-crisis': 'While your crisis plan is active, and closed with it.',
    'at-any-time': 'Whenever somebody has it and the passphrase, whether or not it has come to it.',
  },
);

export const CrisisLinkStateEnum: EnumOf<CrisisLinkState> = enumOf<CrisisLinkState>(
  'CrisisLinkState',
  'How a link stands. To whoever has it, nothing but what it opens is told.',
  {
    live: 'It opens what it says, when it says.',
    locked: 'Too many wrong passphrases: until the first of them is an hour old it opens nothing.',
    past: 'Its time is over.',
    revoked: 'You took it back.',
  },
);
