/** Tables of which nobody reads a row but whose it is, whatever for. */
export const ownersAlone: ReadonlySet<string> = new Set([
  'conflict',
  'consent_form',
  'person_event',
  'plan_version',
  'reply',
  'roadmap_draft',
  'roadmap_line',
  'setback',
]);

/** And of these only for themselves. Whoever presents a crisis link is no caller here. */
export const ownersByThemselves: ReadonlySet<string> = new Set([
  'brought_history',
  'crisis_link',
  'line_order',
  'notice_delivery',
  'notice_preference',
  'paper',
  'profile',
  'session',
  'sign_out',
  'statement',
  'statement_use',
]);
