import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Consent, Consents, Kept } from '@peerness/core';
import { addOrChange, keepRow } from '../schema/keep-row.js';
import { reading } from '../schema/lock.js';
import { keepEvents } from '../work/keep-events.js';
import { AccessGrantRow } from './access-grant-row.js';
import { toConsent, toConsentColumns, toGrantColumns } from './consent-mapper.js';
import { ConsentRow } from './consent-row.js';

export function keepConsents(em: EntityManager): Consents {
  const read = async (where: FilterQuery<ConsentRow>, lock?: 'share'): Promise<readonly Kept<Consent>[]> => {
    const rows = await em.find(ConsentRow, where, { ...reading(lock), orderBy: { givenAt: 'asc', id: 'asc' } });
    return rows.map((row) => ({ value: toConsent(row), version: row.version }));
  };

  const grantWhatHolds = async (consent: Consent): Promise<void> => {
    const columns = toGrantColumns(consent);
    const { personId, consentId } = columns;
    if (consent.withdrawnAt !== undefined) await em.nativeDelete(AccessGrantRow, { personId, consentId });
    else await addOrChange(em, AccessGrantRow, { personId, consentId }, columns);
  };

  return {
    find: async (person, id) => (await read({ personId: person, id }))[0],
    givenBy: (person) => read({ personId: person }),
    between: (person, recipient) => read({ personId: person, recipientId: recipient }, 'share'),

    async keep({ value, version }, events) {
      const { personId, id, ...columns } = toConsentColumns(value);
      const kept = await keepRow(em, ConsentRow, { personId, id }, columns, version);
      if (!kept.ok) return kept;
      await grantWhatHolds(value);
      await keepEvents(em, events);
      return kept;
    },

    async giveUp(recipient, person, connection) {
      const held = { personId: person, recipientId: recipient };
      await em.nativeDelete(AccessGrantRow, connection === undefined ? held : { ...held, connectionId: connection });
    },
  };
}
