import type { EntityManager } from '@mikro-orm/postgresql';
import type { DimensionId, OrganizationId, PersonId } from '@peerness/core';
import { isEntryHeld, type LegalHold } from '@peerness/core/record';
import type { HeldBack } from './what-happens-to.js';

/** What holds in force keep of one person. */
export interface WhatIsHeld {
  readonly organizations: readonly string[];
  readonly entries: readonly string[];
}

/** Which rows the holds name. Nothing, where nothing is held: an erasure is whole then. */
export async function whatIsHeld(
  em: EntityManager,
  person: PersonId,
  at: Date,
  holds: readonly LegalHold[],
): Promise<WhatIsHeld | undefined> {
  if (holds.length === 0) return undefined;
  const entries = await em.execute<{ organization_id: OrganizationId; id: string; dimension: DimensionId }[]>(
    'select "organization_id", "id", "dimension" from "imported_entry" where "person_id" = ?',
    [person],
  );
  const named = entries.filter(({ organization_id: organization, dimension }) =>
    isEntryHeld(holds, { organization, person, dimension }, at),
  );
  return { organizations: holds.map(({ organization }) => organization), entries: named.map(({ id }) => id) };
}

/** Of one person's rows in a table, those that no hold keeps, as a condition of SQL and what stands in it. */
export function whatGoes(
  heldBack: HeldBack | undefined,
  held: WhatIsHeld | undefined,
): { readonly sql: string; readonly parameters: readonly unknown[] } {
  if (!held || heldBack === undefined) return { sql: 'true', parameters: [] };
  if (heldBack === 'all') return { sql: 'false', parameters: [] };
  const [column, ids] =
    heldBack === 'where it is held'
      ? (['organization_id', held.organizations] as const)
      : (['id', held.entries] as const);
  if (ids.length === 0) return { sql: 'true', parameters: [] };
  return { sql: `"${column}" not in (${ids.map(() => '?').join(', ')})`, parameters: ids };
}
