import { type Boundary, nameOfBoundary } from '../../apart/boundary.js';
import type { Conflict } from '../../apart/conflict.js';
import type { MeetAgain, NotAgain } from '../../apart/again.js';
import type { Ask, AskId } from '../../ask/ask.js';
import type { Connection, ConnectionId } from '../../connection/connection.js';
import type { ContactCard } from '../../connection/contact-card.js';
import type { Concern, ConcernId } from '../../concern/concern.js';
import type { ConcernRecipient, ConcernRecipientId } from '../../concern/recipient.js';
import type { HistoryLine } from '../../connection/history-line.js';
import type { Consent, ConsentId } from '../../consent/consent.js';
import type { ConsentDirective, DirectiveId } from '../../consent/directive.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type { AdvanceDirectiveId, ScanId } from '../../advance-directive/advance-directive-id.js';
import type { Scan, ScanTicket } from '../../advance-directive/scan.js';
import type { CrisisActivation, CrisisActivationId } from '../../crisis/activation.js';
import type { CrisisLink, CrisisLinkId } from '../../crisis/crisis-link.js';
import type { CrisisPlan, CrisisPlanId } from '../../crisis/crisis-plan.js';
import type { Cover } from '../../cover/cover.js';
import type { LineOrder } from '../../crisis-line/line-order.js';
import type { InstalledTemplate } from '../../plan/template.js';
import type { Dimension } from '../../dimension/dimension.js';
import type { DimensionId } from '../../dimension/dimension-id.js';
import type { DomainEvent } from '../../kernel/event.js';
import type { Json } from '../../kernel/json.js';
import type { ChangedMeanwhile, Kept } from '../../kernel/kept.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { LegalDemand, LegalDemandId } from '../../legal/legal-demand.js';
import type { LegalHold, LegalHoldId } from '../../legal/legal-hold.js';
import type { Membership, MembershipId } from '../../organization/membership.js';
import type { NetworkAgreement } from '../../network/agreement.js';
import type { NetworkAgreementId } from '../../organization/network-agreement-id.js';
import type { NoticeDelivery } from '../../notice/notice-delivery.js';
import type { NoticePreference } from '../../notice/notice-preference.js';
import type { Organization } from '../../organization/organization.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Plan, PlanId } from '../../plan/plan.js';
import type { Suggestion, SuggestionId } from '../../plan/suggestion.js';
import type { PlanVersion } from '../../plan/version.js';
import type { Block } from '../../presence/blocks.js';
import type { Presence } from '../../presence/presence.js';
import type { ImportedEntry, ImportedEntryId } from '../../profile/imported-entry.js';
import type { Profile } from '../../profile/profile.js';
import type { ConsentForm } from '../../paper/consent-form.js';
import type { Paper } from '../../paper/paper.js';
import type { Access } from '../../record/accesses.js';
import type { Erasure } from '../../record/erasure.js';
import type { ComplianceProfile } from '../../consent/compliance-profile.js';
import type { RetentionTerm } from '../../record/retention.js';
import type { RoadmapDraft } from '../../roadmap/draft.js';
import type { RoadmapItem, RoadmapItemId, RoadmapLine } from '../../roadmap/roadmap-item.js';
import type { Setback, SetbackId } from '../../roadmap/setback.js';
import type { RoadmapSuggestion, RoadmapSuggestionId } from '../../roadmap/suggestion.js';
import type { MatchRound, MatchRoundId } from '../../round/match-round.js';
import type { RoundOffer, RoundOfferId } from '../../round/round-offer.js';
import type { RoundPlace } from '../../round/round-place.js';
import type { Session } from '../../session/session.js';
import type { SessionId } from '../../session/session-id.js';
import type { OwnBriefingText } from '../../trust/briefing.js';
import type { Openness } from '../../trust/openness.js';
import type { TrustAct } from '../../trust/trust-act.js';
import type { WishList } from '../../wish/wishes.js';
import type { ClaimCode } from '../../work/claim-codes.js';
import type { Reply } from '../../work/replies.js';

/** Everything the stand-in keeps: one map for each kind of thing. Values are never changed, only replaced. */
export interface Shelves {
  readonly people: Map<PersonId, Date>;
  readonly identities: Map<string, PersonId>;
  readonly organizations: Map<OrganizationId, Organization>;
  readonly memberships: Map<MembershipId, Kept<Membership>>;
  readonly networkAgreements: Map<NetworkAgreementId, Kept<NetworkAgreement>>;
  readonly codes: Map<string, ClaimCode>;
  readonly usedCodes: Set<string>;
  readonly planTemplates: Map<string, { readonly organization: OrganizationId; readonly template: InstalledTemplate }>;
  readonly dimensions: Map<DimensionId, { readonly organization: OrganizationId; readonly dimension: Dimension }>;
  readonly profiles: Map<PersonId, Kept<Profile>>;
  readonly entries: Map<ImportedEntryId, ImportedEntry>;
  readonly wishes: Map<string, Kept<WishList>>;
  readonly presences: Map<string, Presence>;
  readonly blocks: Map<string, Block>;
  readonly notAgains: Map<string, NotAgain>;
  readonly meetAgains: Map<string, MeetAgain>;
  readonly conflicts: Map<string, Conflict>;
  readonly boundaries: Map<string, Boundary>;
  readonly concernRecipients: Map<ConcernRecipientId, ConcernRecipient>;
  readonly concerns: Map<ConcernId, Concern>;
  readonly consents: Map<ConsentId, Kept<Consent>>;
  /** The consents by which something can be seen right now. */
  readonly grants: Map<ConsentId, Consent>;
  readonly directives: Map<DirectiveId, Kept<ConsentDirective>>;
  readonly connections: Map<ConnectionId, Kept<Connection>>;
  readonly lines: Map<string, HistoryLine>;
  readonly cards: Map<string, ContactCard>;
  readonly covers: Map<string, Cover>;
  readonly lineOrders: Map<PersonId, LineOrder>;
  readonly noticePreferences: Map<PersonId, NoticePreference>;
  readonly noticeDeliveries: Map<string, NoticeDelivery>;
  /** Events that notices were made of. */
  readonly newsTaken: Set<string>;
  readonly openness: Map<string, Kept<Openness>>;
  readonly acts: Map<string, TrustAct>;
  readonly briefings: Map<string, OwnBriefingText>;
  readonly asks: Map<AskId, Kept<Ask>>;
  readonly matchRounds: Map<MatchRoundId, Kept<MatchRound>>;
  /** By round and person. */
  readonly roundPlaces: Map<string, RoundPlace>;
  readonly roundOffers: Map<RoundOfferId, Kept<RoundOffer>>;
  readonly plans: Map<PlanId, Kept<Plan>>;
  /** By plan and number. */
  readonly versions: Map<string, PlanVersion>;
  /** By owner and code. */
  readonly papers: Map<string, Paper>;
  readonly consentForms: Map<string, ConsentForm>;
  readonly suggestions: Map<SuggestionId, Suggestion>;
  readonly crises: Map<CrisisPlanId, Kept<CrisisPlan>>;
  readonly activations: Map<CrisisActivationId, Kept<CrisisActivation>>;
  readonly crisisLinks: Map<CrisisLinkId, CrisisLink>;
  readonly advanceDirectives: Map<AdvanceDirectiveId, Kept<AdvanceDirective>>;
  readonly scanTickets: Map<ScanId, ScanTicket>;
  readonly scans: Map<ScanId, Scan>;
  readonly scanContents: Map<ScanId, Uint8Array>;
  readonly roadmapItems: Map<RoadmapItemId, Kept<RoadmapItem>>;
  readonly roadmapLines: Map<RoadmapItemId, readonly RoadmapLine[]>;
  readonly roadmapSuggestions: Map<RoadmapSuggestionId, RoadmapSuggestion>;
  readonly setbacks: Map<SetbackId, Setback>;
  readonly roadmapDrafts: Map<string, RoadmapDraft>;
  readonly sessions: Map<SessionId, Session>;
  readonly signOuts: Map<PersonId, Date>;
  readonly demands: Map<LegalDemandId, Kept<LegalDemand>>;
  readonly holds: Map<LegalHoldId, Kept<LegalHold>>;
  readonly replies: Map<string, Reply>;
  /** In the order they were recorded. */
  readonly accesses: Map<string, Access>;
  readonly brought: Map<PersonId, readonly Json[]>;
  readonly erasures: Map<PersonId, Erasure>;
  readonly erasedCounts: Map<string, number>;
  readonly retentionTerms: Map<string, RetentionTerm>;
  readonly complianceProfiles: Map<OrganizationId, ComplianceProfile>;
  /** What a term keeps of people who are erased. */
  readonly retained: Map<ImportedEntryId, { readonly entry: ImportedEntry; readonly until: Date }>;
  /** Every event, in the order it was kept, by its id. */
  readonly history: Map<string, DomainEvent>;
}

export function copyOf(shelves: Shelves): Shelves {
  return {
    people: new Map(shelves.people),
    identities: new Map(shelves.identities),
    organizations: new Map(shelves.organizations),
    memberships: new Map(shelves.memberships),
    networkAgreements: new Map(shelves.networkAgreements),
    codes: new Map(shelves.codes),
    usedCodes: new Set(shelves.usedCodes),
    dimensions: new Map(shelves.dimensions),
    planTemplates: new Map(shelves.planTemplates),
    profiles: new Map(shelves.profiles),
    entries: new Map(shelves.entries),
    wishes: new Map(shelves.wishes),
    presences: new Map(shelves.presences),
    blocks: new Map(shelves.blocks),
    notAgains: new Map(shelves.notAgains),
    meetAgains: new Map(shelves.meetAgains),
    conflicts: new Map(shelves.conflicts),
    boundaries: new Map(shelves.boundaries),
    concernRecipients: new Map(shelves.concernRecipients),
    concerns: new Map(shelves.concerns),
    consents: new Map(shelves.consents),
    grants: new Map(shelves.grants),
    directives: new Map(shelves.directives),
    connections: new Map(shelves.connections),
    lines: new Map(shelves.lines),
    cards: new Map(shelves.cards),
    covers: new Map(shelves.covers),
    lineOrders: new Map(shelves.lineOrders),
    noticePreferences: new Map(shelves.noticePreferences),
    noticeDeliveries: new Map(shelves.noticeDeliveries),
    newsTaken: new Set(shelves.newsTaken),
    openness: new Map(shelves.openness),
    acts: new Map(shelves.acts),
    briefings: new Map(shelves.briefings),
    asks: new Map(shelves.asks),
    matchRounds: new Map(shelves.matchRounds),
    roundPlaces: new Map(shelves.roundPlaces),
    roundOffers: new Map(shelves.roundOffers),
    plans: new Map(shelves.plans),
    versions: new Map(shelves.versions),
    papers: new Map(shelves.papers),
    consentForms: new Map(shelves.consentForms),
    suggestions: new Map(shelves.suggestions),
    crises: new Map(shelves.crises),
    activations: new Map(shelves.activations),
    crisisLinks: new Map(shelves.crisisLinks),
    advanceDirectives: new Map(shelves.advanceDirectives),
    scanTickets: new Map(shelves.scanTickets),
    scans: new Map(shelves.scans),
    scanContents: new Map(shelves.scanContents),
    roadmapItems: new Map(shelves.roadmapItems),
    roadmapLines: new Map(shelves.roadmapLines),
    roadmapSuggestions: new Map(shelves.roadmapSuggestions),
    setbacks: new Map(shelves.setbacks),
    roadmapDrafts: new Map(shelves.roadmapDrafts),
    sessions: new Map(shelves.sessions),
    signOuts: new Map(shelves.signOuts),
    demands: new Map(shelves.demands),
    holds: new Map(shelves.holds),
    replies: new Map(shelves.replies),
    accesses: new Map(shelves.accesses),
    brought: new Map(shelves.brought),
    erasures: new Map(shelves.erasures),
    erasedCounts: new Map(shelves.erasedCounts),
    retentionTerms: new Map(shelves.retentionTerms),
    complianceProfiles: new Map(shelves.complianceProfiles),
    retained: new Map(shelves.retained),
    history: new Map(shelves.history),
  };
}

/** Keeps a value if the version it was read at is still the current one. */
export function keepVersion<Id, Value>(
  shelf: Map<Id, Kept<Value>>,
  id: Id,
  { value, version }: Kept<Value>,
): Result<number, ChangedMeanwhile> {
  const current = shelf.get(id)?.version ?? 0;
  if (current !== version) return err({ kind: 'ChangedMeanwhile', version: current });
  shelf.set(id, { value, version: version + 1 });
  return ok(version + 1);
}

export function remember({ history }: Shelves, events: readonly DomainEvent[]): void {
  for (const event of events) history.set(event.id, event);
}

/** The key of something that one of these has with one of those. */
export function pairOf(one: string, other: string): string {
  return `${one} ${other}`;
}

/** Someone is kept away once under each name. */
export function blockKey({ person, organization, blocked }: Omit<Block, 'at'>): string {
  return pairOf(pairOf(person, organization), blocked);
}

/** What one says about another is said once in each organization. */
export function aboutKey({
  person,
  organization,
  other,
}: {
  readonly person: string;
  readonly organization: string;
  readonly other: string;
}): string {
  return pairOf(pairOf(person, organization), other);
}

/** One of each kind. */
export function boundaryKey(boundary: Boundary): string {
  return pairOf(aboutKey(boundary), nameOfBoundary(boundary).kind);
}
