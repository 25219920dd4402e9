/** Not on another's device. It is done in a sign-in of one's own. */
export interface NotWithHelp {
  readonly kind: 'NotWithHelp';
}

/**
 * What a session in assisted mode is for, by name; what is not listed is closed. Open is writing that carries "written
 * with help from …", what takes something back, and the end. Closed is what leaves with the device (the whole record,
 * others' words and names, contact cards), what cannot be undone (erasing oneself), what lets somebody closer or keeps
 * them away (the helper may be the one), and everything done for an organization. Decision: assisted mode.
 */
export const openWithHelp = {
  /** Changes. */
  acts: [
    'draftPlan',
    'printPlan',
    'enterPaper',
    'enterAnswer',
    'enterInvitation',
    'enterConsent',
    'printConsent',
    'enterSignature',
    'tearUpForm',
    'addSection',
    'writeEntry',
    'rewriteEntry',
    'removeEntry',
    'draftPlanFromTemplate',
    'takeBackSection',
    'beginAdvanceDirective',
    'writeAdvanceInstruction',
    'removeAdvanceInstruction',
    'chooseDirectiveTerms',
    'state',
    'changeStatement',
    'withdrawStatement',
    'signConsent',
    'takeBackConsent',
    'endSession',
    'signOutEverywhere',
  ],
  /** Questions. */
  questions: ['viewer', 'node', 'plan', 'dimensions', 'crisisLines'],
  /** Of what is one's own. Of sessions, this one alone. */
  parts: [
    'person',
    'memberships',
    'statements',
    'plans',
    'paper',
    'planTemplates',
    'advanceDirectives',
    'consents',
    'consentForms',
    'sessions',
  ],
  /** Single things, by what their id names. */
  things: [
    'self',
    'membership',
    'organization',
    'statement',
    'plan',
    'section',
    'directive',
    'consent',
    'session',
    'dimension',
  ],
} as const;

export type AskedWithHelp = keyof typeof openWithHelp;

export function mayWithHelp(asked: AskedWithHelp, name: string): boolean {
  return openWithHelp[asked].some((open) => open === name);
}
