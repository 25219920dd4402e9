/** What something may be used for (42 CFR 2.31(a)(5)): each on its own, none implied by another. */
export const consentPurposes = [
  'match',
  'display',
  'support',
  'supervision',
  'referral',
  'crisis',
  'billing',
  'aggregate-report',
  'research',
  'export',
  'legal-proceeding',
] as const;

export type ConsentPurpose = (typeof consentPurposes)[number];
