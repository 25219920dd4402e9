import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json, PersonId, Replies, Reply } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { placeIn } from '../vault/sealed-tables.js';
import { ReplyRow } from './reply-row.js';

export function keepReplies(em: EntityManager, sealer: Sealer): Replies {
  /** Held until the transaction ends: whoever looks for a reply waits for whoever is about to keep it. */
  const wait = (
    how: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared',
    person: string,
    key: string,
  ): Promise<unknown> => em.execute(`select ${how}(hashtextextended(?, 0))`, [`reply ${person} ${key}`]);

  return {
    async find(person, key) {
      await wait('pg_advisory_xact_lock_shared', person, key);
      const [row] = await em.find(ReplyRow, { personId: person, key }, asRead);
      return row && toReply(sealer, row);
    },

    async keep(reply) {
      await wait('pg_advisory_xact_lock', reply.person, reply.key);
      return (await addUnlessThere(em, ReplyRow, toReplyColumns(sealer, reply))) ? 'kept' : 'taken';
    },
  };
}

export function toReply(sealer: Sealer, { personId, key, digest, answer, at }: Columns<ReplyRow>): Reply {
  const opened = sealer.open(digest, placeOf(personId, key));
  return { person: personId as PersonId, key, digest: opened, answer: answer.given as Json, at };
}

/** The digest is sealed: short words could be found by trying them against it. */
export function toReplyColumns(sealer: Sealer, { person, key, digest, answer, at }: Reply): Columns<ReplyRow> {
  const sealed = sealer.seal(digest, placeOf(person, key));
  return { personId: person, key, digest: sealed, answer: { given: answer }, at };
}

function placeOf(person: string, key: string): SealedPlace {
  return placeIn('reply', 'digest', { person_id: person, key });
}
