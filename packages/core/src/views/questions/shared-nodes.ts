import { relationToDimension } from '../../access/decide-dimension.js';
import { relationToOrganization } from '../../access/decide-organization.js';
import { sectionsSeen } from '../../access/decide-plan.js';
import { parseAdvanceDirectiveId } from '../../advance-directive/advance-directive-id.js';
import { parseConcernId } from '../../concern/concern.js';
import { parseConnectionId } from '../../connection/connection.js';
import { parseCrisisPlanId } from '../../crisis/crisis-plan.js';
import { organizationOf } from '../../dimension/dimension-id.js';
import { parseMembershipId } from '../../organization/membership.js';
import { type OrganizationId, parseOrganizationId } from '../../organization/organization-id.js';
import { parsePlanId } from '../../plan/plan.js';
import { parseRoadmapItemId } from '../../roadmap/roadmap-item.js';
import type { NodeKind } from '../global-id.js';
import { findDirective } from '../load/directive-seen.js';
import { findConcern } from '../load/concern-seen.js';
import { findConnection } from '../load/connection-seen.js';
import { findCrisisPlan } from '../load/crisis-plan-seen.js';
import { demandsIn, holdsIn, ownDemands, ownHolds } from '../load/legal-seen.js';
import type { Look } from '../load/look.js';
import { findMember } from '../load/members-of.js';
import { myselfIn } from '../load/myself.js';
import type { PersonSeen } from '../load/people-seen.js';
import { findPlan } from '../load/plan-seen.js';
import { findRoadmapItem } from '../load/roadmap-seen.js';
import { roundsSeen } from '../load/rounds-seen.js';
import { projectAdvanceDirective } from '../types/advance-directive.js';
import { projectConcern } from '../types/concern.js';
import { projectConnection } from '../types/connection.js';
import { projectCrisisPlan } from '../types/crisis-plan.js';
import { projectDimension } from '../types/dimension.js';
import { projectDemand } from '../types/legal-demand.js';
import { projectHold } from '../types/legal-hold.js';
import { projectMember } from '../types/member.js';
import { projectOrganization } from '../types/organization.js';
import { projectPerson } from '../types/person.js';
import { projectPlan } from '../types/plan.js';
import { projectRound } from '../types/round.js';
import { projectSection } from '../types/plan-section.js';
import { projectRoadmapItem } from '../types/roadmap-item.js';
import { named } from './named.js';
import type { FindNode } from './own-nodes.js';

/** What can be someone else's, or no one's. */
export const sharedNodes: Readonly<
  Record<
    Extract<
      NodeKind,
      | 'person'
      | 'member'
      | 'organization'
      | 'connection'
      | 'plan'
      | 'section'
      | 'roadmap'
      | 'crisis'
      | 'directive'
      | 'dimension'
      | 'concern'
      | 'round'
      | 'demand'
      | 'hold'
    >,
    FindNode
  >
> = {
  async person(look, [organization, membership], selection) {
    const seen = await personNamed(look, named(parseOrganizationId, organization), membership);
    return seen && projectPerson(look, selection, seen);
  },

  async member(look, [organization, membership], selection) {
    const [place, id] = [named(parseOrganizationId, organization), named(parseMembershipId, membership)];
    const seen = place && id && (await findMember(look, place, id));
    return seen && projectMember(look, selection, seen);
  },

  async demand(look, [organization, id], selection) {
    const place = named(parseOrganizationId, organization);
    const all = place ? [...((await demandsIn(look, place)) ?? []), ...(await ownDemands(look))] : [];
    const seen = all.find(({ what }) => what.organization === place && what.id === id);
    return seen && projectDemand(look, selection, seen);
  },

  async hold(look, [organization, id], selection) {
    const place = named(parseOrganizationId, organization);
    const all = place ? [...((await holdsIn(look, place)) ?? []), ...(await ownHolds(look))] : [];
    const seen = all.find(({ what }) => what.organization === place && what.id === id);
    return seen && projectHold(look, selection, seen);
  },

  async organization(look, [id], selection) {
    const organization = named(parseOrganizationId, id);
    const own = (await look.memberships()).map(({ value }) => value);
    const relation = organization && relationToOrganization(organization, own);
    const found = relation && (await look.organization(organization));
    return found && projectOrganization(look, selection, relation, found);
  },

  async connection(look, [organization, id], selection) {
    const [place, connection] = [named(parseOrganizationId, organization), named(parseConnectionId, id)];
    const seen = place && connection && (await findConnection(look, place, connection));
    return seen && projectConnection(look, selection, seen);
  },

  async plan(look, [id], selection) {
    const plan = named(parsePlanId, id);
    const seen = plan && (await findPlan(look, plan));
    return seen && projectPlan(look, selection, seen);
  },

  async section(look, [id, section], selection) {
    const plan = named(parsePlanId, id);
    const seen = plan && (await findPlan(look, plan));
    const found = seen && sectionsSeen(seen.facts).find((one) => one.id === section);
    return found && projectSection(look, selection, seen, found);
  },

  async roadmap(look, [id], selection) {
    const item = named(parseRoadmapItemId, id);
    const seen = item && (await findRoadmapItem(look, item));
    return seen && projectRoadmapItem(look, selection, seen);
  },

  async crisis(look, [id], selection) {
    const plan = named(parseCrisisPlanId, id);
    const seen = plan && (await findCrisisPlan(look, plan));
    return seen && projectCrisisPlan(look, selection, seen);
  },

  async directive(look, [id], selection) {
    const directive = named(parseAdvanceDirectiveId, id);
    const seen = directive && (await findDirective(look, directive));
    return seen && projectAdvanceDirective(look, selection, seen);
  },

  async round(look, [id, round], selection) {
    const organization = named(parseOrganizationId, id);
    const seen = organization && (await roundsSeen(look, organization)).find(({ kept }) => kept.value.id === round);
    return seen && projectRound(look, selection, seen);
  },

  async concern(look, [id, concern], selection) {
    const [organization, one] = [named(parseOrganizationId, id), named(parseConcernId, concern)];
    const seen = organization && one && (await findConcern(look, organization, one));
    return seen && projectConcern(look, selection, seen);
  },

  async dimension(look, [id = ''], selection) {
    const own = (await look.memberships()).map(({ value }) => value);
    const dimension = relationToDimension(id, own) && (await look.catalogue(organizationOf(id))).get(id);
    return dimension && projectDimension(look, selection, dimension);
  },
};

/** The person a membership belongs to, as far as the reader may see them; oneself, too. */
export async function personNamed(
  look: Look,
  organization: OrganizationId | undefined,
  membership: string | undefined,
): Promise<PersonSeen | undefined> {
  const id = named(parseMembershipId, membership);
  if (!organization || !id) return undefined;
  if ((await look.memberships()).some(({ value }) => value.organization === organization && value.id === id))
    return myselfIn(look, organization);
  const found = await look.acting(organization, 'support', ({ memberships }) => memberships.find(organization, id));
  const [seen] = found ? await look.people(organization, [found.value.person]) : [];
  return seen;
}
