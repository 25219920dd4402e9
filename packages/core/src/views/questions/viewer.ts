import type { SelectedField, Selection } from '../../access/selection.js';
import { isAskOpen } from '../../ask/ask.js';
import type { Kept } from '../../kernel/kept.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { builtInTemplates } from '../../plan/built-in-templates.js';
import type { Plan } from '../../plan/plan.js';
import { mayWithHelp } from '../../session/with-help.js';
import { ownConnections } from '../load/connection-seen.js';
import { ownDemands, ownHolds } from '../load/legal-seen.js';
import type { Look } from '../load/look.js';
import { planSeen } from '../load/plan-seen.js';
import { questionsFor } from '../load/questions-for.js';
import { recordOf } from '../load/record-of.js';
import { sessionsSeen } from '../load/sessions-seen.js';
import { each, project } from '../project.js';
import { projectAccesses } from '../types/access.js';
import { projectAdvanceDirectives } from '../types/advance-directive.js';
import { projectAgentRoles } from '../types/agent-role.js';
import { projectAsk, projectQuestion } from '../types/ask.js';
import { concernsToMe, ownConcerns } from '../load/concern-seen.js';
import { projectBlocks } from '../types/block.js';
import { projectBoundaries } from '../types/boundary.js';
import { projectConcernOffer, projectConcerns, projectRecipientsNamed } from '../types/concern.js';
import { projectConflicts, projectManagedTies } from '../types/conflict.js';
import { projectConnections } from '../types/connection-connection.js';
import { projectAskedToBeThere, projectCrisisPlans } from '../types/crisis-plan.js';
import { projectErasure } from '../types/erasure.js';
import { projectConsent } from '../types/consent.js';
import { projectImportedEntry } from '../types/imported-entry.js';
import { projectDemand } from '../types/legal-demand.js';
import { projectHold } from '../types/legal-hold.js';
import { projectMembership } from '../types/membership.js';
import { projectSelf } from '../types/person.js';
import { projectGuestOffers, projectNetworkAgreements } from '../types/network-agreement.js';
import { projectNotices } from '../types/notices.js';
import { projectMeetAgains, projectNotAgains } from '../types/again.js';
import { projectConsentForms, projectPaperNamed } from '../types/paper.js';
import { projectPlan } from '../types/plan.js';
import { projectTemplate } from '../types/plan-template.js';
import {
  projectRoadmap,
  projectRoadmapDrafts,
  projectRoadmapShown,
  projectSetbacks,
  projectSuggestionsMade,
} from '../types/roadmap.js';
import { projectOffers, projectRounds } from '../types/round.js';
import { projectSession } from '../types/session.js';
import { projectStatement } from '../types/statement.js';
import type { Finished } from '../views.js';
import { organizationNamed } from './named.js';
import { wishesIn } from './own-nodes.js';

/** Whoever is signed in, with everything that is theirs; in assisted mode, with the parts such a session is for. */
export function viewer(look: Look, selection: Selection): Promise<Finished> {
  const { me, at } = look;
  return project(openTo(look, selection), 'Viewer', 'self', {
    person: (field) => projectSelf(look, field.selection),
    memberships: async (field) =>
      each(await look.memberships(), (kept) => projectMembership(look, field.selection, 'self', kept)),
    statements: async (field) => {
      const statements = (await look.profile())?.value.statements ?? [];
      return each(statements, (statement) => projectStatement(look, field.selection, 'self', statement));
    },
    entries: async (field) => {
      const entries = await look.own(({ importedEntries }) => importedEntries.aboutMe(me));
      return each(entries, (entry) => projectImportedEntry(look, field.selection, 'self', entry));
    },
    wishes: (field) => inNamed(field, (organization) => wishesIn(look, organization, field.selection)),
    connections: async (field) => {
      const organization = organizationNamed(field);
      const isUnknown =
        organization === undefined &&
        field.arguments['organization'] !== undefined &&
        field.arguments['organization'] !== null;
      const connections = isUnknown ? [] : await ownConnections(look, organization);
      return projectConnections(look, field, connections, [me, 'connections', organization ?? 'all']);
    },
    asks: async (field) => {
      const asks = await inNamed(field, (organization) =>
        look.acting(organization, 'support', (ports) => ports.asks.setBy(organization, me)),
      );
      const open = (asks ?? []).filter(({ value }) => isAskOpen(value, at));
      return each(open, ({ value }) => projectAsk(look, field.selection, 'self', value));
    },
    questions: async (field) => {
      const questions = await inNamed(field, (organization) => questionsFor(look, organization));
      return each(questions ?? [], (ask) => projectQuestion(look, field.selection, ask));
    },
    rounds: async (field) => (await inNamed(field, (organization) => projectRounds(look, field, organization))) ?? [],
    roundOffers: async (field) =>
      (await inNamed(field, (organization) => projectOffers(look, field, organization))) ?? [],
    plans: async (field) => projectPlans(look, field, await look.own(({ plans }) => plans.of(me))),
    paper: (field) => projectPaperNamed(look, field),
    consentForms: (field) => projectConsentForms(look, field),
    planTemplates: async (field) => {
      const own = await inNamed(field, (organization) =>
        look.acting(organization, 'support', (ports) => ports.planTemplates.ofOrganization(organization)),
      );
      return each([...builtInTemplates, ...(own ?? [])], (one) => projectTemplate(look, field.selection, one));
    },
    shownToMe: async (field) => projectPlans(look, field, await look.own(({ plans }) => plans.shownTo(me))),
    advanceDirectives: (field) => projectAdvanceDirectives(look, field),
    agentRoles: (field) => projectAgentRoles(look, field),
    roadmap: (field) => projectRoadmap(look, field),
    roadmapShownToMe: (field) => projectRoadmapShown(look, field),
    suggestionsMade: (field) => projectSuggestionsMade(look, field),
    setbacks: (field) => projectSetbacks(look, field),
    roadmapDrafts: (field) => projectRoadmapDrafts(look, field),
    crisisPlans: (field) => projectCrisisPlans(look, field),
    askedToBeThere: (field) => projectAskedToBeThere(look, field),
    record: async () => {
      look.noticing?.took();
      return JSON.stringify(await recordOf(look), null, 2);
    },
    erasure: (field) => projectErasure(look, field.selection),
    sessions: async (field) =>
      each(await sessionsSeen(look), (session) => projectSession(look, field.selection, 'self', session)),
    blocks: (field) => projectBlocks(look, field),
    notAgain: (field) => projectNotAgains(look, field),
    meetAgain: (field) => projectMeetAgains(look, field),
    boundaries: (field) => projectBoundaries(look, field),
    conflicts: (field) => projectConflicts(look, field),
    managedTies: async (field) =>
      (await inNamed(field, (organization) => projectManagedTies(look, field, organization))) ?? [],
    concernOffer: (field) => inNamed(field, (organization) => projectConcernOffer(look, field, organization)),
    accesses: (field) => projectAccesses(look, field),
    notices: (field) => projectNotices(look, field),
    concernRecipients: async (field) =>
      (await inNamed(field, (organization) => projectRecipientsNamed(look, field, organization))) ?? [],
    networkAgreements: async (field) =>
      (await inNamed(field, (organization) => projectNetworkAgreements(look, field, organization))) ?? [],
    guestOffers: (field) => projectGuestOffers(look, field),
    concerns: async (field) => projectConcerns(look, field, await ownConcerns(look)),
    concernsToMe: async (field) =>
      projectConcerns(look, field, (await inNamed(field, (organization) => concernsToMe(look, organization))) ?? []),
    legalDemands: async (field) => each(await ownDemands(look), (seen) => projectDemand(look, field.selection, seen)),
    legalHolds: async (field) => each(await ownHolds(look), (seen) => projectHold(look, field.selection, seen)),
    consents: async (field) =>
      each(await look.directives(), (kept) => projectConsent(look, field.selection, 'self', kept)),
  });
}

function openTo({ withHelp }: Look, { fields }: Selection): Selection {
  return { fields: fields.filter(({ name }) => !withHelp || mayWithHelp('parts', name)) };
}

async function inNamed<Answer>(
  field: SelectedField,
  answer: (organization: OrganizationId) => Promise<Answer>,
): Promise<Answer | undefined> {
  const organization = organizationNamed(field);
  return organization && answer(organization);
}

async function projectPlans(
  look: Look,
  { selection }: SelectedField,
  kept: readonly Kept<Plan>[],
): Promise<readonly Finished[]> {
  const seen = await each(kept, (one) => planSeen(look, one));
  return each(
    seen.filter((one) => one !== undefined),
    (one) => projectPlan(look, selection, one),
  );
}
