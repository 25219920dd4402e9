import type { Migration } from '../../schema/migration.js';
import { noting } from './noting.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What the rows do not declare of it: how events are noted from here on. */
export { noting } from './noting.js';

/** What concerns nobody's record is written down, too; and of everything, in which request. */
export const whatWasNoted: Migration = {
  version: 24,
  name: 'what-was-noted',
  sql: [tables, walls, noting].join('\n'),
};
