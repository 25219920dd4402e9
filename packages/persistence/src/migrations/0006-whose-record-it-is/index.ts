import type { Migration } from '../../schema/migration.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Who looked at a record, how long what is kept, and how it is forgotten. */
export const whoseRecordItIs: Migration = {
  version: 6,
  name: 'whose-record-it-is',
  sql: [tables, walls, references].join('\n'),
};
