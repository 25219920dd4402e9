import type { MatchRound, RoundOffer, RoundPlace } from '@peerness/core/rounds';
import fc from 'fast-check';
import { among, type Any, at, id, made, words } from './arbitraries.js';

export const matchRound: Any<MatchRound> = made<MatchRound>(
  {
    id,
    organization: id,
    name: words,
    strategy: among('first-come', 'greedy', 'deferred-acceptance', 'auction'),
    most: fc.integer({ min: 1, max: 500 }),
    opensAt: at,
    closesAt: at,
    proposedAt: at,
    offeredAt: at,
  },
  ['most', 'proposedAt', 'offeredAt'],
);

export const roundPlace: Any<RoundPlace> = made<RoundPlace>(
  { organization: id, round: id, person: id, side: among('seeker', 'supporter'), joinedAt: at },
  [],
);

export const roundOffer: Any<RoundOffer> = made<RoundOffer>(
  {
    id,
    organization: id,
    round: id,
    seeker: id,
    supporter: id,
    offeredAt: at,
    openUntil: at,
    seekerSaid: among('yes', 'no'),
    supporterSaid: among('yes', 'no'),
    connection: id,
  },
  ['seekerSaid', 'supporterSaid', 'connection'],
);
