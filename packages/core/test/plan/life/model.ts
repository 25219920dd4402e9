import { readLine, readText } from '../../../src/kernel/text.js';
import { mostEntries, mostSections } from '../../../src/plan/change.js';
import { longestEntry, longestPart, longestTitle } from '../../../src/plan/plan.js';
import { mostOpenSuggestions } from '../../../src/plan/suggestion.js';
import { mostVersions } from '../../../src/plan/version.js';
import type { Command, Follows, Said } from './commands.js';

interface Part {
  readonly name: string;
  readonly kind: string;
  said: readonly string[];
}

/**
 * What a plan is, said as simply as it can be: lists of words, numbered copies, one showing for each section. It knows
 * nothing of core's decisions but how text is read, and says beforehand how each command must be answered.
 */
export class Model {
  parts: Part[];
  newest: number;
  /** By number; `undefined` once destroyed. */
  copies = new Map<number, readonly Part[] | undefined>();
  shown = new Map<string, { readonly follows: Follows; readonly may: boolean; readonly until: number }>();
  offers: { readonly part: string; readonly words: string; state: string }[] = [];
  hours = 0;

  constructor(parts: readonly Part[], newest: number) {
    this.parts = parts.map((one) => ({ ...one }));
    this.newest = newest;
  }

  /** `changed`, `nothing`, or the name of the refusal. */
  expect(command: Command): string {
    switch (command.does) {
      case 'add': {
        if (this.parts.length >= mostSections) return 'TooMany';
        if (command.title !== undefined && !readLine(command.title, longestTitle).ok) return 'UnreadableText';
        this.parts.push({ name: `new ${this.parts.length}`, kind: command.kind, said: [] });
        return 'changed';
      }
      case 'write': {
        const part = this.parts[command.section];
        if (!part) return 'NotInPlan';
        if (part.said.length >= mostEntries) return 'TooMany';
        const refusal = unsayable(command.said, part.kind);
        if (refusal !== undefined) return refusal;
        part.said = [...part.said, spoken(command.said)];
        return 'changed';
      }
      case 'rewrite': {
        const part = this.parts[command.section];
        if (part?.said[command.entry] === undefined) return 'NotInPlan';
        const refusal = unsayable(command.said, part.kind);
        if (refusal !== undefined) return refusal;
        if (part.said[command.entry] === spoken(command.said)) return 'nothing';
        part.said = part.said.with(command.entry, spoken(command.said));
        return 'changed';
      }
      case 'remove': {
        const part = this.parts[command.section];
        if (!part) return 'NotInPlan';
        if (part.said[command.entry] === undefined) return 'nothing';
        part.said = part.said.toSpliced(command.entry, 1);
        return 'changed';
      }
      case 'publish': {
        if (this.newest >= mostVersions) return 'TooMany';
        this.newest += 1;
        this.copies.set(this.newest, structuredClone(this.parts));
        return 'changed';
      }
      case 'destroy': {
        if (!this.copies.has(command.number)) return 'NotPublished';
        if (!this.copies.get(command.number)) return 'nothing';
        this.copies.set(command.number, undefined);
        return 'changed';
      }
      case 'compare': {
        const refusal = this.#unreadable(command.earlier) ?? this.#unreadable(command.later);
        if (refusal !== undefined) return refusal;
        const [earlier, later] = [command.earlier, command.later].map((one) => JSON.stringify(this.copies.get(one)));
        return earlier === later ? 'nothing' : 'changed?';
      }
      case 'show': {
        const refusal = typeof command.follows === 'number' ? this.#unreadable(command.follows) : undefined;
        if (refusal !== undefined) return refusal;
        this.shown.set(this.parts[command.section]?.name ?? '', {
          follows: command.follows,
          may: command.may === 'suggest',
          until: command.until === undefined ? Infinity : this.hours + command.until,
        });
        return 'changed';
      }
      case 'take back': {
        const held = [...this.shown.values()].filter(({ until }) => this.hours < until);
        this.shown.clear();
        return held.length > 0 ? 'changed' : 'nothing';
      }
      case 'suggest': {
        const seen = this.seen().filter(({ name }) => this.shown.get(name)?.may);
        const part = this.parts.find(({ name }) => seen.some((one) => one.name === name));
        if (!part) return 'NotFound';
        const open = this.offers.filter((one) => one.part === part.name && one.state === 'open');
        if (open.length >= mostOpenSuggestions) return 'TooMany';
        const refusal = unsayable(command, part.kind);
        if (refusal !== undefined) return refusal;
        this.offers.push({ part: part.name, words: spoken(command), state: 'open' });
        return 'changed';
      }
      case 'accept':
      case 'decline':
      case 'withdraw':
        return this.#decide(command);
      case 'wait':
        this.hours += 1;
        return 'changed';
    }
  }

  /** What Corinna must see now, in the order of what is written. */
  seen(): readonly Part[] {
    return [...this.shown].flatMap(([name, { follows, until }]) => {
      if (this.hours >= until) return [];
      if (follows === 'written') return this.parts.filter((one) => one.name === name);
      const copy = this.copies.get(follows === 'latest' ? this.newest : follows);
      return (copy ?? []).filter((one) => one.name === name);
    });
  }

  #decide({ does, suggestion }: Extract<Command, { readonly suggestion: number }>): string {
    const offer = this.offers[suggestion];
    if (!offer) return 'NotFound';
    const state = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' }[does];
    if (offer.state === state && does !== 'accept') return 'nothing';
    if (offer.state !== 'open') return 'AlreadyDecided';
    const part = this.parts.find(({ name }) => name === offer.part);
    if (does === 'accept') {
      if (!part || part.said.length >= mostEntries) return part ? 'TooMany' : 'NotInPlan';
      part.said = [...part.said, offer.words];
    }
    offer.state = state;
    return 'changed';
  }

  #unreadable(number: number): string | undefined {
    if (!this.copies.has(number)) return 'NotPublished';
    return this.copies.get(number) ? undefined : 'VersionDestroyed';
  }
}

function unsayable({ words, language, action, link }: Said, kind: string): string | undefined {
  if (!readText(words, longestEntry).ok) return 'UnreadableText';
  if (language === 'not a tag') return 'UnreadableLanguage';
  if (link !== undefined && kind !== 'toolbox') return 'Misplaced';
  if (link !== undefined && !goodLinks.includes(link)) return 'UnreadableLink';
  const parts = [action?.who, action?.when].filter((one) => one !== undefined);
  return parts.every((one) => readLine(one, longestPart).ok) ? undefined : 'UnreadableText';
}

const goodLinks: readonly string[] = ['https://example.org/breathe', 'https://library.example:8443/?q=tea#two'];

export function spoken({ words, language, action, link }: Said): string {
  const long = words.length > 1_000 ? `${words.length} characters` : words;
  return JSON.stringify([long, language, action && [action.who, action.when], link]);
}
