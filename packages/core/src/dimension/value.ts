/** One thing someone said on a dimension, read through `readValue`. Plain JSON; keys in this order. */
export type Value =
  | { readonly form: 'choice'; readonly key: string }
  | { readonly form: 'ordered'; readonly key: string }
  | { readonly form: 'interval'; readonly from: number; readonly to: number }
  | { readonly form: 'language'; readonly tag: string; readonly proficiency: Proficiency }
  | { readonly form: 'area'; readonly path: string }
  | { readonly form: 'week-slots'; readonly slots: readonly number[] }
  | { readonly form: 'name'; readonly name: string }
  | { readonly form: 'words'; readonly words: string; readonly language: string };

/** How well someone speaks, signs or understands (HL7 v3 LanguageAbilityProficiency: E, G, F, P). */
export const proficiencies = ['excellent', 'good', 'fair', 'poor'] as const;

export type Proficiency = (typeof proficiencies)[number];

/**
 * What someone answered when asked. Saying nothing is not an answer: *not asked* is the absence of a statement,
 * *prefer not to say* and *unknown* are answers of their own, and none of the three is ever compared.
 */
export type Answer =
  | { readonly answer: 'value'; readonly value: Value }
  /** In their own words, on any dimension: shown, never compared. */
  | { readonly answer: 'self-described'; readonly words: string; readonly language: string }
  | { readonly answer: 'prefer-not-to-say' }
  | { readonly answer: 'unknown' };
