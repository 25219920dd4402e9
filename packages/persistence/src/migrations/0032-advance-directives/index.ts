import type { Migration } from '../../schema/migration.js';
import { functions } from './functions.js';
import { guards } from './guards.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Psychiatric advance directives: what somebody wants when they cannot say so, and what was recorded as executed. */
export const advanceDirectives: Migration = {
  version: 32,
  name: 'advance-directives',
  sql: [functions, tables, walls, references, guards].join('\n'),
};
