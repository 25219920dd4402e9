/**
 * Ties outside peer support that an organization may decide to manage. Small and rural communities cannot do without some overlap; with a partner,
 * present or past, the codes know no exception.
 */
export const manageableKinds = ['family', 'employer', 'landlord', 'sponsor', 'business', 'other'] as const;

export type ManageableKind = (typeof manageableKinds)[number];
