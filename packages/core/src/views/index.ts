export * from './global-id.js';
export * from './views.js';
