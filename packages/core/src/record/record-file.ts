import type { Answer } from '../dimension/value.js';
import type { Json } from '../kernel/json.js';
import type { TemplateLicence } from '../plan/licence.js';
import type { EntryAction, SectionKind } from '../plan/plan.js';
import type { Comfort } from '../profile/statement.js';
import type { PersonId } from '../person/person-id.js';
import type { BroughtRoadmap } from './roadmap-file.js';

/**
 * Everything a person owns, in one file (docs/guide/take-it-with-you.md). It holds no id of any installation: what can
 * live anywhere is told in words, and what happened in one place is history, whose labels are its own.
 */
export interface RecordFile {
  readonly format: 'peerness-record';
  readonly version: 1;
  /** RFC 3339, in UTC. */
  readonly exportedAt: string;
  readonly profile?: BroughtProfile;
  /** Oldest first. */
  readonly plans: readonly BroughtPlan[];
  readonly roadmap?: BroughtRoadmap;
  /** One part for each place the person was in, oldest first: told, kept and handed on, and never acted upon again. */
  readonly history: readonly Json[];
}

export interface BroughtProfile {
  readonly name: string;
  readonly language?: string;
  readonly statements: readonly BroughtStatement[];
}

/** On a built-in dimension. What it may be used for is history: a yes to one organization is none to another. */
export interface BroughtStatement {
  readonly dimension: string;
  readonly answer: Answer;
  readonly comfort: Comfort;
  readonly statedAt: string;
  /** In assisted mode: who helped, as the person calls them. */
  readonly helpedBy?: string;
}

export interface BroughtPlan {
  readonly title: string;
  readonly draftedAt: string;
  /** Of the template it was begun from. */
  readonly licence?: TemplateLicence;
  readonly sections: readonly BroughtSection[];
  /** Oldest first, numbered from 1. */
  readonly versions?: readonly BroughtVersion[];
}

export interface BroughtVersion {
  readonly publishedAt: string;
  /** Its contents are gone since then. */
  readonly destroyedAt?: string;
  readonly sections: readonly BroughtSection[];
}

export interface BroughtSection {
  /** Within this plan alone: the same in what is written and in every version, so that they can be compared. */
  readonly mark?: number;
  readonly kind: SectionKind;
  readonly title?: string;
  readonly entries: readonly BroughtEntry[];
}

export interface BroughtEntry {
  /** Within this plan alone, as of a section. */
  readonly mark?: number;
  readonly words: string;
  readonly language: string;
  readonly writtenAt: string;
  /** In assisted mode: who helped, as the person calls them. */
  readonly helpedBy?: string;
  /** Something to do, by whom and when. */
  readonly action?: EntryAction;
  /** In a toolbox: where it is found. */
  readonly link?: string;
  /** Somebody suggested these words. Who is not told. */
  readonly suggested?: true;
}

/** What happened elsewhere, brought along. To its person alone. */
export interface BroughtHistories {
  /** In the order they were kept. */
  of(person: PersonId): Promise<readonly Json[]>;
  keep(person: PersonId, histories: readonly Json[], at: Date): Promise<void>;
}

/** Not a file of ours, or not one that can be kept whole. Nothing of it was. */
export interface UnreadableRecord {
  readonly kind: 'UnreadableRecord';
  readonly path: readonly string[];
  /** What would have fitted there, in English. */
  readonly expected: string;
}

/** In UTF-16 code units. */
export const longestRecord = 8_388_608;

export const mostHistories = 20;
export const mostPlans = 1_000;
