import type { Entry, Section, SectionId, SectionKind } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { PlanVersionSectionRow } from './plan-version-section-row.js';

type Row = Columns<PlanVersionSectionRow>;

/** What one envelope holds. A moment is written in milliseconds. */
interface Contents {
  readonly title?: string;
  readonly entries: readonly (Omit<Entry, 'writtenAt'> & { readonly writtenAt: number })[];
}

export function toSectionOf(sealer: Sealer, row: Row): Section {
  const { title, entries } = JSON.parse(sealer.open(row.contents, contentsOf(row))) as Contents;
  return {
    id: row.sectionId as SectionId,
    kind: row.kind as SectionKind,
    ...optional('title', title),
    entries: entries.map((entry) => ({ ...entry, writtenAt: new Date(entry.writtenAt) })),
  };
}

export function toVersionColumns(
  sealer: Sealer,
  version: Pick<Row, 'personId' | 'planId' | 'number'>,
  sections: readonly Section[],
): Row[] {
  return sections.map(({ id: sectionId, kind, title, entries }, position) => {
    const contents: Contents = {
      ...optional('title', title),
      entries: entries.map((entry) => ({ ...entry, writtenAt: entry.writtenAt.getTime() })),
    };
    const place = contentsOf({ ...version, sectionId });
    return { ...version, sectionId, kind, position, contents: sealer.seal(JSON.stringify(contents), place) };
  });
}

function contentsOf({
  personId,
  planId,
  number,
  sectionId,
}: Pick<Row, 'personId' | 'planId' | 'number' | 'sectionId'>): SealedPlace {
  return {
    owner: personId,
    table: 'plan_version_section',
    column: 'contents',
    row: `${planId} ${number} ${sectionId}`,
  };
}
