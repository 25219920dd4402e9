import type { Migration } from '../../schema/migration.js';
import { tables } from './tables.js';
import { walls } from './walls.js';

/** Consents that were printed and are not signed. */
export const consentForms: Migration = { version: 36, name: 'consent-forms', sql: [tables, walls].join('\n') };
