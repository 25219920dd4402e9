import type { ConcernState, RecipientStanding } from '@peerness/core';
import { enumOf, type EnumOf } from './enum-of.js';

export const ConcernStateEnum: EnumOf<ConcernState> = enumOf<ConcernState>('ConcernState', 'Where a concern stands.', {
  prepared: 'A text to hand over. Nothing was sent to anyone.',
  received: 'It lies before the recipient, who has not said that they read it.',
  'looked-at': 'The recipient read it.',
  closed: 'The recipient closed it with words to whoever reported it.',
});

export const RecipientStandingEnum: EnumOf<RecipientStanding> = enumOf<RecipientStanding>(
  'RecipientStanding',
  'Where somebody stands to whom concerns can be told.',
  {
    inside: 'They belong to the organization and read concerns here.',
    outside: 'They are somewhere else; you reach them yourself.',
  },
);
