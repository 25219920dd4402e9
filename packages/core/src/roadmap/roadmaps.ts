import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { RoadmapDraft, DraftPlace } from './draft.js';
import type { RoadmapItem, RoadmapItemId, RoadmapLine } from './roadmap-item.js';
import type { Setback, SetbackId } from './setback.js';
import type { RoadmapSuggestion, RoadmapSuggestionId } from './suggestion.js';

/**
 * What stands on people’s roadmaps. To its owner, all of it; to somebody shown one item, that item as it is now, and
 * neither what it was nor what leads to it: in the database's own judgement too.
 */
export interface RoadmapItems {
  find(id: RoadmapItemId, lock?: 'update'): Promise<Kept<RoadmapItem> | undefined>;
  /** One's own, in the order they were written. */
  of(owner: PersonId): Promise<readonly Kept<RoadmapItem>[]>;
  /** How many are one's own. */
  countOf(owner: PersonId): Promise<number>;
  /** Other people's, of which each is shown to this reader now, in the order they were written. */
  shownTo(reader: PersonId): Promise<readonly Kept<RoadmapItem>[]>;
  /** Keeps it, and adds a line to its history. */
  keep(kept: Kept<RoadmapItem>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
  /** One's own, oldest line first: no line was ever changed. */
  historyOf(owner: PersonId, id: RoadmapItemId): Promise<readonly RoadmapLine[]>;
  /** Takes it out with its whole history, its draft and what was suggested for it. Answers whether it was there. */
  remove(owner: PersonId, id: RoadmapItemId, events: readonly DomainEvent[]): Promise<boolean>;
}

/** What was suggested, for as long as it waits. To the owner of the item; to whoever suggested it. */
export interface RoadmapSuggestions {
  find(id: RoadmapSuggestionId): Promise<RoadmapSuggestion | undefined>;
  /** Those that wait at one item, oldest first: all to its owner, to somebody else their own. */
  at(item: RoadmapItemId): Promise<readonly RoadmapSuggestion[]>;
  /** All that this person suggested and that waits, wherever it is, oldest first. */
  madeBy(person: PersonId): Promise<readonly RoadmapSuggestion[]>;
  /** In the scope of whoever suggests: the item must be shown to them. */
  keep(suggestion: RoadmapSuggestion, events: readonly DomainEvent[]): Promise<void>;
  /** Taken up, declined or withdrawn: gone. Answers whether it was there. */
  settle(id: RoadmapSuggestionId, events: readonly DomainEvent[]): Promise<boolean>;
}

/** Setbacks. To their owner, and to nobody else in any scope. Nothing is written down of them but themselves. */
export interface Setbacks {
  /** Newest first. */
  of(owner: PersonId): Promise<readonly Setback[]>;
  keep(setback: Setback): Promise<void>;
  /** Answers whether it was there. */
  remove(owner: PersonId, id: SetbackId): Promise<boolean>;
}

/** What is being written. To its owner, and to nobody else in any scope. */
export interface RoadmapDrafts {
  /** The one saved last first. */
  of(owner: PersonId): Promise<readonly RoadmapDraft[]>;
  at(owner: PersonId, place: DraftPlace): Promise<RoadmapDraft | undefined>;
  /** Only over an older one. Answers whether it was kept. */
  save(draft: RoadmapDraft): Promise<boolean>;
  drop(owner: PersonId, place: DraftPlace): Promise<void>;
}
