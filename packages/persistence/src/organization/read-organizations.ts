import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrganizationId } from '@peerness/core';

/** Every organization something happened in, for whoever may see events: one look into the index for each, however many events. */
export async function readOrganizations(em: EntityManager): Promise<readonly OrganizationId[]> {
  const rows = await em.execute<{ id: OrganizationId }[]>(
    `with recursive one as (
       (select organization_id as id from organization_event order by organization_id limit 1)
       union all
       select (select e.organization_id from organization_event e where e.organization_id > one.id order by e.organization_id limit 1)
       from one where one.id is not null
     ) select id from one where id is not null`,
  );
  return rows.map(({ id }) => id);
}
