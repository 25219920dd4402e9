import type { PlanFacts } from '../../../src/access/decide-plan.js';
import { sectionsSeen, suggestsOn } from '../../../src/access/decide-plan.js';
import type { Consent, ConsentId } from '../../../src/consent/consent.js';
import { giveConsentAmong } from '../../../src/consent/give-consent.js';
import { withdrawnAmong } from '../../../src/consent/withdraw-consent.js';
import type { Kept } from '../../../src/kernel/kept.js';
import { err, ok, type Result } from '../../../src/kernel/result.js';
import { addSectionTo } from '../../../src/plan/add-section.js';
import { mostEntries, mostSections, type PlanChange } from '../../../src/plan/change.js';
import { compareVersions } from '../../../src/plan/compare-versions.js';
import type { EntryId, Plan, Section, SectionId } from '../../../src/plan/plan.js';
import { removeEntryFrom } from '../../../src/plan/remove-entry.js';
import { rewriteEntryIn } from '../../../src/plan/rewrite-entry.js';
import {
  acceptSuggestion,
  declineSuggestion,
  type Suggestion,
  type SuggestionId,
  suggestWith,
  withdrawSuggestion,
} from '../../../src/plan/suggestion.js';
import {
  destroyVersion,
  mostVersions,
  type PlanVersion,
  publishPlan,
  standingVersion,
} from '../../../src/plan/version.js';
import { writeEntryIn } from '../../../src/plan/write-entry.js';
import { aPlan, corinna, melodie, someTime } from '../../../src/testing/specimens.js';
import type { Beginning, Command } from './commands.js';

/** What became of a command: it changed something, there was nothing to change, or it was refused. */
export type Answer = 'changed' | 'nothing' | { readonly kind: string; readonly problem?: string; readonly as?: string };

export const connection = '01960000-0000-7000-8000-00000000abcd';

/** A plan as core's decisions make it: what the model beside it says is compared with this. */
export class LivedPlan {
  plan: Plan;
  versions: PlanVersion[] = [];
  suggestions: Suggestion[] = [];
  showing: Kept<Consent>[] = [];
  hours = 0;
  #ids = 0;

  constructor(beginning: Beginning) {
    this.plan = begun(beginning);
  }

  get now(): Date {
    return new Date(someTime.getTime() + this.hours * 3_600_000);
  }

  do(command: Command): Answer {
    switch (command.does) {
      case 'add':
        return this.#change(addSectionTo(this.plan, { ...command, id: this.#id() }));
      case 'write':
        return this.#change(
          writeEntryIn(this.plan, {
            ...command.said,
            section: this.#section(command.section),
            id: this.#id(),
            at: this.now,
          }),
        );
      case 'rewrite':
        return this.#change(rewriteEntryIn(this.plan, { ...command.said, ...this.#entry(command), at: this.now }));
      case 'remove':
        return this.#change(removeEntryFrom(this.plan, this.#entry(command)));
      case 'publish': {
        const published = publishPlan(this.plan, this.now);
        if (!published.ok) return published.error;
        this.plan = published.value.plan;
        this.versions.push(published.value.version);
        return 'changed';
      }
      case 'destroy': {
        const found = this.#version(command.number);
        if (!found) return standingRefusal(standingVersion(this.plan, found));
        const destroyed = destroyVersion(found, this.now);
        if (!destroyed) return 'nothing';
        this.versions = this.versions.map((one) => (one === found ? { ...destroyed, sections: [] } : one));
        return 'changed';
      }
      case 'compare': {
        const earlier = standingVersion(this.plan, this.#version(command.earlier));
        const later = standingVersion(this.plan, this.#version(command.later));
        if (!earlier.ok) return earlier.error;
        if (!later.ok) return later.error;
        return compareVersions(earlier.value.sections, later.value.sections).length > 0 ? 'changed' : 'nothing';
      }
      case 'show':
        return this.#show(command);
      case 'take back': {
        const withdrawn = withdrawnAmong(this.showing, this.now);
        this.showing = this.showing.map((one) => withdrawn.find(({ value }) => value.id === one.value.id) ?? one);
        return withdrawn.length > 0 ? 'changed' : 'nothing';
      }
      case 'suggest':
        return this.#suggest(command.words, command.language);
      case 'accept': {
        const taken = this.#taken(command.suggestion);
        if (!taken.ok) return taken.error;
        this.plan = taken.value.change.plan;
        return this.#decided(ok(taken.value.suggestion));
      }
      case 'decline':
      case 'withdraw': {
        const found = this.suggestions[command.suggestion];
        if (!found) return { kind: 'NotFound' };
        return this.#decided((command.does === 'decline' ? declineSuggestion : withdrawSuggestion)(found, this.now));
      }
      case 'wait':
        this.hours += 1;
        return 'changed';
    }
  }

  /** What Corinna sees, given everything there is: what is written, and what was ever published. */
  seen(): readonly Section[] {
    return sectionsSeen(this.#facts());
  }

  #facts(): PlanFacts {
    const ever = this.versions.flatMap(({ number, sections }) => sections.map((one) => ({ ...one, asOf: number })));
    return {
      reader: corinna,
      plan: { ...this.plan, sections: [...this.plan.sections, ...ever] },
      consents: this.showing.map(({ value }) => value),
      live: [connection],
      blocked: false,
      at: this.now,
    };
  }

  #show({ section, follows, may, until }: Extract<Command, { does: 'show' }>): Answer {
    if (typeof follows === 'number') {
      const standing = standingVersion(this.plan, this.#version(follows));
      if (!standing.ok) return standing.error;
    }
    const kept = giveConsentAmong(this.showing, {
      id: this.#id<ConsentId>(),
      person: melodie,
      recipient: corinna,
      subject: {
        kind: 'plan-section',
        plan: this.plan.id,
        section: this.#section(section),
        connection,
        ...(follows !== 'written' && { follows }),
        ...(may && { may }),
      },
      at: this.now,
      ...(until !== undefined && { until: new Date(this.now.getTime() + until * 3_600_000) }),
    });
    const others = this.showing.filter(({ value }) => value.id !== kept.value.id);
    this.showing = [...others, { value: kept.value, version: kept.version + 1 }];
    return 'changed';
  }

  #suggest(words: string, language: string): Answer {
    const facts = this.#facts();
    const seen = sectionsSeen(facts).filter((one) => suggestsOn(one, facts) !== undefined);
    const section = this.plan.sections.find(({ id }) => seen.some((one) => one.id === id));
    if (!section) return { kind: 'NotFound' };
    const open = this.suggestions.filter((one) => one.section === section.id && !one.decided).length;
    const named = { id: this.#id<SuggestionId>(), owner: melodie, plan: this.plan.id, section: section.id };
    const made = suggestWith({ ...named, connection, by: corinna, words, language, at: this.now }, open);
    if (!made.ok) return made.error;
    this.suggestions.push(made.value);
    return 'changed';
  }

  #taken(index: number) {
    const found = this.suggestions[index];
    return found
      ? acceptSuggestion(this.plan, found, { id: this.#id(), at: this.now })
      : err({ kind: 'NotFound' } as const);
  }

  #decided(decided: Result<Suggestion | undefined, { readonly kind: string }>): Answer {
    if (!decided.ok) return decided.error;
    const { value } = decided;
    if (!value) return 'nothing';
    this.suggestions = this.suggestions.map((one) => (one.id === value.id ? value : one));
    return 'changed';
  }

  #change(changed: Result<PlanChange | undefined, { readonly kind: string }>): Answer {
    if (!changed.ok) return changed.error;
    if (!changed.value) return 'nothing';
    this.plan = changed.value.plan;
    return 'changed';
  }

  #version(number: number): PlanVersion | undefined {
    return this.versions.find((one) => one.number === number);
  }

  #section(index: number): SectionId {
    return this.plan.sections[index]?.id ?? ('nowhere' as SectionId);
  }

  #entry({ section, entry }: { readonly section: number; readonly entry: number }) {
    const id = this.plan.sections[section]?.entries[entry]?.id ?? ('none' as EntryId);
    return { section: this.#section(section), entry: id };
  }

  #id<Id extends string>(): Id {
    this.#ids += 1;
    return `01960000-0000-7000-9000-${this.#ids.toString(16).padStart(12, '0')}` as Id;
  }
}

function standingRefusal(standing: ReturnType<typeof standingVersion>): Answer {
  return standing.ok ? 'nothing' : standing.error;
}

function begun(beginning: Beginning): Plan {
  const [daily, crisis] = aPlan().sections as [Section, Section];
  const toolbox = { ...daily, kind: 'toolbox', entries: [] } as const;
  const plan = { ...aPlan(), sections: [toolbox, crisis] };
  switch (beginning) {
    case 'two sections':
      return plan;
    case 'full of sections':
      return {
        ...plan,
        sections: Array.from({ length: mostSections }, (_, at) => ({ ...toolbox, id: `s${at}` as SectionId })),
      };
    case 'full of entries': {
      const entries = Array.from({ length: mostEntries }, (_, at) => ({
        id: `e${at}` as EntryId,
        words: `${at}`,
        language: 'en',
        writtenAt: someTime,
      }));
      return { ...plan, sections: [{ ...toolbox, entries }, crisis] };
    }
    case 'full of versions':
      return { ...plan, published: mostVersions };
  }
}
