import type { Migration } from '../../schema/migration.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** A person gives out a letter: an access by nobody here. */
export const releasedLetters: Migration = {
  version: 16,
  name: 'released-letters',
  sql: [tables, walls].join('\n'),
};
