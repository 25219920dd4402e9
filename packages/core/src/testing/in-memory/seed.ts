import type { Boundary } from '../../apart/boundary.js';
import type { Conflict } from '../../apart/conflict.js';
import type { MeetAgain, NotAgain } from '../../apart/again.js';
import type { Ask } from '../../ask/ask.js';
import { linesKept } from './histories.js';
import { type Connection, isLive } from '../../connection/connection.js';
import type { ContactCard } from '../../connection/contact-card.js';
import type { Concern } from '../../concern/concern.js';
import type { ConcernRecipient } from '../../concern/recipient.js';
import type { Consent } from '../../consent/consent.js';
import type { ConsentDirective } from '../../consent/directive.js';
import type { Cover } from '../../cover/cover.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type { CrisisActivation } from '../../crisis/activation.js';
import type { CrisisPlan } from '../../crisis/crisis-plan.js';
import type { InstalledTemplate } from '../../plan/template.js';
import type { Dimension } from '../../dimension/dimension.js';
import type { NetworkAgreement } from '../../network/agreement.js';
import type { Membership } from '../../organization/membership.js';
import type { Organization } from '../../organization/organization.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Identity } from '../../person/people.js';
import type { PersonId } from '../../person/person-id.js';
import type { Plan } from '../../plan/plan.js';
import type { Block } from '../../presence/blocks.js';
import type { Presence } from '../../presence/presence.js';
import type { ImportedEntry } from '../../profile/imported-entry.js';
import type { Profile } from '../../profile/profile.js';
import type { ComplianceProfile } from '../../consent/compliance-profile.js';
import type { RetentionTerm } from '../../record/retention.js';
import { lineOf } from '../../roadmap/change.js';
import type { RoadmapDraft } from '../../roadmap/draft.js';
import type { RoadmapItem } from '../../roadmap/roadmap-item.js';
import type { Setback } from '../../roadmap/setback.js';
import type { RoadmapSuggestion } from '../../roadmap/suggestion.js';
import type { MatchRound } from '../../round/match-round.js';
import type { RoundOffer } from '../../round/round-offer.js';
import type { Session } from '../../session/session.js';
import { firstLevel, lastLevel } from '../../trust/level.js';
import type { Openness } from '../../trust/openness.js';
import type { WishList } from '../../wish/wishes.js';
import type { ClaimCode } from '../../work/claim-codes.js';
import { aboutKey, blockKey, boundaryKey, pairOf, type Shelves } from './shelves.js';
import { keyOf } from './sight.js';

/** What is there before a test begins, each thing at version 1. */
export interface Seed {
  readonly identities?: readonly (Identity & { readonly person: PersonId })[];
  readonly organizations?: readonly Organization[];
  readonly memberships?: readonly Membership[];
  readonly networkAgreements?: readonly NetworkAgreement[];
  readonly codes?: readonly ClaimCode[];
  readonly matchRounds?: readonly MatchRound[];
  readonly roundOffers?: readonly RoundOffer[];
  readonly planTemplates?: readonly { readonly organization: OrganizationId; readonly template: InstalledTemplate }[];
  readonly dimensions?: readonly { readonly organization: OrganizationId; readonly dimension: Dimension }[];
  readonly profiles?: readonly Profile[];
  readonly entries?: readonly ImportedEntry[];
  readonly wishes?: readonly WishList[];
  readonly presences?: readonly Presence[];
  readonly blocks?: readonly Block[];
  readonly notAgains?: readonly NotAgain[];
  readonly meetAgains?: readonly MeetAgain[];
  readonly conflicts?: readonly Conflict[];
  readonly boundaries?: readonly Boundary[];
  readonly concernRecipients?: readonly ConcernRecipient[];
  readonly concerns?: readonly Concern[];
  readonly consents?: readonly Consent[];
  readonly directives?: readonly ConsentDirective[];
  readonly connections?: readonly Connection[];
  readonly cards?: readonly ContactCard[];
  readonly covers?: readonly Cover[];
  /** Where it is not said: whoever is connected has read the briefing, and whoever shows something has opened that far. */
  readonly openness?: readonly Openness[];
  readonly asks?: readonly Ask[];
  readonly plans?: readonly Plan[];
  readonly crises?: readonly CrisisPlan[];
  readonly activations?: readonly CrisisActivation[];
  readonly advanceDirectives?: readonly AdvanceDirective[];
  readonly roadmapItems?: readonly RoadmapItem[];
  readonly roadmapSuggestions?: readonly RoadmapSuggestion[];
  readonly setbacks?: readonly Setback[];
  readonly roadmapDrafts?: readonly RoadmapDraft[];
  readonly retentionTerms?: readonly RetentionTerm[];
  readonly complianceProfiles?: readonly (readonly [OrganizationId, ComplianceProfile])[];
  readonly sessions?: readonly Session[];
}

export function seeded(seed: Seed): Shelves {
  return {
    people: new Map((seed.memberships ?? []).map(({ person, from }) => [person, from])),
    identities: new Map((seed.identities ?? []).map((one) => [keyOf(one), one.person])),
    organizations: new Map((seed.organizations ?? []).map((one) => [one.id, one])),
    memberships: firstVersions(seed.memberships, ({ id }) => id),
    networkAgreements: firstVersions(seed.networkAgreements, ({ id }) => id),
    codes: new Map((seed.codes ?? []).map((one) => [one.digest, one])),
    usedCodes: new Set(),
    planTemplates: new Map((seed.planTemplates ?? []).map((one) => [one.template.id, one])),
    dimensions: new Map((seed.dimensions ?? []).map((one) => [one.dimension.id, one])),
    profiles: firstVersions(seed.profiles, ({ person }) => person),
    entries: new Map((seed.entries ?? []).map((one) => [one.id, one])),
    wishes: firstVersions(seed.wishes, ({ person, organization }) => pairOf(person, organization)),
    presences: new Map((seed.presences ?? []).map((one) => [pairOf(one.organization, one.person), one])),
    blocks: new Map((seed.blocks ?? []).map((one) => [blockKey(one), one])),
    notAgains: new Map((seed.notAgains ?? []).map((one) => [aboutKey(one), one])),
    meetAgains: new Map((seed.meetAgains ?? []).map((one) => [aboutKey(one), one])),
    conflicts: new Map((seed.conflicts ?? []).map((one) => [aboutKey(one), one])),
    boundaries: new Map((seed.boundaries ?? []).map((one) => [boundaryKey(one), one])),
    concernRecipients: new Map((seed.concernRecipients ?? []).map((one) => [one.id, one])),
    concerns: new Map((seed.concerns ?? []).map((one) => [one.id, one])),
    consents: firstVersions(seed.consents, ({ id }) => id),
    grants: new Map((seed.consents ?? []).filter((one) => one.withdrawnAt === undefined).map((one) => [one.id, one])),
    directives: firstVersions(seed.directives, ({ id }) => id),
    connections: firstVersions(seed.connections, ({ id }) => id),
    lines: linesKept(seed.connections ?? []),
    cards: new Map((seed.cards ?? []).map((one) => [pairOf(one.person, one.connection), one])),
    lineOrders: new Map(),
    noticePreferences: new Map(),
    noticeDeliveries: new Map(),
    newsTaken: new Set(),
    covers: new Map((seed.covers ?? []).map((one) => [aboutKey(one), one])),
    openness: firstVersions(seed.openness ?? opennessIn(seed), ({ person, connection }) => pairOf(person, connection)),
    acts: new Map(),
    briefings: new Map(),
    asks: firstVersions(seed.asks, ({ id }) => id),
    matchRounds: firstVersions(seed.matchRounds, ({ id }) => id),
    roundPlaces: new Map(),
    roundOffers: firstVersions(seed.roundOffers, ({ id }) => id),
    plans: firstVersions(seed.plans, ({ id }) => id),
    versions: new Map(),
    papers: new Map(),
    consentForms: new Map(),
    suggestions: new Map(),
    crises: firstVersions(seed.crises, ({ id }) => id),
    activations: firstVersions(seed.activations, ({ id }) => id),
    crisisLinks: new Map(),
    advanceDirectives: firstVersions(seed.advanceDirectives, ({ id }) => id),
    scanTickets: new Map(),
    scans: new Map(),
    scanContents: new Map(),
    roadmapItems: firstVersions(seed.roadmapItems, ({ id }) => id),
    roadmapLines: new Map((seed.roadmapItems ?? []).map((one) => [one.id, [lineOf(one, 1)]])),
    roadmapSuggestions: new Map((seed.roadmapSuggestions ?? []).map((one) => [one.id, one])),
    setbacks: new Map((seed.setbacks ?? []).map((one) => [one.id, one])),
    roadmapDrafts: new Map((seed.roadmapDrafts ?? []).map((one) => [pairOf(one.owner, one.place), one])),
    sessions: new Map((seed.sessions ?? []).map((one) => [one.id, one])),
    signOuts: new Map(),
    demands: new Map(),
    holds: new Map(),
    replies: new Map(),
    accesses: new Map(),
    brought: new Map(),
    erasures: new Map(),
    erasedCounts: new Map(),
    complianceProfiles: new Map(seed.complianceProfiles ?? []),
    retentionTerms: new Map((seed.retentionTerms ?? []).map((one) => [pairOf(one.organization, one.category), one])),
    retained: new Map(),
    history: new Map(),
  };
}

/** Whoever is connected in a seed has read the briefing; whoever shows something there has opened up to the last level. */
function opennessIn({ connections = [], consents = [] }: Seed): readonly Openness[] {
  const briefed = { text: 'seeded', language: 'en', at: new Date(0) };
  const knowing = connections.filter(isLive).flatMap(({ id: connection, inviter, invitee }): readonly Openness[] => [
    { person: inviter, recipient: invitee, connection, level: firstLevel, briefed },
    { person: invitee, recipient: inviter, connection, level: firstLevel, briefed },
  ]);
  const showing = consents.flatMap(({ person, recipient, subject: { connection } }): readonly Openness[] => [
    ...(knowing.some((one) => one.connection === connection)
      ? []
      : [{ person: recipient, recipient: person, connection, level: firstLevel, briefed }]),
    { person, recipient, connection, level: lastLevel, briefed },
  ]);
  return [...knowing, ...showing];
}

function firstVersions<Id, Value>(
  values: readonly Value[] = [],
  idOf: (value: Value) => Id,
): Map<Id, { value: Value; version: number }> {
  return new Map(values.map((value) => [idOf(value), { value, version: 1 }]));
}
