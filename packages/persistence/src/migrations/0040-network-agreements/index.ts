import type { Migration } from '../../schema/migration.js';
import { guards } from './guards.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What organizations agree with each other, and who is a guest by it. */
export const networkAgreements: Migration = {
  version: 40,
  name: 'network-agreements',
  sql: [tables, walls, guards].join('\n'),
};
