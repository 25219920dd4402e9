import type { Migration } from '../../schema/migration.js';
import { before } from './before.js';
import { digests } from './digests.js';
import { guard } from './guard.js';
import { seal } from './seal.js';
import { tables } from './tables.js';
import { triggers } from './triggers.js';
import { walls } from './walls.js';

/** The chains as they are made, but for the walls, which the rows declare: tables, functions and triggers. */
export const chains = [tables, digests, seal, guard, triggers].join('\n');

/** What was written down is sealed in chains, and stays. */
export const audit: Migration = {
  version: 21,
  name: 'audit',
  sql: [chains, walls, before].join('\n'),
};
