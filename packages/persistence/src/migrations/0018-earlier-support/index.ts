import type { Migration } from '../../schema/migration.js';
import { before } from './before.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What was before, for the next supporter: as far as its person says so. */
export const earlierSupport: Migration = {
  version: 18,
  name: 'earlier-support',
  sql: [tables, walls, references, before].join('\n'),
};
