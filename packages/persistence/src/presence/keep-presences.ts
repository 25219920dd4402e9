import type { EntityManager } from '@mikro-orm/postgresql';
import type { Candidate, PersonId, Presences } from '@peerness/core';
import { addOrChange } from '../schema/keep-row.js';
import type { Columns } from '../schema/columns.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { purpose } from '../walls/context-expressions.js';
import { openName, toOfferColumns, toPresence, toPresenceColumns } from './presence-mapper.js';
import { presenceMarks } from './presence-marks.js';
import { PresenceRow } from './presence-row.js';

type Found = Omit<Columns<PresenceRow>, 'since' | 'until' | 'pausedUntil'> & {
  readonly since: string;
  readonly until: string | null;
  readonly pausedUntil: string | null;
  readonly taken: number;
};

/** Read without hydration: an organization's whole list is one statement and one pass. */
const found = `
  select p.organization_id as "organizationId", p.person_id as "personId", p.membership_id as "membershipId", p.until, p.name, p.seen, p.mutual,
    p.paused, p.paused_until as "pausedUntil", p.since, p.age_group as "ageGroup", p.offers, p.facets, coalesce(t.taken, 0) as taken
  from presence as p left join (
    select c.invitee_id, count(*)::integer as taken from connection as c
    where c.organization_id = ? and c.kind = 'support' and c.status in ('accepted', 'met', 'active') group by c.invitee_id
  ) as t on t.invitee_id = p.person_id
  where p.organization_id = ?`;

export function keepPresences(em: EntityManager, sealer: Sealing): Presences {
  const read = async (
    organization: string,
    rest: string,
    ...params: readonly string[]
  ): Promise<readonly Candidate[]> => {
    const rows = await em.execute<Found[]>(`${found} ${rest}`, [organization, organization, ...params]);
    return readable(sealer, rows, ({ taken, since, until, pausedUntil, ...row }) => ({
      presence: toPresence(sealer, {
        ...row,
        since: new Date(since),
        until: until === null ? null : new Date(until),
        pausedUntil: pausedUntil === null ? null : new Date(pausedUntil),
      }),
      taken,
    }));
  };

  return {
    ...presenceMarks(em),
    async candidates(organization) {
      const all = await read(organization, `and ${purpose} in ('match', 'index')`);
      return all.filter(({ presence: { setting, facets } }) => setting.seen || facets.some(({ match }) => match));
    },
    ofPerson: async (organization, person) => (await read(organization, 'and p.person_id = ?', person))[0],
    ofMember: async (organization, membership) => (await read(organization, 'and p.membership_id = ?', membership))[0],

    async ofPeople(organization, people) {
      return people.length === 0
        ? []
        : read(organization, `and p.person_id in (${people.map(() => '?').join(', ')})`, ...people);
    },

    async namesOf(organization, people) {
      if (people.length === 0) return new Map();
      const rows = await em.execute<{ personId: PersonId; name: string }[]>(
        `select person_id as "personId", name from presence where organization_id = ? and ${purpose} = 'administer'
         and person_id in (${people.map(() => '?').join(', ')})`,
        [organization, ...people],
      );
      return new Map(
        readable(sealer, rows, ({ personId, name }) => [personId, openName(sealer, organization, personId, name)]),
      );
    },

    async offer(organization, person, offers) {
      const key = { organizationId: organization, personId: person };
      await em.nativeUpdate(PresenceRow, key, { offers: toOfferColumns(offers) });
    },

    async keepMany(presences) {
      const columns = presences.map((presence) => toPresenceColumns(sealer, presence));
      if (columns.length > 0)
        await em
          .createQueryBuilder(PresenceRow)
          .insert(columns)
          .onConflict(['organizationId', 'personId'])
          .merge()
          .execute('run');
    },

    async keep(presence) {
      const columns = toPresenceColumns(sealer, presence);
      const { organizationId, personId } = columns;
      await addOrChange(em, PresenceRow, { organizationId, personId }, columns);
    },
  };
}
