export * from './refusals.js';
export * from '../views/index.js';
