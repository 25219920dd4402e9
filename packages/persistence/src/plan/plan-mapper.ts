import type { Entry, EntryAction, EntryId, PersonId, Plan, PlanId, SectionId, SectionKind } from '@peerness/core';
import type { TemplateLicence } from '@peerness/core/plans';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { PlanEntryRow } from './plan-entry-row.js';
import type { PlanRow } from './plan-row.js';
import type { PlanSectionRow } from './plan-section-row.js';

const titleOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'plan', column: 'title', row });
const licenceOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'plan', column: 'licence', row });
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
const actionOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'plan_entry', column: 'action', row });
const linkOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'plan_entry', column: 'link', row });
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
    ...optional('published', row.published || null),
    ...(row.licence && {
      licence: JSON.parse(sealer.open(row.licence, licenceOf(row.personId, row.id))) as TemplateLicence,
    }),
    sections: sections.map((section) => ({
      id: section.id as SectionId,
      kind: section.kind as SectionKind,
      ...optional('title', section.title && sealer.open(section.title, sectionTitleOf(row.personId, section.id))),
      entries: entries
        .filter((entry) => entry.sectionId === section.id)
        .map((entry) => toEntry(sealer, row.personId, entry)),
    })),
  };
}

function toEntry(sealer: Sealer, owner: string, row: Columns<PlanEntryRow>): Entry {
  return {
    id: row.id as EntryId,
    words: sealer.open(row.words, wordsOf(owner, row.id)),
    language: row.language,
    writtenAt: row.writtenAt,
    ...optional('helpedBy', row.helpedBy && sealer.open(row.helpedBy, helperOf(owner, row.id))),
    ...(row.action && { action: JSON.parse(sealer.open(row.action, actionOf(owner, row.id))) as EntryAction }),
    ...optional('link', row.link && sealer.open(row.link, linkOf(owner, row.id))),
    ...optional('suggestedBy', row.suggestedBy as PersonId | null),
  };
}

export function toPlanColumns(
  sealer: Sealer,
  { id, owner, title, draftedAt, licence, published = 0 }: Plan,
): Omit<Columns<PlanRow>, 'version'> {
  return {
    personId: owner,
    id,
    title: sealer.seal(title, titleOf(owner, id)),
    draftedAt,
    published,
    licence: licence ? sealer.seal(JSON.stringify(licence), licenceOf(owner, id)) : null,
  };
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
      action: entry.action ? sealer.seal(JSON.stringify(entry.action), actionOf(owner, entry.id)) : null,
      link: entry.link === undefined ? null : sealer.seal(entry.link, linkOf(owner, entry.id)),
      suggestedBy: entry.suggestedBy ?? null,
    })),
  );
}
