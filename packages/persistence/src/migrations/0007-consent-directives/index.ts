import type { Migration } from '../../schema/migration.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What people signed, with its text as it was, and what they took back. */
export const consentDirectives: Migration = {
  version: 7,
  name: 'consent-directives',
  sql: [tables, walls, references].join('\n'),
};
