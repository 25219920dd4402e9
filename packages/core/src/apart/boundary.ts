import type { ContactMode } from '../connection/meeting.js';
import type { DomainEvent } from '../kernel/event.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';

/**
 * What someone does not want with one other person. - `ways`: only in these ways. - `hours`: no contact between these
 * hours. - `topic`: not about this. - `not-at-work`: not where they work. - `other`: in their own words.
 */
export const boundaryKinds = ['ways', 'hours', 'topic', 'not-at-work', 'other'] as const;

export type BoundaryKind = (typeof boundaryKinds)[number];

/** A boundary's words are at most this long, in UTF-16 code units. */
export const longestBoundary = 500;

/** One of each kind, from one person towards one other; it lasts until it is lifted, whatever comes of their connection. */
export interface Boundary {
  readonly person: PersonId;
  readonly other: PersonId;
  /** Where the two know each other. */
  readonly organization: OrganizationId;
  readonly says: BoundarySaid;
  /**
   * The other one reads it, as a plain request. Otherwise it silently narrows what they can propose, and is nobody's to
   * know; a kind that narrows nothing is there to be told.
   */
  readonly told: boolean;
  /** For the other one to read; so there are none unless it is told. */
  readonly words?: string;
  readonly at: Date;
}

export type BoundarySaid =
  | { readonly kind: 'ways'; readonly ways: NonEmptyArray<ContactMode> }
  | { readonly kind: 'hours'; readonly quiet: QuietHours }
  | { readonly kind: Exclude<BoundaryKind, 'ways' | 'hours'> };

/** From one minute of the day up to, and without, another; past midnight if it ends before it starts. */
export interface QuietHours {
  /** Minutes since midnight, 0 to 1439. */
  readonly from: number;
  readonly until: number;
  /** IANA time zone in which the hours are meant. */
  readonly timeZone: string;
}

/** What people ask of each other. */
export interface Boundaries {
  setBy(person: PersonId): Promise<readonly Boundary[]>;
  /** Those others set towards `person` in this organization, as far as they are told or narrow what can be proposed. In a support scope there. */
  towards(organization: OrganizationId, person: PersonId): Promise<readonly Boundary[]>;
  /** Takes the place of one of the same kind. */
  set(boundary: Boundary, events: readonly DomainEvent[]): Promise<void>;
  lift(boundary: BoundaryName, events: readonly DomainEvent[]): Promise<void>;
}

export interface BoundaryName extends Pick<Boundary, 'person' | 'other' | 'organization'> {
  readonly kind: BoundaryKind;
}

/** Whether a boundary holds back a proposal, told or not. */
export function narrows({ says: { kind } }: Pick<Boundary, 'says'>): boolean {
  return kind === 'ways' || kind === 'hours';
}

export function isSameBoundary(one: BoundaryName, two: BoundaryName): boolean {
  return (
    one.person === two.person &&
    one.other === two.other &&
    one.organization === two.organization &&
    one.kind === two.kind
  );
}

export function nameOfBoundary({ person, other, organization, says: { kind } }: Boundary): BoundaryName {
  return { person, other, organization, kind };
}
