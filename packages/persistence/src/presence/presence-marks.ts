import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrganizationId, PersonId, Presences } from '@peerness/core';
import type { PresenceFingerprint, PresenceMark } from '@peerness/core/match-index';
import { purpose } from '../walls/context-expressions.js';

/**
 * PostgreSQL notes in each row which transaction wrote it. With the places taken, and who wrote the list of wishes last,
 * that is another one whenever something is: nothing has to be kept for it, and no word is opened.
 */
const marked = `
  select p.person_id, concat_ws(' ', p.xmin, coalesce(t.taken, 0), w.xmin) as mark
  from presence as p left join (
    select c.invitee_id, count(*)::integer as taken from connection as c
    where c.organization_id = ? and c.kind = 'support' and c.status in ('accepted', 'met', 'active') group by c.invitee_id
  ) as t on t.invitee_id = p.person_id
  left join wish_list as w on w.person_id = p.person_id and w.organization_id = p.organization_id
  where p.organization_id = ? and ${purpose} in ('match', 'index')`;

/** Two sums of other digests of the same marks: that both stay the same while a mark changes does not happen. */
const sums = `
  select count(*)::integer as people, coalesce(sum(hashtextextended(person_id::text || ' ' || mark, 0)), 0)::text as one,
    coalesce(sum(hashtextextended(person_id::text || ' ' || mark, 1)), 0)::text as other
  from (${marked}) as marked`;

export function presenceMarks(em: EntityManager): Pick<Presences, 'fingerprint' | 'marks'> {
  return {
    async fingerprint(organization: OrganizationId): Promise<PresenceFingerprint> {
      const [row] = await em.execute<{ people: number; one: string; other: string }[]>(sums, [
        organization,
        organization,
      ]);
      return { people: row?.people ?? 0, sum: `${row?.one} ${row?.other}` };
    },

    async marks(organization, { after, most }): Promise<readonly PresenceMark[]> {
      const from = after === undefined ? '' : 'and p.person_id > ?';
      const rows = await em.execute<{ person_id: PersonId; mark: string }[]>(
        `${marked} ${from} order by p.person_id limit ?`,
        [organization, organization, ...(after === undefined ? [] : [after]), most],
      );
      return rows.map(({ person_id: person, mark }) => ({ person, mark }));
    },
  };
}
