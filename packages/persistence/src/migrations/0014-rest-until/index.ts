import type { Migration } from '../../schema/migration.js';
import { tables } from './tables.js';

/** A rest may end by itself. */
export const restUntil: Migration = { version: 14, name: 'rest-until', sql: tables };
