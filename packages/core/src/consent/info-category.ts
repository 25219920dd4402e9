import type { SensitivityTier } from '../dimension/dimension.js';
import type { DimensionId } from '../dimension/dimension-id.js';

/**
 * What a consent can speak of. Specific and meaningful to the person who gives it (42 CFR 2.31(a)(3)); there is no word
 * for "everything".
 */
export const infoCategories = [
  'name',
  'everyday',
  'demographics',
  'sexual-orientation',
  'faith',
  'mental-health',
  'substance-use',
  'life-experience',
  'story',
  'contact',
  'connections',
  'meetings',
  'plan',
  'crisis-plan',
  'organization-entries',
  'support-record',
  'sud-counseling-notes',
  'concerns',
] as const;

export type InfoCategory = (typeof infoCategories)[number];

/** How much harm it could do in the wrong hands, on the scale of dimensions (domain: sensitivity tiers). */
export const tierOfCategory: { readonly [Category in InfoCategory]: SensitivityTier } = {
  name: 1,
  everyday: 1,
  demographics: 2,
  'sexual-orientation': 3,
  faith: 2,
  'mental-health': 3,
  'substance-use': 3,
  'life-experience': 4,
  story: 3,
  contact: 2,
  connections: 2,
  meetings: 2,
  plan: 3,
  'crisis-plan': 4,
  'organization-entries': 3,
  'support-record': 3,
  'sud-counseling-notes': 4,
  concerns: 4,
};

/** Under which category an answer falls. What an organization asks in a dimension of its own is treated as the most sensitive. */
export function categoryOfDimension(dimension: DimensionId): InfoCategory {
  return byDimension[dimension] ?? 'life-experience';
}

const byDimension: { readonly [dimension: string]: InfoCategory | undefined } = {
  language: 'everyday',
  neighbourhood: 'everyday',
  workplace: 'everyday',
  school: 'everyday',
  gym: 'everyday',
  pastime: 'everyday',
  circle: 'everyday',
  availability: 'everyday',
  'contact-mode': 'everyday',
  'age-band': 'demographics',
  gender: 'demographics',
  pronouns: 'demographics',
  culture: 'demographics',
  'family-role': 'demographics',
  faith: 'faith',
  'sexual-orientation': 'sexual-orientation',
  'mental-health': 'mental-health',
  'substance-use': 'substance-use',
};
