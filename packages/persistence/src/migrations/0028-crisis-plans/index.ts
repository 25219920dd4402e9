import type { Migration } from '../../schema/migration.js';
import { functions } from './functions.js';
import { guards } from './guards.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What somebody wrote for a crisis, who is there, and what its clock did. */
export const crisisPlans: Migration = {
  version: 28,
  name: 'crisis-plans',
  sql: [functions, tables, walls, references, guards].join('\n'),
};
