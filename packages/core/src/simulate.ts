// The matching laboratory: ways of matching, tried on people who do not exist.
export * from './laboratory/figures.js';
export * from './laboratory/setting.js';
export * from './laboratory/simulate.js';
export * from './laboratory/tried-strategy.js';
