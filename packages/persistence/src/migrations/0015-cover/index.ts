import type { Migration } from '../../schema/migration.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Who steps in for whom. */
export const cover: Migration = {
  version: 15,
  name: 'cover',
  sql: [tables, walls, references].join('\n'),
};
