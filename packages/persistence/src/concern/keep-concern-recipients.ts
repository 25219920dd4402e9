import type { EntityManager } from '@mikro-orm/postgresql';
import type {
  ConcernRecipient,
  ConcernRecipientId,
  ConcernRecipients,
  MembershipId,
  OrganizationId,
} from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { optional } from '../schema/optional.js';
import { keepEvents } from '../work/keep-events.js';
import { ConcernRecipientRow } from './concern-recipient-row.js';

export function keepConcernRecipients(em: EntityManager): ConcernRecipients {
  return {
    async of(organization) {
      const rows = await em.find(ConcernRecipientRow, { organizationId: organization }, asRead);
      return rows.map(toRecipient).sort(byName);
    },

    async keep(recipient, events) {
      if (await addUnlessThere(em, ConcernRecipientRow, toRecipientColumns(recipient))) await keepEvents(em, events);
    },

    async remove({ organization, id }, events) {
      const removed = await em.nativeDelete(ConcernRecipientRow, { organizationId: organization, id });
      if (removed > 0) await keepEvents(em, events);
    },
  };
}

/** By code unit, and not as the database's language would have it: the same everywhere. */
function byName(one: ConcernRecipient, other: ConcernRecipient): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1;
}

export function toRecipient(row: Columns<ConcernRecipientRow>): ConcernRecipient {
  return {
    id: row.id as ConcernRecipientId,
    organization: row.organizationId as OrganizationId,
    standing: row.membershipId === null ? 'outside' : 'inside',
    ...optional('member', row.membershipId as MembershipId | null),
    name: row.name,
    reach: row.reach,
  };
}

export function toRecipientColumns(recipient: ConcernRecipient): Columns<ConcernRecipientRow> {
  const { id, organization, member, name, reach } = recipient;
  return { organizationId: organization, id, membershipId: member ?? null, name, reach };
}
