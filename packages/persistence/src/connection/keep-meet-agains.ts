import type { EntityManager } from '@mikro-orm/postgresql';
import type { MeetAgains, PersonId } from '@peerness/core';
import { toNotAgain, toNotAgainColumns } from '../apart/keep-not-agains.js';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { keepEvents } from '../work/keep-events.js';
import { MeetAgainRow } from './meet-again-row.js';

export function keepMeetAgains(em: EntityManager): MeetAgains {
  return {
    async saidBy(person) {
      const orderBy = { at: 'asc', otherId: 'asc', organizationId: 'asc' } as const;
      return (await em.find(MeetAgainRow, { personId: person }, { ...asRead, orderBy })).map(toNotAgain);
    },

    async ofBoth(organization, person) {
      const about = { $or: [{ personId: person }, { otherId: person }] };
      const rows = await em.find(MeetAgainRow, { organizationId: organization, ...about }, asRead);
      const theirs = new Set(rows.filter(({ otherId }) => otherId === person).map(({ personId }) => personId));
      const both = rows.filter(({ personId, otherId }) => personId === person && theirs.has(otherId));
      return new Set(both.map(({ otherId }) => otherId as PersonId));
    },

    async say(meetAgain, events) {
      if (await addUnlessThere(em, MeetAgainRow, toNotAgainColumns(meetAgain))) await keepEvents(em, events);
    },

    async lift({ person, other, organization }, events) {
      const key = { personId: person, organizationId: organization, otherId: other };
      if ((await em.nativeDelete(MeetAgainRow, key)) > 0) await keepEvents(em, events);
    },
  };
}
