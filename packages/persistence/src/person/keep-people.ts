import type { EntityManager } from '@mikro-orm/postgresql';
import type { People, PersonId } from '@peerness/core';
import { addUnlessThere } from '../schema/keep-row.js';
import { IdentityRow } from './identity-row.js';
import { PersonRow } from './person-row.js';

export function keepPeople(em: EntityManager): People {
  return {
    async identifiedBy({ issuer, subject }) {
      const [row] = await em.find(IdentityRow, { issuer, subject }, { disableIdentityMap: true });
      return row?.personId as PersonId | undefined;
    },

    async welcome(person, at) {
      await addUnlessThere(em, PersonRow, { id: person, since: at });
    },

    async recognise({ issuer, subject }, person, at) {
      if (await addUnlessThere(em, IdentityRow, { issuer, subject, personId: person, recognisedAt: at }))
        return 'recognised';
      const [row] = await em.find(IdentityRow, { issuer, subject }, { disableIdentityMap: true });
      return row?.personId === person ? 'already' : 'taken';
    },
  };
}
