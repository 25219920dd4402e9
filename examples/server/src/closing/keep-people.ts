import {
  type Catalogue,
  daysAfter,
  endedBy,
  type ImportedEntry,
  type ImportedEntryId,
  type Membership,
  type MembershipId,
  type OrganizationId,
  type PersonId,
  type Ports,
  presenceOf,
} from '@peerness/core';
import type { PersonTakenOver } from '@peerness/core/record';
import { claimDays, type CodesFile, digestOf, newClaimCode } from '../import/claim-codes.js';
import { SourceIndex } from '../import/source-index.js';

interface Where {
  readonly id: OrganizationId;
  readonly catalogue: Catalogue;
  readonly closesOn: Date | undefined;
  readonly codes: CodesFile | undefined;
  readonly at: Date;
  readonly newId: () => string;
}

export interface PeopleKept {
  readonly takenOver: number;
  /** Known from before, and left as they are now. */
  readonly unchanged: number;
  readonly claimCodes: number;
}

/**
 * Keeps people as an import does: a place each can take with a single-use code, and entries that sleep until they agree.
 * Nobody is listed, and nobody found, by what they agreed to elsewhere.
 */
export async function keepPeople(ports: Ports, people: readonly PersonTakenOver[], where: Where): Promise<PeopleKept> {
  const known = new Map<string, SourceIndex>();
  for (const source of new Set(people.map((one) => one.source)))
    known.set(source, new SourceIndex(await ports.importedEntries.ofSource(where.id, source)));
  let [takenOver, unchanged, claimCodes] = [0, 0, 0];
  for (const one of people) {
    const before = known.get(one.source)?.find(one.externalId)?.person;
    const person = before ?? (await keepPerson(ports, one, where));
    if (before === undefined) takenOver += 1;
    else unchanged += 1;
    if (where.codes && (await keepCode(ports, person, one, where))) claimCodes += 1;
  }
  return { takenOver, unchanged, claimCodes };
}

async function keepPerson(ports: Ports, taken: PersonTakenOver, where: Where): Promise<PersonId> {
  const { id: organization, catalogue, closesOn, at, newId } = where;
  const person = newId() as PersonId;
  const { source, externalId, from, until, roles } = taken;
  const place = { id: newId() as MembershipId, organization, person, from, roles, ...(until && { until }) };
  const membership: Membership = endedBy(place, closesOn);
  const entries = taken.entries.map((entry): ImportedEntry => ({
    ...entry,
    id: newId() as ImportedEntryId,
    organization,
    person,
    source,
    externalId,
    agreements: [],
  }));
  await ports.people.welcome(person, at);
  await ports.memberships.addMany(
    [membership],
    [
      {
        id: newId(),
        owner: { organization },
        aggregate: 'membership',
        aggregateId: membership.id,
        version: 1,
        kind: 'MemberTakenOver',
        schema: 1,
        at,
        codes: { roles: roles.map(({ code }) => code) },
      },
    ],
  );
  await ports.importedEntries.keepMany(entries, []);
  const setting = { seen: false, mutual: false, paused: false, since: from };
  // Whoever gave no name goes by what the list calls them, until they say what they are called.
  const profile = { name: taken.name ?? externalId, statements: [] };
  await ports.presences.keepMany([presenceOf({ profile, entries, membership, setting, catalogue }, at)]);
  return person;
}

/** For whoever has not taken their place. */
async function keepCode(
  ports: Ports,
  person: PersonId,
  { externalId }: PersonTakenOver,
  { id: organization, codes, at }: Where,
): Promise<boolean> {
  if ((await ports.memberships.ofPerson(organization, person))?.value.takenAt !== undefined) return false;
  const code = newClaimCode();
  const openUntil = daysAfter(at, claimDays);
  await ports.claimCodes.keep({ organization, person, digest: digestOf(code), openUntil });
  codes?.add(externalId, code, openUntil);
  return true;
}
