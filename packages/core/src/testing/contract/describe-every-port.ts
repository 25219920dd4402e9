import type { ContractWorld } from './contract-world.js';
import { describeAccesses } from './describe-accesses.js';
import { describeAdvanceDirectives } from './describe-advance-directives.js';
import { describeAsks } from './describe-asks.js';
import { describeBlocks } from './describe-blocks.js';
import { describeClosing } from './describe-closing.js';
import { describeLineOrders } from './describe-line-orders.js';
import { describeNotices } from './describe-notices.js';
import { describeConcerns } from './describe-concerns.js';
import { describeConnections } from './describe-connections.js';
import { describeCovers } from './describe-covers.js';
import { describeErasures } from './describe-erasures.js';
import { describeDirectives } from './describe-directives.js';
import { describeOpenedEntries } from './describe-opened-entries.js';
import { describeHistories } from './describe-histories.js';
import { describeMembers } from './describe-members.js';
import { describeLegal } from './describe-legal.js';
import { describeDistance } from './describe-distance.js';
import { describePeople } from './describe-people.js';
import { describePlanTemplates } from './describe-plan-templates.js';
import { describePlanVersions } from './describe-plan-versions.js';
import { describeConsentForms } from './describe-consent-forms.js';
import { describePapers } from './describe-papers.js';
import { describeCrises } from './describe-crises.js';
import { describeCrisisLinks } from './describe-crisis-links.js';
import { describePassphraseLock } from './describe-passphrase-lock.js';
import { describePlans } from './describe-plans.js';
import { describePresences } from './describe-presences.js';
import { describeProfiles } from './describe-profiles.js';
import { describeReplies } from './describe-replies.js';
import { describeScans } from './describe-scans.js';
import { describeSuggestions } from './describe-suggestions.js';
import { describeRoadmapDrafts } from './describe-roadmap-drafts.js';
import { describeRoadmaps } from './describe-roadmaps.js';
import { describeSessions } from './describe-sessions.js';
import { describeWishes } from './describe-wishes.js';

/**
 * Everything an implementation of the ports promises, its walls included. `open` is called before each test; it may
 * answer the same world every time, since each test makes its own organizations and people.
 */
export function describeEveryPort(name: string, open: () => Promise<ContractWorld>): void {
  describePeople(name, open);
  describeClosing(name, open);
  describeMembers(name, open);
  describeProfiles(name, open);
  describeWishes(name, open);
  describePresences(name, open);
  describeBlocks(name, open);
  describeDistance(name, open);
  describeCovers(name, open);
  describeLineOrders(name, open);
  describeNotices(name, open);
  describeConcerns(name, open);
  describeReplies(name, open);
  describeAccesses(name, open);
  describeErasures(name, open);
  describeSessions(name, open);
  describePapers(name, open);
  describeConsentForms(name, open);
  describePlans(name, open);
  describePlanVersions(name, open);
  describePlanTemplates(name, open);
  describeSuggestions(name, open);
  describeCrises(name, open);
  describeCrisisLinks(name, open);
  describePassphraseLock(name, open);
  describeAdvanceDirectives(name, open);
  describeScans(name, open);
  describeRoadmaps(name, open);
  describeRoadmapDrafts(name, open);
  describeDirectives(name, open);
  describeOpenedEntries(name, open);
  describeConnections(name, open);
  describeHistories(name, open);
  describeAsks(name, open);
  describeLegal(name, open);
}
