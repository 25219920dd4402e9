import type { EntityManager } from '@mikro-orm/postgresql';
import type { InfoCategory, OrganizationId } from '@peerness/core';
import type { RetentionTerm, RetentionTerms } from '@peerness/core/record';
import type { Columns } from '../schema/columns.js';
import { addOrChange } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { RetentionTermRow } from './retention-term-row.js';

export function keepRetentionTerms(em: EntityManager): RetentionTerms {
  return {
    async of(organization) {
      const rows = await em.find(
        RetentionTermRow,
        { organizationId: organization },
        { ...asRead, orderBy: { category: 'asc' } },
      );
      return rows.map(toTerm);
    },

    async organizations() {
      const rows = await em.find(RetentionTermRow, {}, { ...asRead, orderBy: { organizationId: 'asc' } });
      return [...new Set(rows.map(({ organizationId }) => organizationId as OrganizationId))];
    },

    async keep(term) {
      const { organizationId, category, ...columns } = toTermColumns(term);
      await addOrChange(em, RetentionTermRow, { organizationId, category }, columns);
    },
  };
}

export function toTerm({ organizationId, category, days, basis, from }: Columns<RetentionTermRow>): RetentionTerm {
  return { organization: organizationId as OrganizationId, category: category as InfoCategory, days, basis, from };
}

export function toTermColumns({ organization, ...term }: RetentionTerm): Columns<RetentionTermRow> {
  return { organizationId: organization, ...term };
}
