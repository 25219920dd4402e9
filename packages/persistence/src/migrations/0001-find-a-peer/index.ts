import type { Migration } from '../../schema/migration.js';
import { context } from './context.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** People, organizations, what they say and wish, how they meet, and plans. Released: never edited again. */
export const findAPeer: Migration = {
  version: 1,
  name: 'find-a-peer',
  sql: [context, tables, walls, references].join('\n'),
};
