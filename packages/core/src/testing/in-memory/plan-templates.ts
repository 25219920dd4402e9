import type { PlanTemplates } from '../../plan/plan-templates.js';
import { canKeepOwn, canReadOwn } from './people.js';
import { remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryPlanTemplates(shelves: Shelves, sight: Sight): PlanTemplates {
  return {
    async ofOrganization(organization) {
      if (!canReadOwn(shelves, sight, organization)) return [];
      return [...shelves.planTemplates.values()]
        .filter((one) => one.organization === organization)
        .map(({ template }) => template)
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    async keep(organization, template, events) {
      if (!canKeepOwn(sight, organization)) return outOfSight('a template');
      shelves.planTemplates.set(template.id, { organization, template });
      remember(shelves, events);
    },
    async withdraw(organization, id, events) {
      if (!canKeepOwn(sight, organization)) return outOfSight('a template');
      if (shelves.planTemplates.get(id)?.organization === organization) shelves.planTemplates.delete(id);
      remember(shelves, events);
    },
  };
}
