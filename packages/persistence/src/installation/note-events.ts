import type { EntityManager } from '@mikro-orm/postgresql';
import type { InstallationEvent } from './installation-event.js';

/** Writes them down, in the order given. What was written down already stays as it is. */
export async function noteEvents(em: EntityManager, events: readonly InstallationEvent[]): Promise<void> {
  for (const { id, at, kind, code, times, request = null } of events)
    await em.execute(
      'insert into installation_event (id, at, kind, code, times, request) values (?, ?, ?, ?, ?, ?) on conflict do nothing',
      [id, at, kind, code, times, request],
    );
}

/** The same as the role that owns the schema, within a transaction of its own that nobody else sees. */
export async function noteAsOwner(em: EntityManager, events: readonly InstallationEvent[]): Promise<void> {
  await em.execute('alter table installation_event no force row level security');
  await noteEvents(em, events);
  await em.execute('alter table installation_event force row level security');
}
