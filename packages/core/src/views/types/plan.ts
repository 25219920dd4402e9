import { sectionsSeen } from '../../access/decide-plan.js';
import type { Selection } from '../../access/selection.js';
import { publishPlan } from '../../plan/version.js';
import { globalId } from '../global-id.js';
import { isConnected } from '../load/is-connected.js';
import type { Look } from '../load/look.js';
import type { PlanSeen } from '../load/plan-seen.js';
import { each, project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectPapers } from './paper.js';
import { projectSelf, projectPerson } from './person.js';
import { projectLicence } from './plan-template.js';
import { projectSection } from './plan-section.js';
import { projectComparison, projectVersion, projectVersions } from './plan-version.js';
import { projectSuggestions } from './suggestion.js';

/** A plan, whole to its owner; to someone it is shown, with the sections they may see now. */
export function projectPlan(look: Look, selection: Selection, seen: PlanSeen): Promise<Finished> {
  const { relation, facts, version } = seen;
  const { plan } = facts;
  return project(selection, 'Plan', relation, {
    id: () => globalId('plan', plan.id),
    version: () => version,
    title: () => plan.title,
    owner: (field) =>
      relation === 'self' ? projectSelf(look, field.selection) : projectOwner(look, field.selection, seen),
    draftedAt: () => moment(plan.draftedAt),
    licence: (field) => plan.licence && projectLicence(field.selection, relation, plan.licence),
    sections: (field) => each(sectionsSeen(facts), (section) => projectSection(look, field.selection, seen, section)),
    papers: (field) => (relation === 'self' ? projectPapers(look, field, seen) : undefined),
    newestVersion: () => (relation === 'self' ? plan.published : undefined),
    versions: (field) => (relation === 'self' ? projectVersions(look, field, plan) : undefined),
    publishedVersion: (field) => (relation === 'self' ? projectVersion(look, field, plan) : undefined),
    comparison: (field) => (relation === 'self' ? projectComparison(look, field, plan) : undefined),
    suggestions: (field) => projectSuggestions(look, field, seen),
    access: (field) =>
      project(field.selection, 'PlanAccess', relation, {
        canWrite: () => relation === 'self',
        canPublish: () => relation === 'self' && publishPlan(plan, look.at).ok,
        canShow: async () => relation === 'self' && plan.sections.length > 0 && (await isConnected(look)),
      }),
  });
}

/** The owner, by the name they showed it under. Where they did so under two, neither is told: each would tell of the other. */
async function projectOwner(
  look: Look,
  selection: Selection,
  { facts: { plan }, shownOn }: PlanSeen,
): Promise<Finished | undefined> {
  const [organization, ...more] = new Set(shownOn.map((one) => one.organization));
  if (organization === undefined || more.length > 0) return undefined;
  const [owner] = await look.people(organization, [plan.owner]);
  return owner && projectPerson(look, selection, owner);
}
