import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { RoadmapChange } from './change.js';
import { canLeadTo, type DoesNotLeadThere } from './leads-to.js';
import { isPursued } from './moves.js';
import { readSaid, type Said, type UnreadableTag, type UnreadableWords } from './read-words.js';
import { mostItems, type RoadmapItem, type RoadmapItemId, type RoadmapKind } from './roadmap-item.js';
import type { RoadmapFull } from './write-item.js';

export type RoadmapSuggestionId = Brand<string, 'RoadmapSuggestionId'>;

export function parseRoadmapSuggestionId(input: string): Result<RoadmapSuggestionId, MalformedId> {
  return parseId('RoadmapSuggestionId', input);
}

/**
 * What somebody who was shown an item would put before its owner. It stands beside the roadmap, not on it, until the owner
 * takes it up; declined or withdrawn, it is gone. It binds nobody.
 */
export interface RoadmapSuggestion extends Said {
  readonly id: RoadmapSuggestionId;
  /** Whose roadmap it is for. */
  readonly owner: PersonId;
  /** What it would lead to. */
  readonly item: RoadmapItemId;
  readonly kind: RoadmapKind;
  readonly by: PersonId;
  readonly suggestedAt: Date;
}

/** As many suggestions may wait at one item. */
export const mostSuggestions = 50;

/** As many wait already. */
export interface EnoughSuggested {
  readonly kind: 'EnoughSuggested';
  readonly most: number;
}

export type SuggestRefusal =
  EnoughSuggested | UnreadableWords | UnreadableTag | (DoesNotLeadThere & { readonly path: readonly string[] });

/** Somebody suggests something that would lead to an item they are shown. `waiting`: how many suggestions wait there. */
export function suggestFor(
  item: Pick<RoadmapItem, 'id' | 'owner' | 'kind'>,
  waiting: number,
  {
    words,
    language,
    at,
    ...suggested
  }: Omit<RoadmapSuggestion, 'owner' | 'item' | 'suggestedAt'> & { readonly at: Date },
): Result<RoadmapSuggestion, SuggestRefusal> {
  if (waiting >= mostSuggestions) return err({ kind: 'EnoughSuggested', most: mostSuggestions });
  const leads = canLeadTo(suggested.kind, item);
  if (!leads.ok) return err({ ...leads.error, path: ['kind'] });
  const said = readSaid({ words, language });
  if (!said.ok) return said;
  return ok({ ...suggested, ...said.value, owner: item.owner, item: item.id, suggestedAt: at });
}

/** The owner takes it up: from now on it is theirs, as an idea, with whose it was. */
export function takeUp(
  { owner, item: towards, kind, words, language, by: suggestedBy }: RoadmapSuggestion,
  { id, among, at }: { readonly id: RoadmapItemId; readonly among: number; readonly at: Date },
): Result<RoadmapChange, RoadmapFull> {
  if (among >= mostItems) return err({ kind: 'RoadmapFull', most: mostItems });
  const status = isPursued(kind) ? ({ status: 'idea' } as const) : {};
  const times = { writtenAt: at, changedAt: at };
  return ok({
    item: { id, owner, kind, words, language, ...times, ...status, towards, suggestedBy },
    kind: 'RoadmapItemWritten',
    codes: { kind, suggested: true },
  });
}
