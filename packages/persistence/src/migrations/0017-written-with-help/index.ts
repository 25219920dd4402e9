import type { Migration } from '../../schema/migration.js';
import { tables } from './tables.js';

/** Short sessions on somebody else's device, and who helped with what was written in them. */
export const writtenWithHelp: Migration = { version: 17, name: 'written-with-help', sql: tables };
