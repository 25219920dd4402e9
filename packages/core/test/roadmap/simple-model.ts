import type { Command, Days, Text } from './commands.js';

interface Item {
  readonly kind: string;
  status: string;
  said: string;
  placed: string;
  changes: number;
  waiting: string[];
}

/** What a roadmap is, said once more without the roadmap's own code: lists, words and the tables of the decision page. */
export class SimpleModel {
  readonly items: Item[] = [];
  setbacks = 0;
  readonly drafts = new Map<string, { version: number; said: string }>();
  private readonly room: { items: number; setbacks: number; suggestions: number };

  constructor(full: boolean) {
    this.room = full ? { items: 3, setbacks: 1, suggestions: 1 } : { items: 1_000, setbacks: 1_000, suggestions: 50 };
  }

  /** What the roadmap must answer: the kind of a refusal, or none. */
  expect(command: Command): string | undefined {
    switch (command.does) {
      case 'write': {
        if (this.items.length >= this.room.items) return 'RoadmapFull';
        const refused = unreadable(command.text) ?? this.misplaced(command.kind, command.towards, command.days);
        if (refused !== undefined) return refused;
        this.add(command.kind, said(command.text), this.placed(command.towards, command.days));
        return undefined;
      }
      case 'reword': {
        const item = this.items[command.at];
        if (!item) return 'NotFound';
        return (
          unreadable(command.text) ??
          change(command.seen, item.said === said(command.text), () => {
            item.said = said(command.text);
            item.changes += 1;
          })
        );
      }
      case 'arrange': {
        const item = this.items[command.at];
        if (!item) return 'NotFound';
        const placed = this.placed(command.towards, command.days);
        return (
          this.misplaced(item.kind, command.towards, command.days) ??
          change(command.seen, item.placed === placed, () => {
            item.placed = placed;
            item.changes += 1;
          })
        );
      }
      case 'move': {
        const item = this.items[command.at];
        if (!item) return 'NotFound';
        if (item.status === '') return 'NotOnTheWay';
        if (item.status !== command.to && !moves.includes(`${item.status} → ${command.to}`)) return 'NoSuchMove';
        return change(command.seen, item.status === command.to, () => {
          item.status = command.to;
          item.changes += 1;
        });
      }
      case 'remove':
        return this.items.splice(command.at, 1).length === 1 ? undefined : 'NotFound';
      case 'suggest': {
        const item = this.items[command.at];
        if (!item) return 'NotFound';
        if (item.waiting.length >= this.room.suggestions) return 'EnoughSuggested';
        if (!ways.includes(`${command.kind} → ${item.kind}`)) return 'DoesNotLeadThere';
        const refused = unreadable(command.text);
        if (refused === undefined) {
          this.order.push([item, `${command.kind} ${said(command.text)}`]);
          item.waiting.push(`${command.kind} ${said(command.text)}`);
        }
        return refused;
      }
      case 'take-up':
      case 'decline':
        return this.settle(command.does, command.at);
      case 'set-back': {
        if (this.setbacks >= this.room.setbacks) return 'EnoughSetbacks';
        const refused = unreadable(command.text);
        if (refused === undefined) this.setbacks += 1;
        return refused;
      }
      case 'forget-setback': {
        if (command.at >= this.setbacks) return 'NotFound';
        this.setbacks -= 1;
        return undefined;
      }
      case 'save': {
        if (command.version < 1) return 'UncountedSave';
        const { words } = command.text;
        const refused =
          words === '' ? (isTag(command.text) ? undefined : 'UnreadableLanguage') : unreadable(command.text);
        if (refused !== undefined) return refused;
        const there = this.drafts.get(command.place);
        const isThere = there?.version === command.version && there.said === said(command.text);
        if (there && command.version <= there.version) return isThere ? undefined : 'ChangedMeanwhile';
        this.drafts.set(command.place, { version: command.version, said: said(command.text) });
        return undefined;
      }
    }
  }

  /** Which suggestions wait, in the order they were made. */
  private order: [Item, string][] = [];

  private settle(does: 'take-up' | 'decline', at: number): string | undefined {
    this.order = this.order.filter(([item]) => this.items.includes(item));
    const [item, suggested = ''] = this.order[at] ?? [];
    if (!item) return 'NotFound';
    if (does === 'take-up' && this.items.length >= this.room.items) return 'RoadmapFull';
    this.order.splice(at, 1);
    item.waiting.splice(item.waiting.indexOf(suggested), 1);
    const [kind = '', ...rest] = suggested.split(' ');
    if (does === 'take-up') this.add(kind, rest.join(' '), placing(this.names.get(item), {}));
    return undefined;
  }

  private readonly names = new Map<Item, number>();
  private named = 0;

  private add(kind: string, words: string, placed: string): void {
    const status = ['dream', 'hope', 'goal', 'step'].includes(kind) ? 'idea' : '';
    const item = { kind, status, said: words, placed, changes: 1, waiting: [] };
    this.named += 1;
    this.names.set(item, this.named);
    this.items.push(item);
  }

  private placed(towards: number | undefined, days: Days): string {
    const item = towards === undefined ? undefined : this.items[towards];
    return placing(item && this.names.get(item), days);
  }

  private misplaced(kind: string, towards: number | undefined, { from, by }: Days): string | undefined {
    const item = towards === undefined ? undefined : this.items[towards];
    if (item && !ways.includes(`${kind} → ${item.kind}`)) return 'DoesNotLeadThere';
    return from !== undefined && by !== undefined && by < from ? 'DaysOutOfOrder' : undefined;
  }
}

const moves = [
  ...['active', 'reached', 'let-go'].map((to) => `idea → ${to}`),
  ...['idea', 'paused', 'reached', 'let-go'].map((to) => `active → ${to}`),
  ...['idea', 'active', 'reached', 'let-go'].map((to) => `paused → ${to}`),
  'reached → active',
  ...['idea', 'active', 'reached'].map((to) => `let-go → ${to}`),
];

const ways = [
  'hope → dream',
  'goal → dream',
  'goal → hope',
  'step → goal',
  ...['strength', 'strategy', 'support', 'review', 'milestone'].flatMap((kind) =>
    ['dream', 'hope', 'goal', 'step'].map((to) => `${kind} → ${to}`),
  ),
];

const unreadableWords = ['', 'a\0', 'a\ud800', 'ring\u0007'];

function unreadable(text: Text): string | undefined {
  if (unreadableWords.includes(text.words) || text.words.length > 65_536) return 'UnreadableText';
  return isTag(text) ? undefined : 'UnreadableLanguage';
}

function isTag({ language }: Text): boolean {
  return language !== 'no tag';
}

function said({ words, language }: Text): string {
  return `${language}: ${words}`;
}

function placing(towards: number | undefined, { from, by }: Days): string {
  return JSON.stringify([towards ?? null, from ?? null, by ?? null]);
}

/** Nothing happens where it is so already, whatever version was looked at. */
function change(seen: 'now' | 'before', isSo: boolean, happen: () => void): string | undefined {
  if (isSo) return undefined;
  if (seen === 'before') return 'ChangedMeanwhile';
  happen();
  return undefined;
}
