// Many people and many places at once: who with whom, what is sure of it, and what it costs whom.
export * from './assignment/assign.js';
export * from './assignment/blocking-pairs.js';
export * from './assignment/capacity-auction.js';
export * from './assignment/certificate.js';
export * from './assignment/deferred-acceptance.js';
export * from './assignment/describe-assignment.js';
export * from './assignment/exposure.js';
export * from './assignment/first-come.js';
export * from './assignment/form-groups.js';
export * from './assignment/greedy.js';
export * from './assignment/how-full.js';
export * from './assignment/left-over.js';
export * from './assignment/read-round.js';
export * from './assignment/round.js';
export * from './assignment/satisfaction.js';
export * from './assignment/strategy.js';
export type * from './assignment/unreadable-round.js';
export * from './assignment/weigh-waiting.js';
