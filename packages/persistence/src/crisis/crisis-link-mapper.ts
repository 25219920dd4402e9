import type { PersonId, SectionId } from '@peerness/core';
import type { CrisisLink, CrisisLinkId, CrisisLinkTime, CrisisPlanId } from '@peerness/core/crisis';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { CrisisLinkRow } from './crisis-link-row.js';

const placeOf = (column: 'whom' | 'lock', owner: string, row: string): SealedPlace => ({
  owner,
  table: 'crisis_link',
  column,
  row,
});

export function toCrisisLink(sealer: Sealer, row: Columns<CrisisLinkRow>): CrisisLink {
  const { personId, id } = row;
  return {
    id: id as CrisisLinkId,
    owner: personId as PersonId,
    crisis: row.crisisPlanId as CrisisPlanId,
    whom: sealer.open(row.whom, placeOf('whom', personId, id)),
    language: row.language,
    sections: row.sections as SectionId[],
    opens: row.opens as CrisisLinkTime,
    madeAt: row.madeAt,
    until: row.until,
    digest: row.digest,
    lock: sealer.open(row.lock, placeOf('lock', personId, id)),
    wrong: row.wrong.map((one) => new Date(one)),
    ...optional('openedAt', row.openedAt),
    ...optional('revokedAt', row.revokedAt),
  };
}

export function toCrisisLinkColumns(sealer: Sealer, link: CrisisLink): Columns<CrisisLinkRow> {
  const { id, owner, crisis, language, opens, madeAt, until, digest, openedAt, revokedAt } = link;
  return {
    personId: owner,
    id,
    crisisPlanId: crisis,
    whom: sealer.seal(link.whom, placeOf('whom', owner, id)),
    language,
    sections: [...link.sections],
    opens,
    madeAt,
    until,
    digest,
    lock: sealer.seal(link.lock, placeOf('lock', owner, id)),
    wrong: toWrongColumn(link),
    openedAt: openedAt ?? null,
    revokedAt: revokedAt ?? null,
  };
}

export function toWrongColumn({ wrong }: Pick<CrisisLink, 'wrong'>): string[] {
  return wrong.map((one) => one.toISOString());
}
