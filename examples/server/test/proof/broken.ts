import type { Decision } from '@peerness/core';
import type * as DecideAdvanceDirective from '../../../../packages/core/src/access/decide-advance-directive.js';
import type * as DecideCrisisPlan from '../../../../packages/core/src/access/decide-crisis-plan.js';
import type * as DecideEntry from '../../../../packages/core/src/access/decide-entry.js';
import type * as DecidePerson from '../../../../packages/core/src/access/decide-person.js';
import type * as DecidePlan from '../../../../packages/core/src/access/decide-plan.js';
import type * as FacetsSeen from '../../../../packages/core/src/views/load/facets-seen.js';

/** Which decision says yes to everyone. None, unless a test says so; for what is mocked by the functions here. */
export const broken = { person: false, facets: false, plan: false, entries: false, crisis: false, directive: false };

const anyway = { effect: 'permit', basis: 'shown', missing: [], obligations: [] } as const satisfies Decision;

export function mendAll(): void {
  Object.assign(broken, { person: false, facets: false, plan: false, entries: false, crisis: false, directive: false });
}

export function breakablePerson(real: typeof DecidePerson): typeof DecidePerson {
  return { ...real, relationToPerson: (facts) => (broken.person ? 'self' : real.relationToPerson(facts)) };
}

export function breakableFacets(real: typeof FacetsSeen): typeof FacetsSeen {
  return { facetsSeen: (...given) => (broken.facets ? given[1].facets : real.facetsSeen(...given)) };
}

export function breakablePlan(real: typeof DecidePlan): typeof DecidePlan {
  return {
    ...real,
    relationToPlan: (facts) => (broken.plan ? 'self' : real.relationToPlan(facts)),
    sectionsSeen: (facts) => (broken.plan ? facts.plan.sections : real.sectionsSeen(facts)),
  };
}

export function breakableEntries(real: typeof DecideEntry): typeof DecideEntry {
  return {
    decideEntry: (...given) => (broken.entries ? anyway : real.decideEntry(...given)),
  };
}

export function breakableCrisis(real: typeof DecideCrisisPlan): typeof DecideCrisisPlan {
  return {
    ...real,
    decideCrisisPlan: (facts) => (broken.crisis ? { ...anyway, basis: 'self' } : real.decideCrisisPlan(facts)),
  };
}

export function breakableDirective(real: typeof DecideAdvanceDirective): typeof DecideAdvanceDirective {
  return {
    ...real,
    decideAdvanceDirective: (facts) =>
      broken.directive ? { ...anyway, basis: 'self' } : real.decideAdvanceDirective(facts),
    advanceInstructionsSeen: (facts) =>
      broken.directive ? facts.directive.instructions : real.advanceInstructionsSeen(facts),
    scansAreSeen: (facts) => broken.directive || real.scansAreSeen(facts),
  };
}
