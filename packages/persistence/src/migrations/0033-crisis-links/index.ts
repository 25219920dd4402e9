import type { Migration } from '../../schema/migration.js';
import { functions } from './functions.js';
import { guards } from './guards.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Links to a crisis plan, for people without an account, and what they open. */
export const crisisLinks: Migration = {
  version: 33,
  name: 'crisis-links',
  sql: [functions, tables, walls, guards].join('\n'),
};
