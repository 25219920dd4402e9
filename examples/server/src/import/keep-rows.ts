import {
  type DomainEvent, type ImportedEntry, type ImportedEntryId, type Kept, type Membership, type MembershipId, type PersonId, type Ports,
  presenceOf, type Profile,
} from '@peerness/core';
import { claimDays, digestOf, newClaimCode } from './claim-codes.js';
import type { ImportOccasion, ImportOrder } from './import-file.js';
import type { Tally } from './import-report.js';
import { mergeEntries, mergeRoles, mergeSetting, same } from './merge-row.js';
import type { ImportedRow } from './read-row.js';
import type { SourceIndex } from './source-index.js';

/** Keeps a batch of rows: whoever is new is welcomed, what changed is changed, and what did not is left alone. */
export async function keepRows(
  ports: Ports,
  rows: readonly ImportedRow[],
  known: SourceIndex,
  order: ImportOrder,
  occasion: ImportOccasion,
  tally: Tally,
): Promise<void> {
  const people = rows.flatMap((row) => known.find(row.externalId)?.person ?? []);
  const memberships = people.length > 0 ? await ports.memberships.findMany(order.organization, people) : [];
  const belonging = new Map(memberships.map((kept) => [kept.value.person, kept]));
  const batch: Batch = { entries: [], removed: [], events: [], presences: [] };
  for (const row of rows) {
    const person = known.find(row.externalId)?.person;
    const change = await keepRow(ports, row, known, person && belonging.get(person), order, occasion, batch);
    tally[change] += 1;
    if (change === 'imported' && order.codes) tally.claimCodes += 1;
  }
  if (batch.removed.length > 0) await ports.importedEntries.remove(order.organization, batch.removed);
  if (batch.entries.length > 0 || batch.events.length > 0) await ports.importedEntries.keepMany(batch.entries, batch.events);
  for (const keepPresence of batch.presences) await keepPresence();
}

/** What can be written together. */
interface Batch {
  readonly entries: ImportedEntry[];
  readonly removed: ImportedEntryId[];
  readonly events: DomainEvent[];
  readonly presences: (() => Promise<void>)[];
}

async function keepRow(
  ports: Ports,
  row: ImportedRow,
  source: SourceIndex,
  before: Kept<Membership> | undefined,
  order: ImportOrder,
  { at, newId }: ImportOccasion,
  batch: Batch,
): Promise<'imported' | 'changed' | 'unchanged'> {
  const { organization, catalogue } = order;
  const found = source.find(row.externalId);
  const known = found ?? { person: newId() as PersonId, entries: [] };
  const { person } = known;
  const entries = mergeEntries(row, known, { organization, source: order.source }, (id) => catalogue.get(id)?.many ?? false, newId);
  const from = before?.value.from ?? row.memberSince ?? at;
  const membership: Membership = {
    ...(before?.value ?? { id: newId() as MembershipId, organization, person, from }),
    roles: mergeRoles(row, before?.value.roles ?? [], at),
  };
  const present = found && (await ports.presences.ofPerson(organization, person))?.presence;
  const setting = mergeSetting(row, present?.setting, from);
  const sameRoles = before !== undefined && same(inOrder(before.value.roles), inOrder(membership.roles));
  if (sameRoles && present && entries.kept.length === 0 && entries.removed.length === 0 && same(setting, present.setting)) return 'unchanged';

  const event = (fact: Pick<DomainEvent, 'owner' | 'aggregate' | 'aggregateId' | 'version' | 'kind' | 'codes'>): void => {
    batch.events.push({ id: newId(), schema: 1, at, ...fact });
  };
  if (!found) await ports.people.welcome(person, at);
  if (!sameRoles) {
    const version = before?.version ?? 0;
    const kept = await ports.memberships.keep({ value: membership, version }, []);
    if (!kept.ok) throw new Error('Somebody changed a membership during the import.');
    event({ owner: { organization }, aggregate: 'membership', aggregateId: membership.id, version: kept.value, kind: version === 0 ? 'MemberImported' : 'RolesImported', codes: { roles: membership.roles.map(({ code }) => code) } });
  }
  const profile = found ? (await ports.profiles.find(person))?.value : undefined;
  if (!profile) await ports.profiles.keep({ value: named(person, row), version: 0 }, []);
  if (!profile) event({ owner: { person }, aggregate: 'profile', aggregateId: person, version: 1, kind: 'NameImported', codes: {} });

  batch.entries.push(...entries.kept);
  batch.removed.push(...entries.removed);
  if (entries.kept.length > 0 || entries.removed.length > 0)
    event({ owner: { organization }, aggregate: 'imported-entry', aggregateId: newId(), version: 1, kind: 'EntriesImported', codes: { membership: membership.id, kept: entries.kept.map(({ id }) => id), removed: [...entries.removed] } });
  const elsewhere = found ? (await ports.importedEntries.about(organization, person)).filter(({ source: list }) => list !== order.source) : [];
  const presence = presenceOf({ profile: profile ?? named(person, row), entries: [...elsewhere, ...entries.all], membership, setting, catalogue }, at);
  batch.presences.push(() => ports.presences.keep(presence));
  if (!found && order.codes) {
    const code = newClaimCode();
    const openUntil = new Date(at.getTime() + claimDays * 86_400_000);
    await ports.claimCodes.keep({ organization, person, digest: digestOf(code), openUntil });
    order.codes.add(row.externalId, code, openUntil);
  }
  return found ? 'changed' : 'imported';
}

/** What the file calls someone is theirs from the first import on: only they change it. */
function named(person: PersonId, row: ImportedRow): Profile {
  return { person, name: row.name, statements: [], ...(row.readsIn !== undefined && { language: row.readsIn }) };
}

function inOrder(roles: Membership['roles']): Membership['roles'] {
  return [...roles].sort((one, other) => (one.code === other.code ? one.from.getTime() - other.from.getTime() : one.code < other.code ? -1 : 1));
}
