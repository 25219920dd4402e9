import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { RoadmapStatus } from './status.js';

export type RoadmapItemId = Brand<string, 'RoadmapItemId'>;

export function parseRoadmapItemId(input: string): Result<RoadmapItemId, MalformedId> {
  return parseId('RoadmapItemId', input);
}

/**
 * What stands on somebody’s roadmap (seeds: “identifying their goals, hopes, and dreams, and creating a roadmap for getting
 * there”; “develop their own goals, create strategies …, and take concrete steps”). A `review` is a look back, a
 * `milestone` something that happened on the way, a `story` how it went, as they would tell it.
 */
export const roadmapKinds = [
  'dream',
  'hope',
  'goal',
  'step',
  'strength',
  'strategy',
  'support',
  'review',
  'milestone',
  'story',
] as const;

export type RoadmapKind = (typeof roadmapKinds)[number];

/** What supports a life in recovery (SAMHSA, working definition of recovery, 2012). */
export const lifeAreas = ['health', 'home', 'purpose', 'community'] as const;

export type LifeArea = (typeof lifeAreas)[number];

/** The eight dimensions of wellness (Swarbrick; SAMHSA). */
export const wellnessDimensions = [
  'emotional',
  'environmental',
  'financial',
  'intellectual',
  'occupational',
  'physical',
  'social',
  'spiritual',
] as const;

export type WellnessDimension = (typeof wellnessDimensions)[number];

/** One thing on a roadmap, in its owner’s words, kept verbatim. Who may see it is not part of it. */
export interface RoadmapItem extends Arranged {
  readonly id: RoadmapItemId;
  readonly owner: PersonId;
  readonly kind: RoadmapKind;
  readonly words: string;
  /** What language the words are in (BCP 47). */
  readonly language: string;
  readonly writtenAt: Date;
  readonly changedAt: Date;
  /** Of a dream, a hope, a goal or a step; of nothing else. */
  readonly status?: RoadmapStatus;
  /** Somebody else suggested it, and the owner took it up: who suggested it. */
  readonly suggestedBy?: PersonId;
}

/** How an item is placed. All of it can be left out: a goal needs neither step nor date nor measure. */
export interface Arranged {
  /** What it leads to; that may be gone meanwhile. */
  readonly towards?: RoadmapItemId;
  readonly area?: LifeArea;
  readonly wellness?: WellnessDimension;
  /** Days, as their first moment in UTC: from when, and by when if that is hoped for. */
  readonly from?: Date;
  readonly by?: Date;
  /** How the owner will know, in their words. */
  readonly measure?: string;
}

/** What an item said and where it stood after one change: the history of an item is these, added to and never changed. */
export interface RoadmapLine {
  /** The item’s version from then on. */
  readonly version: number;
  readonly at: Date;
  readonly words: string;
  readonly language: string;
  readonly status?: RoadmapStatus;
}

/** Words are at most this long, in UTF-16 code units. */
export const longestWords = 65_536;
/** A measure is at most this long, in UTF-16 code units. */
export const longestMeasure = 1_000;
/** As many items fit on one roadmap. */
export const mostItems = 1_000;
