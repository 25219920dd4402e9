import type { OrganizationId, PersonId } from '@peerness/core';
import type { LegalHold, LegalHoldId } from '@peerness/core/record';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { toBar, toBarColumns } from './legal-bar-columns.js';
import type { LegalHoldRow } from './legal-hold-row.js';

type Row = Omit<Columns<LegalHoldRow>, 'version'>;

const basisOf = (owner: string, person: string, row: string): SealedPlace => ({
  owner,
  also: [person],
  table: 'legal_hold',
  column: 'bar_basis',
  row,
});

export function toLegalHold(sealer: Sealer, row: Row): LegalHold {
  return {
    id: row.id as LegalHoldId,
    organization: row.organizationId as OrganizationId,
    person: row.personId as PersonId,
    categories: row.categories as LegalHold['categories'],
    begunAt: row.begunAt,
    begunBy: row.begunBy as PersonId,
    ...optional('until', row.until),
    ...optional('endedAt', row.endedAt),
    ...toBar(sealer, row, basisOf(row.organizationId, row.personId, row.id)),
  };
}

export function toLegalHoldColumns(sealer: Sealer, hold: LegalHold): Row {
  const { id, organization, person, categories, begunAt, begunBy, until, endedAt, bar } = hold;
  return {
    organizationId: organization,
    id,
    personId: person,
    categories,
    begunAt,
    begunBy,
    until: until ?? null,
    endedAt: endedAt ?? null,
    ...toBarColumns(sealer, bar, basisOf(organization, person, id)),
  };
}
