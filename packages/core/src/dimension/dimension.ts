import type { Labels } from '../kernel/labels.js';
import type { Comparator } from './comparator.js';
import type { DimensionId } from './dimension-id.js';
import type { ValueKind } from './value-kind.js';

/**
 * One way people can be alike. Pure data: an organization adds its own with a JSON file, and it is treated exactly
 * like the built-in ones.
 */
export interface Dimension {
  readonly id: DimensionId;
  readonly labels: Labels;
  /** One sentence a person reads before answering. */
  readonly hint?: Labels;
  readonly value: ValueKind;
  readonly comparator: Comparator;
  /** Whether someone may say several things here. */
  readonly many: boolean;
  readonly tier: SensitivityTier;
  /** What the form offers first; never applied by itself. Nothing is implied. */
  readonly defaultPurposes: readonly Use[];
  readonly traits: readonly Trait[];
  /** Only with the trait `age`: the steps of people under 18. */
  readonly minors?: readonly string[];
}

/** 1 ordinary · 2 demographic, harm if exposed · 3 health · 4 crisis, justice and the like (domain: sensitivity tiers). */
export type SensitivityTier = 1 | 2 | 3 | 4;

/** What a statement may be used for. `match`: finding and ranking. `display`: being shown. Neither implies the other. */
export const uses = ['match', 'display'] as const;

export type Use = (typeof uses)[number];

/**
 * What a dimension is treated as.
 *
 * - `protected`: weighs nothing until a person turns it on; wishes are towards, never away (45 CFR 92.210).
 * - `race-or-faith`: a must needs a policy towards employed supporters (codes of ethics: non-discrimination).
 * - `lived-experience`: makes two people peers in the narrow sense.
 * - `language`, `contact-mode`, `availability`: what both must be able to do to meet at all; a supporter may limit by these.
 * - `age`: tells on which side of 18 someone  is.
 */
export type Trait =
  'protected' | 'race-or-faith' | 'lived-experience' | 'language' | 'contact-mode' | 'availability' | 'age';
