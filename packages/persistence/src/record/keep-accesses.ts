import type { EntityManager } from '@mikro-orm/postgresql';
import type { Action, ConsentPurpose, InfoCategory, OrganizationId, PersonId, Relation } from '@peerness/core';
import type { Access, Accesses } from '@peerness/core/record';
import type { Columns } from '../schema/columns.js';
import { asRead } from '../schema/lock.js';
import { optional } from '../schema/optional.js';
import { currentRequest } from '../work/during-request.js';
import { AccessRow } from './access-row.js';
import { drawerOf, knockAt } from './drawers.js';

export function keepAccesses(em: EntityManager): Accesses {
  return {
    async record(accesses) {
      if (accesses.length === 0) return;
      await em.insertMany(AccessRow, accesses.map(toAccessColumns));
      const opened = accesses.filter(({ outcome }) => outcome === 'permit').map(({ owner }) => drawerOf(owner));
      if (opened.length > 0) await knockAt(em, opened);
    },

    async of(person) {
      const rows = await em.find(
        AccessRow,
        { personId: person, outcome: 'permit' },
        { ...asRead, orderBy: { at: 'desc', id: 'desc' } },
      );
      return rows.map(toAccess);
    },

    count: (person) => em.count(AccessRow, { personId: person, outcome: 'permit' }),
  };
}

export function toAccess(row: Columns<AccessRow>): Access {
  return {
    id: row.id,
    owner: row.personId as PersonId,
    ...optional('reader', row.readerId as PersonId | null),
    ...optional('organization', row.organizationId as OrganizationId | null),
    at: row.at,
    action: row.action as Action,
    category: row.category as InfoCategory,
    ...optional('thing', row.thing),
    purpose: row.purpose as ConsentPurpose,
    basis: row.basis as Relation | 'none',
    ...optional('consent', row.consent),
    outcome: row.outcome as Access['outcome'],
    disclosed: row.disclosed,
    ...optional('notice', row.notice as NonNullable<Access['notice']> | null),
  };
}

export function toAccessColumns(access: Access): Columns<AccessRow> {
  const { owner, reader, organization, thing, consent, notice, ...same } = access;
  return {
    ...same,
    personId: owner,
    readerId: reader ?? null,
    organizationId: organization ?? null,
    thing: thing ?? null,
    consent: consent ?? null,
    notice: notice ?? null,
    request: currentRequest(),
  };
}
