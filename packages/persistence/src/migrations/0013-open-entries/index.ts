import type { Migration } from '../../schema/migration.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What organizations wrote is opened by the person it is about; and what an organization found the law asks of it. */
export const openEntries: Migration = {
  version: 13,
  name: 'open-entries',
  sql: [tables, walls, references].join('\n'),
};
