import { sectionsSeen } from '../../access/decide-plan.js';
import type { SelectedField, Selection } from '../../access/selection.js';
import { current } from '../../crisis/activation.js';
import { missingIn } from '../../crisis/readiness.js';
import { globalId } from '../global-id.js';
import { type CrisisPlanSeen, crisisPlanSeen } from '../load/crisis-plan-seen.js';
import type { Look } from '../load/look.js';
import { findPlan } from '../load/plan-seen.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectActivation, projectActivations } from './crisis-activation.js';
import { projectEscalation } from './crisis-escalation.js';
import { projectLinks } from './crisis-link.js';
import { projectCrisisAccess } from './crisis-plan-access.js';
import { projectSupporter } from './crisis-supporter.js';
import { projectLines, projectRule } from './crisis-words.js';
import { projectNotice } from './notice.js';
import { projectPerson, projectSelf } from './person.js';
import { projectPlan } from './plan.js';
import { projectSection } from './plan-section.js';

/**
 * A crisis plan, whole to its owner. To whoever they asked: that they are asked, by whom; once they accepted, what it says,
 * and what it opens to them now. It names no other supporter to them.
 */
export function projectCrisisPlan(look: Look, selection: Selection, seen: CrisisPlanSeen): Promise<Finished> {
  const { relation, decision, plan, version, activations, around, mine } = seen;
  return project(selection, 'CrisisPlan', relation, {
    id: () => globalId('crisis', plan.id),
    version: () => version,
    owner: (field) =>
      relation === 'self' ? projectSelf(look, field.selection) : projectOwner(look, field.selection, seen),
    plan: async (field) => {
      const opened = await findPlan(look, plan.plan);
      return opened && projectPlan(look, field.selection, opened);
    },
    draftedAt: () => moment(plan.draftedAt),
    criteria: (field) => (isTold(look, seen) ? projectLines(field, relation, plan.criteria) : undefined),
    notToCall: (field) => (isTold(look, seen) ? projectLines(field, relation, plan.notToCall) : undefined),
    needed: () => plan.needed,
    ending: (field) => (plan.ending && isTold(look, seen) ? projectRule(field, relation, plan.ending) : undefined),
    allRightLater: (field) => plan.allRightLater && projectRule(field, relation, plan.allRightLater),
    opens: (field) => projectOpened(look, field, seen),
    notice: (field) => projectNotice(look, field, relation, decision),
    supporters: (field) => each(plan.supporters, (one) => projectSupporter(look, field.selection, seen, one)),
    me: (field) => mine && projectSupporter(look, field.selection, seen, mine),
    missing: () => missingIn(plan, around).map(spelled),
    escalation: (field) => projectEscalation(look, field.selection, seen),
    underWay: (field) => {
      const now = current(activations[0], look.at);
      return now && isTold(look, seen) ? projectActivation(look, field.selection, seen, now) : undefined;
    },
    activations: (field) => projectActivations(look, field, seen),
    links: async (field) => (relation === 'self' ? projectLinks(look, field, plan) : undefined),
    access: (field) => projectCrisisAccess(look, field.selection, seen),
  });
}

export async function projectCrisisPlans(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  return projectAll(look, selection, await look.own(({ crises }) => crises.of(look.me)));
}

/** Other people's, in which one is asked or has accepted to be there; decided anew for each. */
export async function projectAskedToBeThere(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  return projectAll(look, selection, await look.own(({ crises }) => crises.naming(look.me)));
}

async function projectAll(
  look: Look,
  selection: Selection,
  all: readonly Parameters<typeof crisisPlanSeen>[1][],
): Promise<readonly Finished[]> {
  const seen = await each(all, (one) => crisisPlanSeen(look, one));
  return each(
    seen.filter((one) => one !== undefined),
    (one) => projectCrisisPlan(look, selection, one),
  );
}

/** What it says is for its owner and those who accepted; each look of theirs is written down. */
function isTold({ ledger }: Look, { relation, decision, plan, mine }: CrisisPlanSeen): boolean {
  if (relation === 'self') return true;
  if (mine?.standing !== 'accepted') return false;
  ledger.saw(decision, {
    owner: plan.owner,
    organization: mine.organization,
    action: 'crisis-plan.read',
    category: 'crisis-plan',
    thing: globalId('crisis', plan.id),
    purpose: 'crisis',
  });
  return true;
}

/** The owner, by the name they asked under. */
async function projectOwner(
  look: Look,
  selection: Selection,
  { plan, mine }: CrisisPlanSeen,
): Promise<Finished | undefined> {
  const [owner] = mine ? await look.people(mine.organization, [plan.owner]) : [];
  return owner && projectPerson(look, selection, owner);
}

/** To the owner, the sections they named and that are in their plan still; to anybody else, those that are open to them now. */
async function projectOpened(
  look: Look,
  { selection }: SelectedField,
  { relation, plan }: CrisisPlanSeen,
): Promise<readonly Finished[]> {
  const seen = await findPlan(look, plan.plan);
  if (!seen) return [];
  const named = relation === 'self' ? plan.opens : (seen.facts.crisis?.sections ?? []);
  const opened = sectionsSeen(seen.facts).filter(({ id }) => named.includes(id));
  return each(opened, (section) => projectSection(look, selection, seen, section));
}
