import type { EntryId, PersonId, Plan, PlanId, SectionId, SectionKind } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { PlanEntryRow } from './plan-entry-row.js';
import type { PlanRow } from './plan-row.js';
import type { PlanSectionRow } from './plan-section-row.js';

const titleOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'plan', column: 'title', row });
const sectionTitleOf = (owner: string, row: string): SealedPlace => ({
  owner,
  table: 'plan_section',
  column: 'title',
  row,
});
const helperOf = (owner: string, row: string): SealedPlace => ({
  owner,
  table: 'plan_entry',
  column: 'helped_by',
  row,
});
const wordsOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'plan_entry', column: 'words', row });

/** Of the sections and entries that could be read: to somebody shown a section, the plan with that section alone. */
export function toPlan(
  sealer: Sealer,
  row: Omit<Columns<PlanRow>, 'version'>,
  sections: readonly Columns<PlanSectionRow>[],
  entries: readonly Columns<PlanEntryRow>[],
): Plan {
  return {
    id: row.id as PlanId,
    owner: row.personId as PersonId,
    title: sealer.open(row.title, titleOf(row.personId, row.id)),
    draftedAt: row.draftedAt,
    sections: sections.map((section) => ({
      id: section.id as SectionId,
      kind: section.kind as SectionKind,
      ...optional('title', section.title && sealer.open(section.title, sectionTitleOf(row.personId, section.id))),
      entries: entries
        .filter((entry) => entry.sectionId === section.id)
        .map((entry) => ({
          id: entry.id as EntryId,
          words: sealer.open(entry.words, wordsOf(row.personId, entry.id)),
          language: entry.language,
          writtenAt: entry.writtenAt,
          ...optional('helpedBy', entry.helpedBy && sealer.open(entry.helpedBy, helperOf(row.personId, entry.id))),
        })),
    })),
  };
}

export function toPlanColumns(
  sealer: Sealer,
  { id, owner, title, draftedAt }: Plan,
): Omit<Columns<PlanRow>, 'version'> {
  return { personId: owner, id, title: sealer.seal(title, titleOf(owner, id)), draftedAt };
}

export function toSectionColumns(sealer: Sealer, { id, owner, sections }: Plan): Columns<PlanSectionRow>[] {
  return sections.map((section, position) => ({
    personId: owner,
    id: section.id,
    planId: id,
    kind: section.kind,
    title: section.title === undefined ? null : sealer.seal(section.title, sectionTitleOf(owner, section.id)),
    position,
  }));
}

export function toEntryColumns(sealer: Sealer, { owner, sections }: Plan): Columns<PlanEntryRow>[] {
  return sections.flatMap((section) =>
    section.entries.map((entry, position) => ({
      personId: owner,
      id: entry.id,
      sectionId: section.id,
      words: sealer.seal(entry.words, wordsOf(owner, entry.id)),
      language: entry.language,
      position,
      writtenAt: entry.writtenAt,
      helpedBy: entry.helpedBy === undefined ? null : sealer.seal(entry.helpedBy, helperOf(owner, entry.id)),
    })),
  );
}
