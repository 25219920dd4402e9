import { type ConsentPurpose, consentPurposes } from './consent-purpose.js';
import type { ConsentForm, ConsentKind } from './consent-terms.js';
import type { InfoCategory } from './info-category.js';

/** Which purposes a kind can serve. Legal proceedings are served by their own kind and by no other (42 CFR 2.31(d)). */
export const purposesOfKind: { readonly [Kind in ConsentKind]: readonly ConsentPurpose[] } = {
  platform: ['match', 'display', 'support'],
  tpo: ['support', 'supervision', 'referral', 'billing', 'crisis'],
  specific: consentPurposes.filter((purpose) => purpose !== 'legal-proceeding'),
  'sud-counseling-notes': ['support', 'referral'],
  'legal-proceeding': ['legal-proceeding'],
  guardian: ['support', 'referral', 'crisis', 'export'],
  testimonial: ['display'],
};

/** Counselling notes are opened by their own kind and by no other, and it opens nothing else (42 CFR 2.31(b)). */
export function kindServes(
  kind: ConsentKind,
  { purpose, category }: { readonly purpose: ConsentPurpose; readonly category: InfoCategory },
): boolean {
  const notes = category === 'sud-counseling-notes';
  if (notes !== (kind === 'sud-counseling-notes')) return false;
  if (kind === 'testimonial' && category !== 'story') return false;
  // A kind nobody knows serves nothing.
  return Object.hasOwn(purposesOfKind, kind) && purposesOfKind[kind].includes(purpose);
}

/** Whether it is in writing: signed on paper or on a screen. What was spoken is remembered, and is no instrument. */
export function isInstrument(form: ConsentForm): boolean {
  return form !== 'spoken';
}
