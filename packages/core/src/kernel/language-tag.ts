/** Not a language tag as BCP 47 has them. */
export interface UnreadableLanguage {
  readonly kind: 'UnreadableLanguage';
}

/** The canonical BCP 47 form of a tag (`es-mx` is `es-MX`, `sgn-ase` is `ase`), or none if it is not well-formed. */
export function canonicalLanguageTag(text: string): string | undefined {
  if (text.length > 63) return undefined;
  try {
    return Intl.getCanonicalLocales(text.replace(extendedLanguage, '$1'))[0];
  } catch {
    return undefined;
  }
}

/** RFC 5646 §4.5: a language written as an extension of its macrolanguage is that language. */
const extendedLanguage = /^[a-z]{2,3}-([a-z]{3})(?=-|$)/i;

/** The language itself, without script, region or anything else. */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
