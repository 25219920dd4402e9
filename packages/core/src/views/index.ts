export { createViews } from './create-views.js';
export * from './global-id.js';
export * from './views.js';
