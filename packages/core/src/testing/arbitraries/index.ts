/** Any value that can be kept, for the round trips of whoever keeps it: `fc.property(arbitraries.connections, …)`. */
export * from './access.js';
export * from './connections.js';
export * from './dimensions.js';
export * from './directives.js';
export * from './ground.js';
export * from './organizations.js';
export * from './plans.js';
export * from './profiles.js';
