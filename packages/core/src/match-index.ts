// The judge's list for many people, sooner: an index over planes of bits, equal to the judge.
export * from './match-index/people/indexed-person.js';
export * from './match-index/people/keep-person.js';
export * from './match-index/people/match-index.js';
export * from './match-index/people/remove-person.js';
export * from './match-index/planes/kernel-bytes.js';
export * from './match-index/planes/kernel-machine.js';
export * from './match-index/planes/plane-machine.js';
export * from './match-index/planes/pure-machine.js';
export * from './match-index/question/index-question.js';
export * from './match-index/question/top-peers.js';
export * from './match-index/question/whom-to-ask.js';
export * from './match-index/snapshot/index-from-bytes.js';
export * from './match-index/snapshot/index-to-bytes.js';
