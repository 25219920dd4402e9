/** A dimension of an organization's own, for worlds in tests. */
export const aDimension = (id: string) =>
  ({
    id,
    labels: { en: 'Service' },
    value: { form: 'name', longest: 80 },
    comparator: { form: 'none' },
    many: false,
    tier: 1,
    defaultPurposes: [],
    traits: [],
  }) as const;
