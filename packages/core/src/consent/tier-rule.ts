import type { ConsentTerms, Recipient } from './consent-terms.js';
import type { SensitivityTier } from '../dimension/dimension.js';

/**
 * What a tier asks for on top: tier 4 is opened by a consent that names the very thing, or to whom it names by name, and
 * never to an audience; the lower tiers are content with their category being named, which every consent does. `meant`:
 * those of its recipients that mean whoever asks. Whom else it names changes nothing for them.
 */
export function tierAllows(
  tier: SensitivityTier,
  { things }: Pick<ConsentTerms, 'things'>,
  meant: readonly Recipient[],
): boolean {
  return tier < 4 || things !== undefined || meant.some(isNamed);
}

function isNamed({ kind }: Recipient): boolean {
  return kind === 'person' || kind === 'intermediary' || kind === 'outside';
}
