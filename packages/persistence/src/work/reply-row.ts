import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { belongsTo, walled } from '../walls/walls.js';

/** What was answered to a request with an idempotency key: ids and codes only, and a sealed digest of what was asked. */
const schema = defineEntity({
  name: 'ReplyRow',
  tableName: 'reply',
  properties: {
    personId: p.uuid().primary(),
    key: p.text().primary(),
    digest: p.text(),
    answer: p.json<{ readonly given: unknown }>(),
    at: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [...belongsTo('the_person', ownedByActor())],
});

export class ReplyRow extends schema.class {}

schema.setClass(ReplyRow);

export const replyReferences: readonly Reference[] = [...people('reply', 'person_id')];
