import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvent } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { currentRequest } from './during-request.js';
import { OrganizationEventRow } from './organization-event-row.js';
import { OutboxRow } from './outbox-row.js';
import { PersonEventRow } from './person-event-row.js';

/** PostgreSQL takes 65,535 values in one statement; an event has eleven. */
const atOnce = 2_000;

/** Writes what happened beside what changed, and notes that it has not been told onwards yet. */
export async function keepEvents(em: EntityManager, events: readonly DomainEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += atOnce) {
    const some = events.slice(from, from + atOnce);
    const ofPeople = some.flatMap((event) =>
      'person' in event.owner ? [{ personId: event.owner.person, ...toEventColumns(event) }] : [],
    );
    const ofOrganizations = some.flatMap((event) =>
      'organization' in event.owner ? [{ organizationId: event.owner.organization, ...toEventColumns(event) }] : [],
    );
    if (ofPeople.length > 0) await em.insertMany(PersonEventRow, ofPeople);
    if (ofOrganizations.length > 0) await em.insertMany(OrganizationEventRow, ofOrganizations);
    await em.insertMany(OutboxRow, some.map(toOutboxColumns));
  }
}

export function toEventColumns(event: DomainEvent): Omit<Columns<PersonEventRow>, 'personId'> {
  const { id, aggregate, aggregateId, version, kind, schema, at, actor, codes } = event;
  return {
    id,
    aggregate,
    aggregateId,
    version,
    kind,
    schema,
    at,
    actor: actor ?? null,
    codes,
    request: currentRequest(),
  };
}

function toOutboxColumns({ id, owner, at }: DomainEvent): Columns<OutboxRow> {
  return {
    eventId: id,
    personId: 'person' in owner ? owner.person : null,
    organizationId: 'organization' in owner ? owner.organization : null,
    at,
  };
}
