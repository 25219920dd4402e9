import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrganizationId, PersonId } from '@peerness/core';

/**
 * Waits for whoever gives a place of one of these supporters away, by an acceptance or by offers, and lets others wait
 * until this transaction ends: what is counted then is exact. In the order of their ids, so that no two wait for each other.
 */
export async function placesInTurn(
  em: EntityManager,
  organization: OrganizationId,
  supporters: readonly PersonId[],
): Promise<void> {
  const places = [...supporters].sort().map((person) => `places ${organization} ${person}`);
  if (places.length === 0) return;
  await em.execute(
    `select pg_advisory_xact_lock(hashtextextended(place, 0))
      from (select place from unnest(array[?]) with ordinality as asked (place, turn) order by turn) as in_turn`,
    [places],
  );
}
