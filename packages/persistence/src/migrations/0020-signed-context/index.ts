import type { Migration } from '../../schema/migration.js';
import { context } from './context.js';

/** Who acts is told signed: a setting that somebody changed opens nothing. */
export const signedContext: Migration = { version: 20, name: 'signed-context', sql: context };
