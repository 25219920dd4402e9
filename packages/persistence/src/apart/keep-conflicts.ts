import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type Conflict,
  type ConflictKind,
  type Conflicts,
  isManageable,
  type ManageableKind,
  type OrganizationId,
  type PersonId,
} from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { asRead } from '../schema/lock.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { ConflictRow } from './conflict-row.js';
import { ConflictTieRow } from './conflict-tie-row.js';
import { ManagedTieRow } from './managed-tie-row.js';

export function keepConflicts(em: EntityManager, sealer: Sealer): Conflicts {
  /** What whoever supervises learns: one fact, however many ties somebody manages. */
  const tellThatSomethingIsManaged = async (person: PersonId, organization: OrganizationId): Promise<void> => {
    const whose = { personId: person, organizationId: organization };
    await em.nativeDelete(ManagedTieRow, whose);
    const [oldest] = await em.find(
      ConflictRow,
      { ...whose, plan: { $ne: null } },
      { ...asRead, orderBy: { at: 'asc' }, limit: 1 },
    );
    if (oldest) await em.insert(ManagedTieRow, { ...whose, since: oldest.at });
  };

  return {
    async declaredBy(person) {
      const orderBy = { at: 'asc', otherId: 'asc', organizationId: 'asc' } as const;
      const rows = await em.find(ConflictRow, { personId: person }, { ...asRead, orderBy });
      return rows.map((row) => toConflict(sealer, row));
    },

    async around(person) {
      const rows = await em.find(ConflictTieRow, { $or: [{ personId: person }, { otherId: person }] }, asRead);
      return rows.map((row) => ({
        other: (row.personId === person ? row.otherId : row.personId) as PersonId,
        organization: row.organizationId as OrganizationId,
        ...optional('managedAs', row.managedAs as ManageableKind | null),
      }));
    },

    async managedIn(organization) {
      const rows = await em.find(
        ManagedTieRow,
        { organizationId: organization },
        { ...asRead, orderBy: { since: 'asc', personId: 'asc' } },
      );
      return rows.map((row) => ({ organization, person: row.personId as PersonId, since: row.since }));
    },

    async declare(conflict, events) {
      const key = keyOf(conflict);
      const columns = toConflictColumns(sealer, conflict);
      await em.nativeDelete(ConflictRow, key);
      await em.nativeDelete(ConflictTieRow, key);
      await em.insert(ConflictRow, columns);
      await em.insert(ConflictTieRow, toTieColumns(conflict));
      await tellThatSomethingIsManaged(conflict.person, conflict.organization);
      await keepEvents(em, events);
    },

    async lift(conflict, events) {
      const key = keyOf(conflict);
      if ((await em.nativeDelete(ConflictRow, key)) === 0) return;
      await em.nativeDelete(ConflictTieRow, key);
      await tellThatSomethingIsManaged(conflict.person, conflict.organization);
      await keepEvents(em, events);
    },
  };
}

const planOf = (owner: string, organization: string, other: string): SealedPlace => ({
  owner,
  table: 'conflict',
  column: 'plan',
  row: `${organization} ${other}`,
});

export function toConflict(sealer: Sealer, row: Columns<ConflictRow>): Conflict {
  return {
    person: row.personId as PersonId,
    other: row.otherId as PersonId,
    organization: row.organizationId as OrganizationId,
    kind: row.kind as ConflictKind,
    ...optional('plan', row.plan && sealer.open(row.plan, planOf(row.personId, row.organizationId, row.otherId))),
    at: row.at,
  };
}

export function toConflictColumns(sealer: Sealer, conflict: Conflict): Columns<ConflictRow> {
  const { person, organization, other, kind, plan, at } = conflict;
  return {
    ...keyOf(conflict),
    kind,
    plan: plan === undefined ? null : sealer.seal(plan, planOf(person, organization, other)),
    at,
  };
}

/** Which kind of tie it is, others' decisions learn only where it is to be managed. */
function toTieColumns(conflict: Conflict): Columns<ConflictTieRow> {
  const { kind, plan } = conflict;
  return { ...keyOf(conflict), managedAs: plan !== undefined && isManageable(kind) ? kind : null };
}

function keyOf({ person, organization, other }: Pick<Conflict, 'person' | 'organization' | 'other'>) {
  return { personId: person, organizationId: organization, otherId: other };
}
