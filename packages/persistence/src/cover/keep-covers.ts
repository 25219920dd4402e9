import type { EntityManager } from '@mikro-orm/postgresql';
import type { Cover, CoverName, Covers, OrganizationId, PersonId } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { optional } from '../schema/optional.js';
import { keepEvents } from '../work/keep-events.js';
import { CoverRow } from './cover-row.js';

export function keepCovers(em: EntityManager): Covers {
  const read = async (
    where: { readonly personId: string } | { readonly otherId: string },
  ): Promise<readonly Cover[]> => {
    const orderBy = { askedAt: 'asc', personId: 'asc', organizationId: 'asc', otherId: 'asc' } as const;
    return (await em.find(CoverRow, where, { ...asRead, orderBy })).map(toCover);
  };

  return {
    askedBy: (person) => read({ personId: person }),
    askedOf: (person) => read({ otherId: person }),

    async agreedFor(organization, person) {
      const rows = await em.find(
        CoverRow,
        { organizationId: organization, personId: person, agreedAt: { $ne: null } },
        { ...asRead, orderBy: { agreedAt: 'asc', otherId: 'asc' } },
      );
      return rows.map(({ otherId }) => otherId as PersonId);
    },

    async ask(cover, events) {
      if (await addUnlessThere(em, CoverRow, toCoverColumns(cover))) await keepEvents(em, events);
    },

    async agree({ agreedAt, ...name }, events) {
      if ((await em.nativeUpdate(CoverRow, keyOf(name), { agreedAt })) > 0) await keepEvents(em, events);
    },

    async end(name, events) {
      if ((await em.nativeDelete(CoverRow, keyOf(name))) > 0) await keepEvents(em, events);
    },
  };
}

export function toCover(row: Columns<CoverRow>): Cover {
  return {
    person: row.personId as PersonId,
    other: row.otherId as PersonId,
    organization: row.organizationId as OrganizationId,
    askedAt: row.askedAt,
    ...optional('agreedAt', row.agreedAt),
  };
}

export function toCoverColumns(cover: Cover): Columns<CoverRow> {
  return { ...keyOf(cover), askedAt: cover.askedAt, agreedAt: cover.agreedAt ?? null };
}

function keyOf({ person, organization, other }: CoverName) {
  return { personId: person, organizationId: organization, otherId: other };
}
