// From hopes to next steps: what somebody dreams of, and the way there.
export * from './access/decide-roadmap-item.js';
export * from './roadmap/arrange-item.js';
export * from './roadmap/change.js';
export * from './roadmap/draft.js';
export * from './roadmap/leads-to.js';
export * from './roadmap/moves.js';
export * from './roadmap/reword-item.js';
export * from './roadmap/roadmap-item.js';
export * from './roadmap/roadmaps.js';
export * from './roadmap/setback.js';
export * from './roadmap/status.js';
export * from './roadmap/suggestion.js';
export * from './roadmap/write-item.js';
