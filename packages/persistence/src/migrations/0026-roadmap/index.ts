import type { Migration } from '../../schema/migration.js';
import { references } from './references.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** What people write on their roadmaps, what is suggested for them, setbacks and drafts; and that one item can be shown. */
export const roadmap: Migration = {
  version: 26,
  name: 'roadmap',
  sql: [tables, walls, references].join('\n'),
};
