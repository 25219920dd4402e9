import type { Migration } from '../../schema/migration.js';
import { guards } from './guards.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Rounds, who joined them, and what was offered to two of them. */
export const rounds: Migration = { version: 37, name: 'rounds', sql: [tables, walls, references, guards].join('\n') };
