// Rounds: people who want it are put together by a programme, all at once, and are offered one another.
export * from './round/answer-offer.js';
export type * from './round/match-rounds.js';
export * from './round/match-round.js';
export * from './round/open-round.js';
export * from './round/proposal-told.js';
export * from './round/propose.js';
export * from './round/round-offer.js';
export * from './round/round-place.js';
export * from './round/runs-rounds.js';
