// What stands behind a list, said without giving anybody away.
export * from './explanation/what-would-change.js';
export * from './explanation/would-change.js';
export * from './explanation/card/card-input.js';
export * from './explanation/card/matcher-card.js';
