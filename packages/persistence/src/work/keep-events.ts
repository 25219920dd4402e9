import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvent } from '@peerness/core';
import { OrganizationEventRow } from './organization-event-row.js';
import { OutboxRow } from './outbox-row.js';
import { PersonEventRow } from './person-event-row.js';

/** Writes what happened beside what changed, and notes that it has not been told onwards yet. */
export async function keepEvents(em: EntityManager, events: readonly DomainEvent[]): Promise<void> {
  for (const event of events) {
    const { owner, id, aggregate, aggregateId, version, kind, schema, at, actor, codes } = event;
    const columns = { id, aggregate, aggregateId, version, kind, schema, at, actor: actor ?? null, codes };
    if ('person' in owner) await em.insert(PersonEventRow, { personId: owner.person, ...columns });
    else await em.insert(OrganizationEventRow, { organizationId: owner.organization, ...columns });
    await em.insert(OutboxRow, {
      eventId: id,
      personId: 'person' in owner ? owner.person : null,
      organizationId: 'organization' in owner ? owner.organization : null,
      at,
    });
  }
}
