import type { Migration } from '../../schema/migration.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Plans that were printed as forms, so that what was written on one finds its lines. */
export const paper: Migration = { version: 31, name: 'paper', sql: [tables, walls].join('\n') };
