import type { Migration } from '../../schema/migration.js';

/** What was asked is kept sealed beside its reply. Replies from before are forgotten: each held a digest to try words against. */
export const sealedReplies: Migration = {
  version: 22,
  name: 'sealed-replies',
  sql: 'truncate "reply";',
};
