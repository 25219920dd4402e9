export * from './as-member.js';
export * from './happened.js';
export * from './recognised-dimensions.js';
export * from './refusals.js';
export * from '../views/index.js';
