export type { Seed } from './in-memory/seed.js';
export type { Shelves } from './in-memory/shelves.js';
export { inMemoryWork, type World } from './in-memory-work.js';
export * from './specimens.js';
