import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';

export type PlanId = Brand<string, 'PlanId'>;
export type SectionId = Brand<string, 'SectionId'>;
export type EntryId = Brand<string, 'EntryId'>;

export function parsePlanId(input: string): Result<PlanId, MalformedId> {
  return parseId('PlanId', input);
}

export function parseSectionId(input: string): Result<SectionId, MalformedId> {
  return parseId('SectionId', input);
}

export function parseEntryId(input: string): Result<EntryId, MalformedId> {
  return parseId('EntryId', input);
}

/** A plan in one person's own words. Theirs alone: nobody else writes in it, and showing a section is not part of it. */
export interface Plan {
  readonly id: PlanId;
  readonly owner: PersonId;
  readonly title: string;
  readonly draftedAt: Date;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: SectionId;
  readonly kind: SectionKind;
  /** In the owner's words, or none: then the kind's label stands. */
  readonly title?: string;
  readonly entries: readonly Entry[];
}

/** The owner's words, kept verbatim, with the language they are in (BCP 47). */
export interface Entry {
  readonly id: EntryId;
  readonly words: string;
  readonly language: string;
  readonly writtenAt: Date;
  /** Written in assisted mode, with help from whoever this names. Told to the owner alone. */
  readonly helpedBy?: string;
}

/** What a section is about, in our own plain words (domain: wellness plans); `custom` for anything else. */
export const sectionKinds = [
  'hopes',
  'strengths',
  'goals',
  'next-steps',
  'what-i-am-like-when-well',
  'toolbox',
  'daily-plan',
  'stressors',
  'early-signs',
  'breaking-down',
  'crisis',
  'after-crisis',
  'custom',
] as const;

export type SectionKind = (typeof sectionKinds)[number];

/** An entry is at most this long, in UTF-16 code units. */
export const longestEntry = 65_536;
/** A title is at most this long, in UTF-16 code units. */
export const longestTitle = 200;
