import { type Catalogue, catalogueOf } from '../../dimension/catalogue.js';
import type { Dimension, Trait } from '../../dimension/dimension.js';
import type { Value } from '../../dimension/value.js';
import type { Labels } from '../../kernel/labels.js';
import { effectiveWishes } from '../../matching/effective-wishes.js';
import { matcherVersion } from '../../matching/matcher-version.js';
import { usualImportance } from '../wished-otherwise.js';
import type { CardInput, InputUse } from './card-input.js';
import { cardInputs } from './inputs.js';
import { cardClaim, cardLimits, cardPurpose } from './sentences.js';

/** What the matcher takes, what for, how much it weighs, and what it is known not to do. */
export interface MatcherCard {
  readonly version: string;
  readonly purpose: Labels;
  /** That nothing is claimed of what comes of it. */
  readonly claim: Labels;
  readonly inputs: readonly CardInput[];
  readonly dimensions: readonly CardDimension[];
  readonly limits: readonly Labels[];
}

/** One way of being alike, as the matcher takes it. */
export interface CardDimension {
  readonly dimension: Dimension;
  readonly uses: readonly InputUse[];
  readonly isProtected: boolean;
  /** What a wish there weighs that its owner gave the usual importance and did not turn on: 0 for a protected trait. */
  readonly defaultWeight: number;
}

/** The card of the matcher as it is, for these dimensions. */
export function matcherCard(catalogue: Catalogue): MatcherCard {
  return {
    version: matcherVersion,
    purpose: cardPurpose,
    claim: cardClaim,
    inputs: cardInputs,
    dimensions: [...catalogue.values()].map((dimension) => ({
      dimension,
      uses: usesOf(dimension),
      isProtected: dimension.traits.includes('protected'),
      defaultWeight: defaultWeightOf(dimension),
    })),
    limits: cardLimits,
  };
}

/** Traits by which something is a limit without anybody's wish. */
const limiting: readonly Trait[] = ['language', 'contact-mode', 'availability', 'lived-experience', 'age'];

function usesOf({ comparator, traits }: Dimension): readonly InputUse[] {
  const limits: readonly InputUse[] = traits.some((trait) => limiting.includes(trait)) ? ['limit'] : [];
  if (comparator.form === 'none') return limits.length > 0 ? limits : ['none'];
  return [...limits, 'rank', 'reason'];
}

function defaultWeightOf(dimension: Dimension): number {
  if (dimension.comparator.form === 'none') return 0;
  const like = { as: 'mine' } as const;
  const wish = {
    dimension: dimension.id,
    strength: 'prefer',
    importance: usualImportance,
    like,
    turnedOn: false,
  } as const;
  const [counted] = effectiveWishes([wish], () => [something], catalogueOf(dimension), { policies: [] }, new Date(0));
  return counted?.importance ?? 0;
}

/** Whatever somebody may have said: a wish for somebody like oneself wants that there is something. */
const something: Value = { form: 'words', words: '', language: 'und' };
