import {
  daysAfter,
  type DomainEvent,
  type ImportedEntry,
  type PersonId,
  type Ports,
  type Presence,
  presenceOf,
} from '@peerness/core';
import { type Before, changeRow, type RowChange } from './change-row.js';
import { onlyLess } from './only-less.js';
import { claimDays, digestOf, newClaimCode } from './claim-codes.js';
import type { ImportOccasion, ImportOrder } from './import-order.js';
import type { Tally } from './import-report.js';
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
  const before = await readBefore(ports, rows, known, order, occasion);
  const changes = rows.map((row, index) => changeRow(row, before[index] as Before, order, occasion.at, occasion.newId));
  for (const { what } of changes) tally[what] += 1;
  await write(
    ports,
    changes.filter(({ what }) => what !== 'unchanged'),
    order,
    occasion,
  );
  if (order.codes)
    for (const change of changes)
      if (!change.isTaken) tally.claimCodes += await keepCode(ports, change, order, occasion.at);
}

/** What is kept about everyone in the batch, in a few questions. */
async function readBefore(
  ports: Ports,
  rows: readonly ImportedRow[],
  known: SourceIndex,
  { organization }: ImportOrder,
  { newId }: ImportOccasion,
): Promise<readonly Before[]> {
  const people = rows.flatMap((row) => known.find(row.externalId)?.person ?? []);
  const memberships = people.length > 0 ? await ports.memberships.findMany(organization, people) : [];
  const presences = await ports.presences.ofPeople(organization, people);
  const belonging = new Map(memberships.map((kept) => [kept.value.person, kept]));
  const present = new Map(presences.map(({ presence }) => [presence.person, presence]));
  return rows.map(({ externalId }) => {
    const found = known.find(externalId);
    const { person, entries } = found ?? { person: newId() as PersonId, entries: [] };
    return { person, isNew: !found, entries, membership: belonging.get(person), presence: present.get(person) };
  });
}

async function write(
  ports: Ports,
  changes: readonly RowChange[],
  order: ImportOrder,
  { at, newId }: ImportOccasion,
): Promise<void> {
  if (changes.length === 0) return;
  for (const { before } of changes) if (before.isNew) await ports.people.welcome(before.person, at);
  await ports.memberships.addMany(
    changes.filter(({ before }) => !before.membership).map(({ membership }) => membership),
    [],
  );
  for (const { before, membership, isSameMembership } of changes) {
    if (!before.membership || isSameMembership) continue;
    const kept = await ports.memberships.keep({ value: membership, version: before.membership.version }, []);
    if (!kept.ok) throw new Error('Somebody changed a membership during the import.');
  }
  const removed = changes.flatMap((change) => change.removed);
  if (removed.length > 0) await ports.importedEntries.remove(order.organization, removed);
  await ports.importedEntries.keepMany(
    changes.flatMap(({ kept }) => kept),
    changes.flatMap((change) => eventsOf(change, at, newId)),
  );
  const presences: Presence[] = [];
  for (const change of changes) presences.push(await presenceAfter(ports, change, order, at));
  await ports.presences.keepMany(presences);
}

/** What other files of the organization say counts too. */
async function presenceAfter(
  ports: Ports,
  change: RowChange,
  { organization, source, catalogue }: ImportOrder,
  at: Date,
): Promise<Presence> {
  const { before, row, membership, setting } = change;
  const all = before.isNew ? [] : await ports.importedEntries.about(organization, before.person);
  const elsewhere = all.filter((entry) => entry.source !== source);
  const by = (entries: readonly ImportedEntry[]): Presence =>
    presenceOf(
      {
        profile: { name: row.name, statements: [] },
        entries: [...elsewhere, ...entries],
        membership,
        setting,
        catalogue,
      },
      at,
    );
  const after = by(change.entries);
  return change.isTaken && before.presence ? onlyLess(before.presence, by(before.entries), after) : after;
}

function eventsOf(
  { before, membership, isSameMembership, kept, removed }: RowChange,
  at: Date,
  newId: () => string,
): readonly DomainEvent[] {
  const common = { schema: 1, at, owner: { organization: membership.organization } } as const;
  const version = (before.membership?.version ?? 0) + 1;
  return [
    ...(isSameMembership
      ? []
      : [
          {
            ...common,
            id: newId(),
            aggregate: 'membership',
            aggregateId: membership.id,
            version,
            kind: version === 1 ? 'MemberImported' : 'RolesImported',
            codes: { roles: membership.roles.map(({ code }) => code) },
          } as const,
        ]),
    ...(kept.length + removed.length === 0
      ? []
      : [
          {
            ...common,
            id: newId(),
            aggregate: 'imported-entry',
            aggregateId: newId(),
            version: 1,
            kind: 'EntriesImported',
            codes: { membership: membership.id, kept: kept.map(({ id }) => id), removed: [...removed] },
          } as const,
        ]),
  ];
}

async function keepCode(
  ports: Ports,
  { before, row }: RowChange,
  { organization, codes }: ImportOrder,
  at: Date,
): Promise<number> {
  const code = newClaimCode();
  const openUntil = daysAfter(at, claimDays);
  await ports.claimCodes.keep({ organization, person: before.person, digest: digestOf(code), openUntil });
  codes?.add(row.externalId, code, openUntil);
  return 1;
}
