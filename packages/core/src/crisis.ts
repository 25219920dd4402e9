// For a crisis: lines to call, and a card of what somebody picked.
export * from './crisis-line/card-row.js';
export * from './crisis-line/crisis-card.js';
export * from './crisis-line/crisis-line.js';
export * from './crisis-line/line-order.js';
export * from './crisis-line/read-crisis-lines.js';
