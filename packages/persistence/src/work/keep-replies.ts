import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json, PersonId, Replies, Reply } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { ReplyRow } from './reply-row.js';

export function keepReplies(em: EntityManager): Replies {
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
      return row && toReply(row);
    },

    async keep(reply) {
      await wait('pg_advisory_xact_lock', reply.person, reply.key);
      return (await addUnlessThere(em, ReplyRow, toReplyColumns(reply))) ? 'kept' : 'taken';
    },
  };
}

export function toReply({ personId, key, digest, answer, at }: Columns<ReplyRow>): Reply {
  return { person: personId as PersonId, key, digest, answer: answer.given as Json, at };
}

export function toReplyColumns({ person, key, digest, answer, at }: Reply): Columns<ReplyRow> {
  return { personId: person, key, digest, answer: { given: answer }, at };
}
