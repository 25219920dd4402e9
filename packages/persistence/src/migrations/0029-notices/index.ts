import type { Migration } from '../../schema/migration.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** How people want to be told that something waits, and what they were told. */
export const notices: Migration = { version: 29, name: 'notices', sql: [tables, walls, references].join('\n') };
