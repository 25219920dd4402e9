// Across organizations: what two of them agreed, and who says that they may be found in the other one.
export * from './network/agree.js';
export * from './network/agreement.js';
export * from './network/agreements.js';
export * from './network/guest-place.js';
export * from './network/show-as-guest.js';
export * from './organization/network-agreement-id.js';
