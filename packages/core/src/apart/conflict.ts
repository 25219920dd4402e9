import type { DomainEvent } from '../kernel/event.js';
import { err, type Result } from '../kernel/result.js';
import { readText, type UnreadableText } from '../kernel/text.js';
import { type ManageableKind, manageableKinds } from '../organization/manageable-kind.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';

/** Ties outside peer support that get in its way (ethics codes of peer supporters: dual relationships). */
export const conflictKinds = [
  'family',
  'partner',
  'past-partner',
  'employer',
  'landlord',
  'sponsor',
  'business',
  'other',
] as const;

export type ConflictKind = (typeof conflictKinds)[number];

/** A plan is at most this long, in UTF-16 code units. */
export const longestConflictPlan = 1000;

/** Somebody declares a tie with somebody else, in private: nobody but they themselves ever reads it. */
export interface Conflict {
  readonly person: PersonId;
  readonly other: PersonId;
  /** Where the one who declares knows them. */
  readonly organization: OrganizationId;
  readonly kind: ConflictKind;
  /**
   * How the one who declares means to handle it, in their own words. With it they agree that whoever supervises here
   * learns that something is managed, and nothing else. Without it the two are kept apart.
   */
  readonly plan?: string;
  readonly at: Date;
}

/** What of a declared tie others' decisions may rest on: never which tie it is, unless it is to be managed. */
export interface ConflictTie {
  readonly other: PersonId;
  readonly organization: OrganizationId;
  readonly managedAs?: ManageableKind;
}

/** What whoever supervises learns: someone manages something, and has a plan. */
export interface ManagedTie {
  readonly organization: OrganizationId;
  readonly person: PersonId;
  /** Since when they manage one, or more than one. */
  readonly since: Date;
}

/** What was declared. */
export interface Conflicts {
  declaredBy(person: PersonId): Promise<readonly Conflict[]>;
  /** Every tie `person` is in, whoever declared it. Not in a self scope: nobody may read what was declared about them. */
  around(person: PersonId): Promise<readonly ConflictTie[]>;
  /** In a support scope of somebody who supervises there; to anyone else there are none but their own. */
  managedIn(organization: OrganizationId): Promise<readonly ManagedTie[]>;
  /** Takes the place of what the same person declared about the same other one here. */
  declare(conflict: Conflict, events: readonly DomainEvent[]): Promise<void>;
  lift(conflict: Pick<Conflict, 'person' | 'other' | 'organization'>, events: readonly DomainEvent[]): Promise<void>;
}

/** A tie with a partner, present or past, cannot be managed: there is no plan to write. */
export interface NotManageable {
  readonly kind: 'NotManageable';
}

/** The plan of a tie that is to be managed. */
export function readConflictPlan(kind: ConflictKind, plan: string): Result<string, NotManageable | UnreadableText> {
  return isManageable(kind) ? readText(plan, longestConflictPlan) : err({ kind: 'NotManageable' });
}

export function isManageable(kind: ConflictKind): kind is ManageableKind {
  return manageableKinds.some((one) => one === kind);
}

/** What of it others' decisions rest on, told about the one who declared or about the other one. */
export function tieOf({ kind, plan, organization }: Conflict, other: PersonId): ConflictTie {
  return { other, organization, ...(plan !== undefined && isManageable(kind) && { managedAs: kind }) };
}

export function isSameTie(
  one: Pick<Conflict, 'person' | 'other' | 'organization'>,
  two: Pick<Conflict, 'person' | 'other' | 'organization'>,
): boolean {
  return one.person === two.person && one.other === two.other && one.organization === two.organization;
}
