import type { Migration } from '../../schema/migration.js';
import { carryOver } from './carry-over.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What two people were told before they opened themselves, how far each is open, and the history both can read. */
export const growTrust: Migration = {
  version: 12,
  name: 'grow-trust',
  sql: [tables, carryOver, walls, references].join('\n'),
};
