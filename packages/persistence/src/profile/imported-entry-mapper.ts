import type {
  Comfort,
  ImportedEntry,
  ImportedEntryId,
  OrganizationId,
  PersonId,
  RecordedAgreement,
} from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { ImportedEntryRow } from './imported-entry-row.js';
import { openAnswer, sealAnswer } from './sealed-answer.js';

type StoredAgreement = Omit<RecordedAgreement, 'on'> & { readonly on: string };

const answerOf = (owner: string, person: string, row: string): SealedPlace => ({
  owner,
  also: [person],
  table: 'imported_entry',
  column: 'answer',
  row,
});

export function toImportedEntry(sealer: Sealer, row: Omit<Columns<ImportedEntryRow>, 'keepUntil'>): ImportedEntry {
  return {
    id: row.id as ImportedEntryId,
    organization: row.organizationId as OrganizationId,
    person: row.personId as PersonId,
    source: row.source,
    externalId: row.externalId,
    dimension: row.dimension,
    answer: openAnswer(sealer, row.answer, answerOf(row.organizationId, row.personId, row.id)),
    comfort: row.comfort as Comfort,
    agreements: (row.agreements as readonly StoredAgreement[]).map((one) => ({ ...one, on: new Date(one.on) })),
    ...optional('withdrawnAt', row.withdrawnAt),
  };
}

export function toImportedEntryColumns(
  sealer: Sealer,
  entry: ImportedEntry,
): Omit<Columns<ImportedEntryRow>, 'keepUntil'> {
  const { id, organization, person, source, externalId, dimension, answer, comfort, agreements, withdrawnAt } = entry;
  return {
    organizationId: organization,
    id,
    personId: person,
    source,
    externalId,
    dimension,
    answer: sealAnswer(sealer, answer, answerOf(organization, person, id)),
    comfort,
    agreements: agreements.map((one) => ({ ...one, on: one.on.toISOString() })),
    withdrawnAt: withdrawnAt ?? null,
  };
}
