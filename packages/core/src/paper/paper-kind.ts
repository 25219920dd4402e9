/** What can be printed as a form: each is entered again by its code, in a step of its own. */
export const paperKinds = ['plan', 'consent', 'consent-form', 'invitation', 'inviting'] as const;

export type PaperKind = (typeof paperKinds)[number];
