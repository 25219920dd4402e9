import type { EntityManager } from '@mikro-orm/postgresql';
import type { Organization, OrganizationId, Organizations } from '@peerness/core';
import { addOrChange } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import { purpose } from '../walls/context-expressions.js';
import { keepEvents } from '../work/keep-events.js';
import { OrganizationHandleRow } from './organization-handle-row.js';
import { toOrganization, toOrganizationColumns, toPolicyColumns } from './organization-mapper.js';
import { OrganizationPolicyRow } from './organization-policy-row.js';
import { OrganizationRow } from './organization-row.js';

export function keepOrganizations(em: EntityManager): Organizations {
  const find = async (id: OrganizationId): Promise<Organization | undefined> => {
    const [row] = await em.find(OrganizationRow, { organizationId: id }, asRead);
    if (!row) return undefined;
    return toOrganization(
      row,
      await em.find(OrganizationPolicyRow, { organizationId: id }, { ...asRead, orderBy: { position: 'asc' } }),
    );
  };

  return {
    find,

    async byHandle(handle) {
      const [row] = await em.find(OrganizationHandleRow, { handle }, asRead);
      return row && find(row.organizationId as OrganizationId);
    },

    async closed(at) {
      // Whoever belongs to one sees its row, and is not the machinery.
      const rows = await em.execute<{ organizationId: string }[]>(
        `select organization_id as "organizationId" from organization where closes_on <= ? and ${purpose} = 'forget'`,
        [at],
      );
      return rows.map(({ organizationId }) => organizationId as OrganizationId);
    },

    async keep(organization, events) {
      const columns = toOrganizationColumns(organization);
      const organizationId = organization.id;
      await addOrChange(em, OrganizationRow, { organizationId }, columns);
      await replaceParts(
        em,
        OrganizationHandleRow,
        { organizationId },
        ['handle'],
        [{ handle: organization.handle, organizationId }],
      );
      await replaceParts(
        em,
        OrganizationPolicyRow,
        { organizationId },
        ['organizationId', 'position'],
        toPolicyColumns(organization),
      );
      await keepEvents(em, events);
    },
  };
}
