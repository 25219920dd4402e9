import type { Migration } from '../../schema/migration.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Templates that organizations install, and with each plan the licence of the one it was begun from. */
export const templatesOfOnesOwn: Migration = {
  version: 35,
  name: 'templates-of-ones-own',
  sql: [tables, walls].join('\n'),
};
