import type {
  DraftPlace,
  LifeArea,
  RoadmapDraft,
  RoadmapItem,
  RoadmapItemId,
  RoadmapKind,
  RoadmapLine,
  RoadmapStatus,
  RoadmapSuggestion,
  RoadmapSuggestionId,
  Setback,
  SetbackId,
  WellnessDimension,
} from '@peerness/core/roadmap';
import type { PersonId } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { RoadmapDraftRow } from './roadmap-draft-row.js';
import type { RoadmapItemRow } from './roadmap-item-row.js';
import type { RoadmapLineRow } from './roadmap-line-row.js';
import type { RoadmapSuggestionRow } from './roadmap-suggestion-row.js';
import type { SetbackRow } from './setback-row.js';

const inItem = (column: 'words' | 'measure', owner: string, row: string): SealedPlace => ({
  owner,
  table: 'roadmap_item',
  column,
  row,
});

const inLine = (owner: string, item: string, version: number): SealedPlace => ({
  owner,
  table: 'roadmap_line',
  column: 'words',
  row: `${item}/${version}`,
});

const inSuggestion = (owner: string, by: string, row: string): SealedPlace => ({
  owner,
  also: [by],
  table: 'roadmap_suggestion',
  column: 'words',
  row,
});

const inSetback = (owner: string, row: string): SealedPlace => ({ owner, table: 'setback', column: 'words', row });

const inDraft = (owner: string, row: string): SealedPlace => ({ owner, table: 'roadmap_draft', column: 'words', row });

type ItemColumns = Omit<Columns<RoadmapItemRow>, 'version'>;

export function toItem(sealer: Sealer, row: ItemColumns): RoadmapItem {
  const { personId, id } = row;
  return {
    id: id as RoadmapItemId,
    owner: personId as PersonId,
    kind: row.kind as RoadmapKind,
    words: sealer.open(row.words, inItem('words', personId, id)),
    language: row.language,
    writtenAt: row.writtenAt,
    changedAt: row.changedAt,
    ...optional('status', row.status as RoadmapStatus | null),
    ...optional('towards', row.towards as RoadmapItemId | null),
    ...optional('area', row.area as LifeArea | null),
    ...optional('wellness', row.wellness as WellnessDimension | null),
    ...optional('from', row.fromDay),
    ...optional('by', row.byDay),
    ...optional('measure', row.measure && sealer.open(row.measure, inItem('measure', personId, id))),
    ...optional('suggestedBy', row.suggestedBy as PersonId | null),
  };
}

export function toItemColumns(sealer: Sealer, item: RoadmapItem): ItemColumns {
  const { id, owner, measure } = item;
  return {
    personId: owner,
    id,
    kind: item.kind,
    words: sealer.seal(item.words, inItem('words', owner, id)),
    language: item.language,
    status: item.status ?? null,
    towards: item.towards ?? null,
    area: item.area ?? null,
    wellness: item.wellness ?? null,
    fromDay: item.from ?? null,
    byDay: item.by ?? null,
    measure: measure === undefined ? null : sealer.seal(measure, inItem('measure', owner, id)),
    suggestedBy: item.suggestedBy ?? null,
    writtenAt: item.writtenAt,
    changedAt: item.changedAt,
  };
}

export function toLine(sealer: Sealer, row: Columns<RoadmapLineRow>): RoadmapLine {
  return {
    version: row.version,
    at: row.at,
    words: sealer.open(row.words, inLine(row.personId, row.itemId, row.version)),
    language: row.language,
    ...optional('status', row.status as RoadmapStatus | null),
  };
}

export function toLineColumns(
  sealer: Sealer,
  { owner, id }: Pick<RoadmapItem, 'owner' | 'id'>,
  { version, at, words, language, status }: RoadmapLine,
): Columns<RoadmapLineRow> {
  const sealed = sealer.seal(words, inLine(owner, id, version));
  return { personId: owner, itemId: id, version, at, words: sealed, language, status: status ?? null };
}

export function toSuggestion(sealer: Sealer, row: Columns<RoadmapSuggestionRow>): RoadmapSuggestion {
  return {
    id: row.id as RoadmapSuggestionId,
    owner: row.personId as PersonId,
    item: row.itemId as RoadmapItemId,
    kind: row.kind as RoadmapKind,
    by: row.byId as PersonId,
    words: sealer.open(row.words, inSuggestion(row.personId, row.byId, row.id)),
    language: row.language,
    suggestedAt: row.suggestedAt,
  };
}

export function toSuggestionColumns(sealer: Sealer, one: RoadmapSuggestion): Columns<RoadmapSuggestionRow> {
  const { id, owner, by } = one;
  return {
    personId: owner,
    id,
    itemId: one.item,
    byId: by,
    kind: one.kind,
    words: sealer.seal(one.words, inSuggestion(owner, by, id)),
    language: one.language,
    suggestedAt: one.suggestedAt,
  };
}

export function toSetback(sealer: Sealer, row: Columns<SetbackRow>): Setback {
  return {
    id: row.id as SetbackId,
    owner: row.personId as PersonId,
    words: sealer.open(row.words, inSetback(row.personId, row.id)),
    language: row.language,
    writtenAt: row.writtenAt,
  };
}

export function toSetbackColumns(sealer: Sealer, setback: Setback): Columns<SetbackRow> {
  const { id, owner, words, language, writtenAt } = setback;
  return { personId: owner, id, words: sealer.seal(words, inSetback(owner, id)), language, writtenAt };
}

export function toDraft(sealer: Sealer, row: Columns<RoadmapDraftRow>): RoadmapDraft {
  return {
    owner: row.personId as PersonId,
    place: row.place as DraftPlace,
    words: sealer.open(row.words, inDraft(row.personId, row.place)),
    language: row.language,
    version: row.version,
    savedAt: row.savedAt,
  };
}

export function toDraftColumns(sealer: Sealer, draft: RoadmapDraft): Columns<RoadmapDraftRow> {
  const { owner, place, words, language, version, savedAt } = draft;
  return { personId: owner, place, words: sealer.seal(words, inDraft(owner, place)), language, version, savedAt };
}
