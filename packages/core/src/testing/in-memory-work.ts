import type { Scope } from '../access/scope.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Openings } from '../record/openings.js';
import type { Ports } from '../work/ports.js';
import type { Work } from '../work/work.js';
import { inMemoryBoundaries, inMemoryConflicts, inMemoryMeetAgains, inMemoryNotAgains } from './in-memory/apart.js';
import { inMemoryConcernRecipients, inMemoryConcerns } from './in-memory/concerns.js';
import { inMemoryAsks, inMemoryConnections } from './in-memory/connections.js';
import { inMemoryAdvanceDirectives } from './in-memory/advance-directives.js';
import { inMemoryScans } from './in-memory/scans.js';
import { inMemoryCrises } from './in-memory/crises.js';
import { inMemoryCrisisLinks, inMemoryPassphraseLock } from './in-memory/crisis-links.js';
import { inMemoryCovers } from './in-memory/covers.js';
import { inMemoryLineOrders } from './in-memory/line-orders.js';
import { inMemoryMatchRounds } from './in-memory/match-rounds.js';
import { inMemoryNews, inMemoryNoticeDeliveries, inMemoryNoticePreferences } from './in-memory/notices.js';
import { inMemoryNetworkAgreements } from './in-memory/network.js';
import { inMemoryHistories } from './in-memory/histories.js';
import { inMemoryLegalDemands, inMemoryLegalHolds } from './in-memory/legal.js';
import {
  inMemoryClaimCodes,
  inMemoryDimensions,
  inMemoryMemberships,
  inMemoryOrganizations,
  inMemoryPeople,
} from './in-memory/people.js';
import { inMemoryDirectives } from './in-memory/directives.js';
import { inMemoryPlanTemplates } from './in-memory/plan-templates.js';
import { inMemoryConsents, inMemoryPlans } from './in-memory/plans.js';
import {
  inMemoryRoadmapDrafts,
  inMemoryRoadmapItems,
  inMemoryRoadmapSuggestions,
  inMemorySetbacks,
} from './in-memory/roadmaps.js';
import {
  inMemoryBlocks,
  inMemoryImportedEntries,
  inMemoryPresences,
  inMemoryProfiles,
  inMemoryReplies,
  inMemoryWishes,
} from './in-memory/profiles.js';
import {
  inMemoryAccesses,
  inMemoryBroughtHistories,
  inMemoryComplianceProfiles,
  inMemoryErasures,
  inMemoryRetentionTerms,
} from './in-memory/record.js';
import { inMemoryOpenings } from './in-memory/openings.js';
import { inMemoryConsentForms } from './in-memory/consent-forms.js';
import { inMemoryPapers } from './in-memory/papers.js';
import { inMemorySuggestions } from './in-memory/suggestions.js';
import { inMemorySessions } from './in-memory/sessions.js';
import { seeded, type Seed } from './in-memory/seed.js';
import { inMemoryTrust } from './in-memory/trust.js';
import { copyOf, type Shelves } from './in-memory/shelves.js';
import { sightOf } from './in-memory/sight.js';

/** What a test may look at behind the walls. Read it anew after each piece of work. */
export interface World {
  /** Every event kept so far, in the order it was kept. */
  history(): readonly DomainEvent[];
  /** Everything kept. A copy: changing it changes nothing. */
  shelves(): Shelves;
}

/**
 * All ports over plain maps, with the walls of the database: each scope sees and keeps only what is its own. One piece
 * of work at a time; one that throws or answers `{ ok: false }` leaves nothing.
 */
export function inMemoryWork(seed: Seed = {}): {
  readonly work: Work;
  readonly world: World;
  readonly openings: Openings;
} {
  let shelves = seeded(seed);
  const openings = inMemoryOpenings();
  let queue: Promise<unknown> = Promise.resolve();

  const work: Work = (scope, task) => {
    const turn = queue.then(async () => {
      const draft = copyOf(shelves);
      const answer = await task(portsOf(draft, scope));
      if (isRefusal(answer)) return answer;
      const before = shelves;
      shelves = draft;
      openings.compare(before, draft);
      return answer;
    });
    queue = turn.catch(() => undefined);
    return turn;
  };

  return { work, openings, world: { history: () => [...shelves.history.values()], shelves: () => copyOf(shelves) } };
}

function portsOf(shelves: Shelves, scope: Scope): Ports {
  const sight = sightOf(shelves, scope);
  return {
    people: inMemoryPeople(shelves, sight),
    organizations: inMemoryOrganizations(shelves, sight),
    memberships: inMemoryMemberships(shelves, sight),
    networkAgreements: inMemoryNetworkAgreements(shelves, sight),
    claimCodes: inMemoryClaimCodes(shelves, sight),
    dimensions: inMemoryDimensions(shelves, sight),
    profiles: inMemoryProfiles(shelves, sight),
    importedEntries: inMemoryImportedEntries(shelves, sight),
    wishes: inMemoryWishes(shelves, sight),
    presences: inMemoryPresences(shelves, sight),
    blocks: inMemoryBlocks(shelves, sight),
    notAgains: inMemoryNotAgains(shelves, sight),
    meetAgains: inMemoryMeetAgains(shelves, sight),
    conflicts: inMemoryConflicts(shelves, sight),
    boundaries: inMemoryBoundaries(shelves, sight),
    concernRecipients: inMemoryConcernRecipients(shelves, sight),
    concerns: inMemoryConcerns(shelves, sight),
    consents: inMemoryConsents(shelves, sight),
    directives: inMemoryDirectives(shelves, sight),
    connections: inMemoryConnections(shelves, sight),
    histories: inMemoryHistories(shelves, sight),
    covers: inMemoryCovers(shelves, sight),
    lineOrders: inMemoryLineOrders(shelves, sight),
    noticePreferences: inMemoryNoticePreferences(shelves, sight),
    noticeDeliveries: inMemoryNoticeDeliveries(shelves, sight),
    news: inMemoryNews(shelves, sight),
    trust: inMemoryTrust(shelves, sight),
    asks: inMemoryAsks(shelves, sight),
    matchRounds: inMemoryMatchRounds(shelves, sight),
    plans: inMemoryPlans(shelves, sight),
    planTemplates: inMemoryPlanTemplates(shelves, sight),
    papers: inMemoryPapers(shelves, sight),
    consentForms: inMemoryConsentForms(shelves, sight),
    suggestions: inMemorySuggestions(shelves, sight),
    crises: inMemoryCrises(shelves, sight),
    crisisLinks: inMemoryCrisisLinks(shelves, sight),
    passphraseLock: inMemoryPassphraseLock,
    advanceDirectives: inMemoryAdvanceDirectives(shelves, sight),
    scans: inMemoryScans(shelves, sight),
    roadmapItems: inMemoryRoadmapItems(shelves, sight),
    roadmapSuggestions: inMemoryRoadmapSuggestions(shelves, sight),
    setbacks: inMemorySetbacks(shelves, sight),
    roadmapDrafts: inMemoryRoadmapDrafts(shelves, sight),
    sessions: inMemorySessions(shelves, sight),
    legalDemands: inMemoryLegalDemands(shelves, sight),
    legalHolds: inMemoryLegalHolds(shelves, sight),
    replies: inMemoryReplies(shelves, sight),
    accesses: inMemoryAccesses(shelves, sight),
    erasures: inMemoryErasures(shelves, sight),
    complianceProfiles: inMemoryComplianceProfiles(shelves, sight),
    retentionTerms: inMemoryRetentionTerms(shelves, sight),
    broughtHistories: inMemoryBroughtHistories(shelves, sight),
  };
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}
