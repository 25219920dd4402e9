import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { TemplateLicence } from './licence.js';

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
  /** The number of the newest version that was ever published; absent where none was. */
  readonly published?: number;
  /** Of the template it was begun from, as it was then; it stays whatever becomes of the template. */
  readonly licence?: TemplateLicence;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: SectionId;
  readonly kind: SectionKind;
  /** In the owner's words, or none: then the kind's label stands. */
  readonly title?: string;
  /** The published version it was read from; absent where it was read as it is written now. */
  readonly asOf?: number;
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
  /** Something to do: `words` say what. */
  readonly action?: EntryAction;
  /** Where what helps is found: an https address, in a toolbox alone. It is never fetched. */
  readonly link?: string;
  /** Somebody else's words, which the owner took: who suggested them. */
  readonly suggestedBy?: PersonId;
}

/** Who does it and when, in the owner's words: “my sister”, “when the phone stays silent for a day”. Either may be open. */
export interface EntryAction {
  readonly who?: string;
  readonly when?: string;
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
/** Who does something, or when, is at most this long, in UTF-16 code units. */
export const longestPart = 500;
/** A link is at most this long, in characters of ASCII. */
export const longestLink = 2_048;
