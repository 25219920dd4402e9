/** Whose words a template is in, and on what terms an organization may use them. Shown wherever they are. */
export interface TemplateLicence {
  /** Whose they are: a name of one line. */
  readonly holder: string;
  /** What the holder asks to be said beside them, verbatim. */
  readonly note: string;
  /** Where the terms stand: an https address. It is never fetched. */
  readonly source?: string;
}

/** A licence note is at most this long, in UTF-16 code units. */
export const longestLicenceNote = 4_000;
