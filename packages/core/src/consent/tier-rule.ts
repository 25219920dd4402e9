import type { ConsentTerms } from './consent-terms.js';
import type { SensitivityTier } from '../dimension/dimension.js';

/**
 * What a tier asks for on top: tier 4 is opened by a consent that names the very thing, or the person it is opened to,
 * and never to a whole audience; the lower tiers are content with their category being named, which every consent does.
 */
export function tierAllows(tier: SensitivityTier, consent: ConsentTerms): boolean {
  if (tier < 4) return true;
  return consent.things !== undefined || consent.recipients.every(isNamed);
}

function isNamed({ kind }: ConsentTerms['recipients'][number]): boolean {
  return kind === 'person' || kind === 'intermediary' || kind === 'outside';
}
