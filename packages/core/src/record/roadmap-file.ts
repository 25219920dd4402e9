import type { LifeArea, RoadmapKind, WellnessDimension } from '../roadmap/roadmap-item.js';
import type { RoadmapStatus } from '../roadmap/status.js';

/** A roadmap as a person takes it along. */
export interface BroughtRoadmap {
  /** In the order they were written. */
  readonly items: readonly BroughtItem[];
  /** Oldest first. */
  readonly setbacks: readonly BroughtWords[];
}

export interface BroughtItem {
  readonly kind: RoadmapKind;
  readonly writtenAt: string;
  /** The place of what it leads to among these items, counted from 0. */
  readonly towards?: number;
  readonly area?: LifeArea;
  readonly wellness?: WellnessDimension;
  readonly from?: string;
  readonly by?: string;
  readonly measure?: string;
  /** Somebody suggested it. Who is not told. */
  readonly suggested?: true;
  /** Oldest first; the last one is what it says and where it stands. */
  readonly lines: readonly BroughtLine[];
}

export interface BroughtWords {
  readonly words: string;
  readonly language: string;
  readonly writtenAt: string;
}

export interface BroughtLine extends BroughtWords {
  readonly status?: RoadmapStatus;
}
