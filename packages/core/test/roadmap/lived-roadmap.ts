import { arrangeItem } from '../../src/roadmap/arrange-item.js';
import { lineOf, type RoadmapChange } from '../../src/roadmap/change.js';
import { type RoadmapDraft, saveDraftOver } from '../../src/roadmap/draft.js';
import { moveItem } from '../../src/roadmap/moves.js';
import { rewordItem } from '../../src/roadmap/reword-item.js';
import { mostItems, type RoadmapItem, type RoadmapItemId, type RoadmapLine } from '../../src/roadmap/roadmap-item.js';
import { mostSetbacks, type Setback, type SetbackId, writeSetbackAmong } from '../../src/roadmap/setback.js';
import {
  mostSuggestions,
  type RoadmapSuggestion,
  type RoadmapSuggestionId,
  suggestFor,
  takeUp,
} from '../../src/roadmap/suggestion.js';
import { writeItemAmong } from '../../src/roadmap/write-item.js';
import type { Result } from '../../src/kernel/result.js';
import { corinna, melodie, someTime } from '../../src/testing/specimens.js';
import type { Command, Days, Seen } from './commands.js';

interface KeptItem {
  readonly item: RoadmapItem;
  readonly lines: readonly RoadmapLine[];
}

/** A roadmap lived by the decisions themselves: what one of them decides is kept, as a use case would. */
export class LivedRoadmap {
  items: readonly KeptItem[] = [];
  suggestions: readonly RoadmapSuggestion[] = [];
  setbacks: readonly Setback[] = [];
  drafts: readonly RoadmapDraft[] = [];
  private made = 0;
  private readonly before: { readonly items: number; readonly setbacks: number; readonly suggestions: number };

  constructor(full: boolean) {
    const [items, setbacks, suggestions] = full ? [mostItems - 3, mostSetbacks - 1, mostSuggestions - 1] : [0, 0, 0];
    this.before = { items, setbacks, suggestions };
  }

  /** Answers the kind of a refusal, or none. */
  live(command: Command): string | undefined {
    switch (command.does) {
      case 'write': {
        const { kind, text, towards } = command;
        const placing = { ...this.towards(towards), ...spelled(command.days) };
        const writing = { id: this.id<RoadmapItemId>(), owner: melodie, kind, ...text, ...placing, at: someTime };
        return this.keep(writeItemAmong(this.before.items + this.items.length, writing), undefined);
      }
      case 'reword':
        return this.change(command, ({ item }) => rewordItem(item, { ...command.text, at: someTime }));
      case 'arrange': {
        const placing = { ...this.towards(command.towards), ...spelled(command.days) };
        return this.change(command, ({ item }) => arrangeItem(item, { ...placing, at: someTime }));
      }
      case 'move':
        return this.change(command, ({ item }) => moveItem(item, { to: command.to, at: someTime }));
      case 'remove': {
        const gone = this.items[command.at];
        this.items = this.items.filter((one) => one !== gone);
        this.suggestions = this.suggestions.filter(({ item }) => item !== gone?.item.id);
        return gone ? undefined : 'NotFound';
      }
      case 'suggest': {
        const item = this.items[command.at]?.item;
        if (!item) return 'NotFound';
        const id = this.id<RoadmapSuggestionId>();
        const waiting = this.before.suggestions + this.suggestions.filter((one) => one.item === item.id).length;
        const { kind, text } = command;
        const made = suggestFor(item, waiting, { id, kind, ...text, by: corinna, at: someTime });
        if (made.ok) this.suggestions = [...this.suggestions, made.value];
        return made.ok ? undefined : made.error.kind;
      }
      case 'take-up':
      case 'decline': {
        const suggestion = this.suggestions[command.at];
        if (!suggestion) return 'NotFound';
        if (command.does === 'take-up') {
          const taking = { id: this.id<RoadmapItemId>(), among: this.before.items + this.items.length, at: someTime };
          const refused = this.keep(takeUp(suggestion, taking), undefined);
          if (refused !== undefined) return refused;
        }
        this.suggestions = this.suggestions.filter((one) => one !== suggestion);
        return undefined;
      }
      case 'set-back': {
        const writing = { id: this.id<SetbackId>(), owner: melodie, ...command.text, at: someTime };
        const made = writeSetbackAmong(this.before.setbacks + this.setbacks.length, writing);
        if (made.ok) this.setbacks = [...this.setbacks, made.value];
        return made.ok ? undefined : made.error.kind;
      }
      case 'forget-setback': {
        const gone = this.setbacks[command.at];
        this.setbacks = this.setbacks.filter((one) => one !== gone);
        return gone ? undefined : 'NotFound';
      }
      case 'save': {
        const { place, text, version } = command;
        const there = this.drafts.find((one) => one.place === place);
        const saved = saveDraftOver(there, { owner: melodie, place, ...text, version, savedAt: someTime });
        if (saved.ok && saved.value) this.drafts = [...this.drafts.filter((one) => one !== there), saved.value];
        return saved.ok ? undefined : saved.error.kind;
      }
    }
  }

  private change<Refusal extends { readonly kind: string }>(
    { at, seen }: { readonly at: number; readonly seen: Seen },
    decide: (kept: KeptItem) => Result<RoadmapChange | undefined, Refusal>,
  ): string | undefined {
    const kept = this.items[at];
    if (!kept) return 'NotFound';
    const decided = decide(kept);
    if (decided.ok && decided.value && seen === 'before') return 'ChangedMeanwhile';
    return this.keep(decided, kept);
  }

  private keep<Refusal extends { readonly kind: string }>(
    decided: Result<RoadmapChange | undefined, Refusal>,
    before: KeptItem | undefined,
  ): string | undefined {
    if (!decided.ok) return decided.error.kind;
    if (!decided.value) return undefined;
    const { item } = decided.value;
    const lines = [...(before?.lines ?? []), lineOf(item, (before?.lines.length ?? 0) + 1)];
    this.items = before
      ? this.items.map((one) => (one === before ? { item, lines } : one))
      : [...this.items, { item, lines }];
    return undefined;
  }

  private towards(index: number | undefined): { readonly towards?: RoadmapItem } {
    const item = index === undefined ? undefined : this.items[index]?.item;
    return item ? { towards: item } : {};
  }

  private id<Id extends string>(): Id {
    this.made += 1;
    return `01960000-0000-7000-8000-${String(this.made).padStart(12, '0')}` as Id;
  }
}

function spelled({ from, by }: Days): { readonly from?: Date; readonly by?: Date } {
  return { ...(from !== undefined && { from: dayIn(from) }), ...(by !== undefined && { by: dayIn(by) }) };
}

function dayIn(day: number): Date {
  return new Date(Date.UTC(2027, 0, day));
}
