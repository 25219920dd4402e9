import type { EntityManager } from '@mikro-orm/postgresql';
import type { InstalledTemplate, PlanTemplates } from '@peerness/core/plans';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { keepEvents } from '../work/keep-events.js';
import { PlanTemplateRow } from './plan-template-row.js';

export function keepPlanTemplates(em: EntityManager): PlanTemplates {
  return {
    async ofOrganization(organization) {
      const rows = await em.find(
        PlanTemplateRow,
        { organizationId: organization },
        { ...asRead, orderBy: { key: 'asc' } },
      );
      return rows.map((row) => row.definition as InstalledTemplate);
    },

    async keep(organization, template, events) {
      const where = { organizationId: organization, key: keyOf(template.id) };
      const added = await addUnlessThere(em, PlanTemplateRow, { ...where, definition: template });
      if (!added) await em.nativeUpdate(PlanTemplateRow, where, { definition: template });
      await keepEvents(em, events);
    },

    async withdraw(organization, id, events) {
      await em.nativeDelete(PlanTemplateRow, { organizationId: organization, key: keyOf(id) });
      await keepEvents(em, events);
    },
  };
}

function keyOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
