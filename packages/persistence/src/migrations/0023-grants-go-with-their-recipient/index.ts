import type { Migration } from '../../schema/migration.js';
import { walls } from './walls.js';

/** What was granted to somebody goes with them. */
export const grantsGoWithTheirRecipient: Migration = {
  version: 23,
  name: 'grants-go-with-their-recipient',
  sql: walls,
};
