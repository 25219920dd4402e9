import type { Action } from '../access/action.js';
import type { ScanId } from '../advance-directive/advance-directive-id.js';
import type { Scan, ScanTicket } from '../advance-directive/scan.js';
import type { InfoCategory } from '../consent/info-category.js';
import type { Selection } from '../access/selection.js';
import type { SelfScope } from '../access/scope.js';
import type { CardRowDraft, UnreadableCard } from '../crisis-line/card-row.js';
import type { CrisisLines } from '../crisis-line/crisis-line.js';
import type { ConnectionKind } from '../connection/connection.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { SessionId } from '../session/session-id.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Letter, LetterAsked } from '../letter/letter.js';
import type { RoundStrategy } from '../round/match-round.js';
import type { ProposalTold } from '../round/proposal-told.js';
import type { RoleCode } from '../organization/role.js';
import type { PlanId, SectionId } from '../plan/plan.js';
import type { Audience, StatementId } from '../profile/statement.js';
import type { NodeRef } from './global-id.js';

/** Who reads, when, and in which languages they would like labels, best first (BCP 47). */
export interface Reader {
  /** Absent: nobody signed in, or an identity that leads to no person yet. */
  readonly self: SelfScope | undefined;
  /** The sign-in this is asked in, where it is known. */
  readonly session?: SessionId;
  readonly at: Date;
  /** New UUIDv7s, for what is written down of what they see. */
  readonly newId: () => string;
  readonly languages: readonly string[];
  /** Told what is counted of their looking. */
  readonly noticing?: Noticing;
}

/** Where a scan is brought to, and fetched from: a path at the server that answers, which only it can make. */
export interface ScanPaths {
  readonly bringTo: (ticket: ScanTicket) => string;
  readonly fetchFrom: (scan: ScanId) => string;
}

/** A scan and its bytes. */
export interface ScanRead {
  readonly scan: Scan;
  readonly content: Uint8Array;
}

/** Told, while somebody looks, of what is counted and never written beside a name: codes only. */
export interface Noticing {
  /** A decision about something sensitive of somebody else's said no. */
  withheld(action: Action, category: InfoCategory): void;
  /** Peers were looked for: what kind, in which dimensions and how much each weighs; never a value. */
  sought(shape: readonly string[]): void;
  /** A person took everything they own along. */
  took(): void;
}

/** A finished answer: plain, keyed by the names asked for (aliases), holding only what the reader may see. */
export interface Finished {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** A page cursor that was not made for this question, by this reader. */
export interface UnknownCursor {
  readonly kind: 'UnknownCursor';
}

export interface PeerSearch {
  readonly organization: OrganizationId;
  readonly kind: ConnectionKind;
  /** `narrow`: only people who share a lived experience with the asker (domain: the narrow sense of peer). */
  readonly sense: 'broad' | 'narrow';
  /** 1 to 50. */
  readonly first: number;
  readonly after?: string;
}

/** One person of the reader's list. */
export interface PeerToExplain extends Pick<PeerSearch, 'organization' | 'kind' | 'sense'> {
  readonly membership: MembershipId;
}

/** Through whose eyes. */
export type PreviewEyes =
  | { readonly kind: 'person'; readonly membership: MembershipId }
  | { readonly kind: 'role'; readonly role: RoleCode }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'letter'; readonly letter: LetterAsked };

/** What someone would like to see before they do it, or at any time after. */
export interface PreviewAs {
  readonly organization: OrganizationId;
  readonly eyes: PreviewEyes;
  /** As if these sections were shown too. */
  readonly showing: readonly { readonly plan: PlanId; readonly section: SectionId }[];
  /** As if these statements were shown too, to this audience. */
  readonly displaying: readonly { readonly statement: StatementId; readonly audience: Audience }[];
}

/** A letter, and the organization whose dimensions its answers may be in. */
export interface LetterMade {
  readonly letter: Letter;
  readonly organization: OrganizationId;
}

/** Where the link is that was made: told once, and kept nowhere. */
export interface CrisisLinkMade {
  readonly linkPath: string;
}

/** What a round would offer: looked at, and kept nowhere. */
export interface ProposalMade {
  readonly proposal: ProposalTold;
}

/** What a mutation made that is kept nowhere: answered by the request that made it alone. */
export type MadeOnce = LetterMade | CrisisLinkMade | ProposalMade;

/**
 * What can be read, one function per question. Each is given the whole selection with the rule of every field on it and
 * answers a finished object: missing, forbidden and malformed are all `null` or absent. The implementation beside this
 * file loads through ports and projects with core's functions; another may answer each with one SQL statement.
 */
export interface Views {
  viewer(reader: Reader, selection: Selection): Promise<Finished | null>;
  node(reader: Reader, ref: NodeRef, selection: Selection): Promise<Finished | null>;
  findPeers(reader: Reader, search: PeerSearch, selection: Selection): Promise<Result<Finished | null, UnknownCursor>>;
  /** Why one person is on the list of `findPeers`, and what would change that; to whoever does not have them on it, nothing. */
  explainMatch(reader: Reader, one: PeerToExplain, selection: Selection): Promise<Finished | null>;
  /** Everyone who belongs to an organization, to whoever administers it; to anyone else there is no such list. */
  members(
    reader: Reader,
    organization: OrganizationId,
    page: { readonly first: number; readonly after?: string },
    selection: Selection,
  ): Promise<Result<Finished | null, UnknownCursor>>;
  /** Demands of the law and holds, to whoever administers and is not the one they are about; to anyone else there are none. */
  legalDemands(reader: Reader, organization: OrganizationId, selection: Selection): Promise<readonly Finished[] | null>;
  legalHolds(reader: Reader, organization: OrganizationId, selection: Selection): Promise<readonly Finished[] | null>;
  /** Who looked at what of the reader's, newest first: what one is told when something of one's own was opened. */
  opened(reader: Reader, first: number, selection: Selection): Promise<Finished | null>;
  /** A scan of a signed paper; to whoever it is not opened to, and once it was destroyed, there is none. */
  scan(reader: Reader, id: ScanId): Promise<ScanRead | null>;
  previewInvitation(
    reader: Reader,
    to: { readonly organization: OrganizationId; readonly membership: MembershipId; readonly kind: ConnectionKind },
    selection: Selection,
  ): Promise<Finished | null>;
  /** One's own record as somebody else would get it: by the same decisions, before sharing and at any time after. */
  previewAs(reader: Reader, asked: PreviewAs, selection: Selection): Promise<Finished | null>;
  dimensions(
    reader: Reader,
    organization: OrganizationId | undefined,
    selection: Selection,
  ): Promise<readonly Finished[]>;
  /** What the matcher takes and what for: of the built-in dimensions to anyone, of an organization's to its members. */
  matcherCard(reader: Reader, organization: OrganizationId | undefined, selection: Selection): Promise<Finished | null>;
  /** The crisis lines shown here: configured, not kept. */
  readonly lines: CrisisLines;
  /** How a round puts people together where nobody chose: configured, not kept. */
  readonly roundStrategy: RoundStrategy;
  /** The same, to anyone, signed in or not; in their own order to whoever chose one. */
  crisisLines(reader: Reader, selection: Selection): Promise<readonly Finished[]>;
  /** One page of what the reader picked, put together and kept nowhere; none for whoever is not signed in. */
  crisisCard(
    reader: Reader,
    rows: readonly CardRowDraft[],
    selection: Selection,
  ): Promise<Result<Finished | null, UnreadableCard>>;
  /**
   * The payload of a mutation: an object of type `typename` whose fields are the nodes that changed, and what was made
   * and is kept nowhere.
   */
  outcome(reader: Reader, typename: string, outcome: Outcome, selection: Selection, made?: MadeOnce): Promise<Finished>;
}
