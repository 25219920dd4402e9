import type { Migration } from '../../schema/migration.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Which crisis lines come first, to whoever chose it. */
export const crisisLines: Migration = {
  version: 30,
  name: 'crisis-lines',
  sql: [tables, walls, references].join('\n'),
};
