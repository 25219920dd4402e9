import type { Migration } from '../../schema/migration.js';
import { changes, standing } from './overseers.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What keeps two people apart, what one asks of the other, concerns, and what whoever oversees a supporter may not see. */
export const keepYourDistance: Migration = {
  version: 11,
  name: 'keep-your-distance',
  sql: [tables, walls, references, changes, standing].join('\n'),
};
