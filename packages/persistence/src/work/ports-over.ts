import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ports } from '@peerness/core';
import type { AdvanceDirectiveKey } from '../advance-directive/directive-key.js';
import { keepAdvanceDirectives } from '../advance-directive/keep-advance-directives.js';
import { keepScans } from '../advance-directive/keep-scans.js';
import { keepBoundaries } from '../apart/keep-boundaries.js';
import { keepConflicts } from '../apart/keep-conflicts.js';
import { keepNotAgains } from '../apart/keep-not-agains.js';
import { keepAsks } from '../ask/keep-asks.js';
import { keepConcernRecipients } from '../concern/keep-concern-recipients.js';
import { keepConcerns } from '../concern/keep-concerns.js';
import { keepConnections } from '../connection/keep-connections.js';
import { keepConsents } from '../consent/keep-consents.js';
import { keepHistories } from '../connection/keep-histories.js';
import { keepMeetAgains } from '../connection/keep-meet-agains.js';
import { keepCovers } from '../cover/keep-covers.js';
import { keepCrises } from '../crisis/keep-crises.js';
import { keepCrisisLinks } from '../crisis/keep-crisis-links.js';
import { scryptPassphraseLock } from '../crisis/scrypt-passphrase-lock.js';
import { keepDirectives } from '../consent/keep-directives.js';
import { keepLineOrders } from '../crisis-line/keep-line-orders.js';
import { keepNews } from '../notice/keep-news.js';
import { keepNoticeDeliveries } from '../notice/keep-notice-deliveries.js';
import { keepNoticePreferences } from '../notice/keep-notice-preferences.js';
import { keepPlanTemplates } from '../plan/keep-plan-templates.js';
import { keepDimensions } from '../dimension/keep-dimensions.js';
import { keepLegalDemands } from '../legal/keep-legal-demands.js';
import { keepLegalHolds } from '../legal/keep-legal-holds.js';
import { keepClaimCodes } from '../organization/keep-claim-codes.js';
import { keepMemberships } from '../organization/keep-memberships.js';
import { keepOrganizations } from '../organization/keep-organizations.js';
import { keepPeople } from '../person/keep-people.js';
import { keepMatchRounds } from '../round/keep-match-rounds.js';
import { keepConsentForms } from '../paper/keep-consent-forms.js';
import { keepPapers } from '../paper/keep-papers.js';
import { keepPlans } from '../plan/keep-plans.js';
import { keepSuggestions } from '../plan/keep-suggestions.js';
import { keepBlocks } from '../presence/keep-blocks.js';
import { keepPresences } from '../presence/keep-presences.js';
import { keepImportedEntries } from '../profile/keep-imported-entries.js';
import { keepProfiles } from '../profile/keep-profiles.js';
import { keepAccesses } from '../record/keep-accesses.js';
import { keepBroughtHistories } from '../record/keep-brought-histories.js';
import { keepErasures } from '../record/keep-erasures.js';
import { keepNetworkAgreements } from '../network/keep-network-agreements.js';
import { keepComplianceProfiles } from '../organization/keep-compliance-profiles.js';
import { keepRetentionTerms } from '../record/keep-retention-terms.js';
import { keepRoadmapDrafts, keepRoadmapSuggestions, keepSetbacks } from '../roadmap/keep-beside-roadmap.js';
import { keepRoadmapItems } from '../roadmap/keep-roadmap-items.js';
import { keepSessions } from '../session/keep-sessions.js';
import type { Sealing } from '../sealer.js';
import { keepTrust } from '../trust/keep-trust.js';
import { keepWishes } from '../wish/keep-wishes.js';
import { keepReplies } from './keep-replies.js';

/** Every port, over one transaction. */
export function portsOver(em: EntityManager, sealer: Sealing, directiveKey: AdvanceDirectiveKey): Ports {
  return {
    people: keepPeople(em),
    organizations: keepOrganizations(em),
    memberships: keepMemberships(em, sealer),
    networkAgreements: keepNetworkAgreements(em),
    claimCodes: keepClaimCodes(em),
    dimensions: keepDimensions(em),
    planTemplates: keepPlanTemplates(em),
    profiles: keepProfiles(em, sealer),
    importedEntries: keepImportedEntries(em, sealer),
    wishes: keepWishes(em, sealer),
    presences: keepPresences(em, sealer),
    blocks: keepBlocks(em),
    notAgains: keepNotAgains(em),
    meetAgains: keepMeetAgains(em),
    conflicts: keepConflicts(em, sealer),
    boundaries: keepBoundaries(em, sealer),
    concernRecipients: keepConcernRecipients(em),
    concerns: keepConcerns(em, sealer),
    consents: keepConsents(em),
    directives: keepDirectives(em, sealer),
    connections: keepConnections(em, sealer),
    histories: keepHistories(em),
    covers: keepCovers(em),
    lineOrders: keepLineOrders(em, sealer),
    noticePreferences: keepNoticePreferences(em, sealer),
    noticeDeliveries: keepNoticeDeliveries(em),
    news: keepNews(em),
    trust: keepTrust(em),
    asks: keepAsks(em, sealer),
    papers: keepPapers(em),
    matchRounds: keepMatchRounds(em),
    consentForms: keepConsentForms(em, sealer),
    plans: keepPlans(em, sealer),
    suggestions: keepSuggestions(em, sealer),
    crises: keepCrises(em, sealer),
    crisisLinks: keepCrisisLinks(em, sealer),
    passphraseLock: scryptPassphraseLock,
    advanceDirectives: keepAdvanceDirectives(em, sealer, directiveKey),
    scans: keepScans(em, sealer, directiveKey),
    roadmapItems: keepRoadmapItems(em, sealer),
    roadmapSuggestions: keepRoadmapSuggestions(em, sealer),
    setbacks: keepSetbacks(em, sealer),
    roadmapDrafts: keepRoadmapDrafts(em, sealer),
    sessions: keepSessions(em, sealer),
    legalDemands: keepLegalDemands(em, sealer),
    legalHolds: keepLegalHolds(em, sealer),
    replies: keepReplies(em, sealer),
    accesses: keepAccesses(em),
    erasures: keepErasures(em, sealer),
    retentionTerms: keepRetentionTerms(em),
    complianceProfiles: keepComplianceProfiles(em),
    broughtHistories: keepBroughtHistories(em, sealer),
  };
}
