import type { Migration } from '../../schema/migration.js';
import { members } from './members.js';

/** Who administers, and who is suspended. */
export const lookedAfter: Migration = {
  version: 8,
  name: 'members',
  sql: members,
};
