import type { Migration } from '../../schema/migration.js';
import { tables } from './tables.js';

/** Who is signed in, and who is no longer. */
export const sessions: Migration = {
  version: 9,
  name: 'sessions',
  sql: tables,
};
