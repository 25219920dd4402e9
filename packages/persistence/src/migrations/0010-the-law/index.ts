import type { Migration } from '../../schema/migration.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What the law demands, and what may not be destroyed while it does. */
export const theLaw: Migration = {
  version: 10,
  name: 'the-law',
  sql: [tables, walls, references].join('\n'),
};
