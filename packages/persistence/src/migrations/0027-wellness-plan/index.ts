import type { Migration } from '../../schema/migration.js';
import { guards } from './guards.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Published versions, what of a section is shown, suggestions, and what an entry carries besides words. */
export const wellnessPlan: Migration = {
  version: 27,
  name: 'wellness-plan',
  sql: [tables, walls, references, guards].join('\n'),
};
