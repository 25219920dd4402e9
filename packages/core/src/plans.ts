// Beside a plan: ways to begin one, and what differs between two of its versions.
export * from './plan/built-in-templates.js';
export * from './plan/compare-versions.js';
export * from './plan/draft-from-template.js';
export * from './plan/install-template.js';
export * from './plan/licence.js';
export * from './plan/plan-templates.js';
export * from './plan/read-template.js';
export * from './plan/template.js';
