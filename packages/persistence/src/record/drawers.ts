import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonId } from '@peerness/core';

/** What PostgreSQL calls the knocking. */
export const openedChannel = 'peerness_opened';

/**
 * One of 256 drawers, by a hash of whose it is. A knock names the drawer and not the person: whoever listens to the
 * database hears that something was opened, and not of whom.
 */
export function drawerOf(person: PersonId): string {
  return String(createHash('sha256').update(person).digest()[0]);
}

/** Knocks once what this transaction wrote is kept, and not at all if it is not. */
export async function knockAt(em: EntityManager, drawers: readonly string[]): Promise<void> {
  await em.execute("select pg_notify(?, drawer) from unnest(string_to_array(?, ',')) drawer", [
    openedChannel,
    [...new Set(drawers)].join(','),
  ]);
}
