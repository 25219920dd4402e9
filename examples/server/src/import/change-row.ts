import {
  type Catalogue,
  endedBy,
  type ImportedEntry,
  type ImportedEntryId,
  type Kept,
  type Membership,
  type MembershipId,
  type OrganizationId,
  type PersonId,
  type Presence,
  type PresenceSetting,
} from '@peerness/core';
import { mergeEntries, mergeRoles, mergeSetting, same } from './merge-row.js';
import type { ImportedRow } from './read-row.js';

/** What is kept already about whoever a row speaks of; nothing yet, for someone new. */
export interface Before {
  readonly person: PersonId;
  readonly isNew: boolean;
  readonly entries: readonly ImportedEntry[];
  readonly membership: Kept<Membership> | undefined;
  readonly presence: Presence | undefined;
}

/** What a row comes to. */
export interface RowChange {
  readonly what: 'imported' | 'changed' | 'unchanged';
  readonly row: ImportedRow;
  readonly before: Before;
  readonly membership: Membership;
  readonly isSameMembership: boolean;
  /** The person took their place: from then on their name, and whether they are listed, are theirs. */
  readonly isTaken: boolean;
  readonly setting: PresenceSetting;
  readonly kept: readonly ImportedEntry[];
  readonly removed: readonly ImportedEntryId[];
  /** All this source says of them from now on. */
  readonly entries: readonly ImportedEntry[];
}

interface Where {
  readonly organization: OrganizationId;
  readonly source: string;
  readonly catalogue: Catalogue;
  /** The organization closes: whoever is new belongs to it until then. */
  readonly closesOn?: Date | undefined;
}

/** Decides what a row changes. The same row again changes nothing. */
export function changeRow(
  row: ImportedRow,
  before: Before,
  { organization, source, catalogue, closesOn }: Where,
  at: Date,
  newId: () => string,
): RowChange {
  const isMany = (dimension: string): boolean => catalogue.get(dimension)?.many ?? false;
  const entries = mergeEntries(row, before, { organization, source }, isMany, newId);
  const held = before.membership?.value;
  const from = held?.from ?? row.memberSince ?? at;
  const roles = mergeRoles(row, held?.roles ?? [], at);
  const membership: Membership = held
    ? { ...held, roles }
    : endedBy({ id: newId() as MembershipId, organization, person: before.person, from, roles }, closesOn);
  const isTaken = held?.takenAt !== undefined;
  const setting = mergeSetting(row, before.presence?.setting, from, isTaken);
  const isSameMembership = held !== undefined && same(inOrder(held.roles), inOrder(membership.roles));
  const isUnchanged =
    isSameMembership &&
    before.presence !== undefined &&
    (isTaken || before.presence.name === row.name) &&
    same(setting, before.presence.setting) &&
    entries.kept.length === 0 &&
    entries.removed.length === 0;
  return {
    what: before.isNew ? 'imported' : isUnchanged ? 'unchanged' : 'changed',
    row,
    before,
    membership,
    isSameMembership,
    isTaken,
    setting,
    kept: entries.kept,
    removed: entries.removed,
    entries: entries.all,
  };
}

function inOrder(roles: Membership['roles']): Membership['roles'] {
  return [...roles].sort((one, other) =>
    one.code === other.code ? one.from.getTime() - other.from.getTime() : one.code < other.code ? -1 : 1,
  );
}
