import type { Migration } from '../../schema/migration.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** An organization says on which day it closes. */
export const organizationsClose: Migration = {
  version: 19,
  name: 'organizations-close',
  sql: [tables, walls].join('\n'),
};
