import type { Migration } from '../../schema/migration.js';
import { guards } from './guards.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Scans of signed advance directives, and leave to bring one in. */
export const scans: Migration = { version: 34, name: 'scans', sql: [tables, walls, guards].join('\n') };
