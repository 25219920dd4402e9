import type { EntityManager } from '@mikro-orm/postgresql';
import type { MeetAgains, PersonId } from '@peerness/core';
import { keepSayings } from '../apart/keep-not-agains.js';
import { asRead } from '../schema/lock.js';
import { MeetAgainRow } from './meet-again-row.js';

export function keepMeetAgains(em: EntityManager): MeetAgains {
  return {
    ...keepSayings(em, MeetAgainRow),

    async ofBoth(organization, person) {
      const about = { $or: [{ personId: person }, { otherId: person }] };
      const rows = await em.find(MeetAgainRow, { organizationId: organization, ...about }, asRead);
      const theirs = new Set(rows.filter(({ otherId }) => otherId === person).map(({ personId }) => personId));
      const both = rows.filter(({ personId, otherId }) => personId === person && theirs.has(otherId));
      return new Set(both.map(({ otherId }) => otherId as PersonId));
    },
  };
}
