import type { Dimension } from '../dimension/dimension.js';
import type { Answer } from '../dimension/value.js';
import type { Audience, Comfort } from '../profile/statement.js';
import type { Facet } from './presence.js';

/** What may be done with one answer in one organization. */
export interface Permitted {
  readonly answer: Answer;
  readonly comfort: Comfort;
  readonly match: boolean;
  readonly display: Audience | undefined;
}

/**
 * What is left of an answer for others, if anything: nothing of what someone would not speak of or did not say, nothing
 * without a use; what they speak of only later is shown to their connections at most; own words are never compared.
 */
export function usableFacet(
  { id, comparator }: Dimension,
  { answer, comfort, match, display }: Permitted,
): Facet | undefined {
  if (comfort === 'not-with-me') return undefined;
  if (answer.answer === 'prefer-not-to-say' || answer.answer === 'unknown') return undefined;
  const compared = match && answer.answer === 'value' && comparator.form !== 'none';
  const audience = display !== undefined && comfort === 'only-later' ? 'connections' : display;
  if (!compared && audience === undefined) return undefined;
  return { dimension: id, answer, match: compared, ...(audience !== undefined && { display: audience }) };
}
