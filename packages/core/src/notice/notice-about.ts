/**
 * What a notice is about. Its person reads it here, signed in; no notice carries it. - `invitation`, `accepted`,
 * `meeting`: from somebody they are, or may be, connected with; an invitation, from a programme, too. - `suggestion`: for a plan or a roadmap of theirs. -
 * `asked-to-be-there`: for somebody's crisis plan. - `supporter-gone`: from their own. - `crisis-begun`,
 * `crisis-answered`, `crisis-nobody-left`: their own crisis. - `crisis-over`: their own, or one they were asked to be there
 * in. - `crisis-asks-you`: somebody else's, now. - `opened-in-crisis`: something of theirs was. - `crisis-link-locked`: by
 * wrong passphrases.
 */
export const noticeAbouts = [
  'invitation',
  'accepted',
  'meeting',
  'suggestion',
  'asked-to-be-there',
  'supporter-gone',
  'crisis-begun',
  'crisis-asks-you',
  'crisis-answered',
  'crisis-nobody-left',
  'crisis-over',
  'opened-in-crisis',
  'crisis-link-locked',
] as const;

export type NoticeAbout = (typeof noticeAbouts)[number];
