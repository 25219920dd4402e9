import type { Dimension } from '../dimension/dimension.js';
import type { Answer } from '../dimension/value.js';
import type { AgeGroup } from '../person/age-group.js';

/** On which side of 18 an answer on a dimension of age puts someone. Whoever did not say a band did not say. */
export function ageGroupOf({ value: kind, minors = [] }: Dimension, answer: Answer): AgeGroup {
  if (answer.answer !== 'value' || answer.value.form !== 'ordered' || kind.form !== 'ordered') return 'unknown';
  const { key } = answer.value;
  if (minors.includes(key)) return 'minor';
  return kind.steps.some((step) => step.key === key) ? 'adult' : 'unknown';
}
