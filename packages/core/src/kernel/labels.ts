/** The words for one thing in several languages, by BCP 47 tag. English is always there: the fallback. */
export interface Labels {
  readonly en: string;
  readonly [language: string]: string;
}
