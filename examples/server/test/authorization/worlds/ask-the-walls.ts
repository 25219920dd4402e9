import type { PersonId } from '@peerness/core';
import type { Client } from 'pg';
import { asCaller } from '../../proof/raw-sql.js';
import type { Stands } from './stands.js';
import type { World } from './world.js';

const rows = `
  select 'presence ' || organization_id || ' ' || person_id as row from presence where person_id = any($1::uuid[])
  union all select 'plan_section ' || id from plan_section where person_id = any($1::uuid[])
  union all select 'roadmap_item ' || id from roadmap_item where person_id = any($1::uuid[])
  union all select 'imported_entry ' || id from imported_entry where person_id = any($1::uuid[])
  union all select 'history_line ' || person_id || ' ' || category || ' ' || to_char("on" at time zone 'UTC', 'YYYY-MM-DD')
    from history_line where person_id = any($1::uuid[])
  union all select 'contact_card ' || connection_id || ' ' || person_id from contact_card where person_id = any($1::uuid[])`;

/** The rows of a world that bare SQL sees in any context this reader can come by: their own, and one for each organization. */
export async function askTheWalls(
  client: Client,
  world: World,
  stands: Stands,
  reader: PersonId,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const places = stands.isGone(reader) ? [] : world.organizations.filter(({ id }) => stands.belongs(reader, id));
  const contexts = [
    { 'app.actor': reader, 'app.purpose': 'self' },
    ...places.map(({ id }) => ({ 'app.actor': reader, 'app.organization': id, 'app.purpose': 'support' })),
  ];
  for (const context of contexts) {
    const found = await asCaller(client, { name: reader, context }, () =>
      client.query<{ row: string }>(rows, [[...world.people.values()]]),
    );
    for (const { row } of found.rows) seen.add(row);
  }
  return seen;
}
