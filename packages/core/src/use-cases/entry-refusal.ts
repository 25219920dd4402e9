import type { UnreadableLanguage } from '../kernel/language-tag.js';
import type { UnreadableText } from '../kernel/text.js';
import type { UnreadableLink } from '../plan/read-link.js';
import type { Misplaced, UnreadablePart } from '../plan/read-parts.js';
import type { UnreadableLanguageAt, UnreadableTextAt } from '../kernel/at-path.js';

/** An address that is none, with the part of the command it came in. */
type UnreadableLinkAt = UnreadableLink & { readonly path: readonly string[] };

/** Something that belongs elsewhere, with the part of the command it came in. */
type MisplacedAt = Misplaced & { readonly path: readonly string[] };

export type EntryRefusal = UnreadableTextAt | UnreadableLanguageAt | UnreadableLinkAt | MisplacedAt;

type Unplaced = UnreadableText | UnreadableLanguage | UnreadablePart | Misplaced;

/** What is wrong with an entry, with the part of the command that is meant; anything else as it is. */
export function inEntry<Other extends { readonly kind: string }>(
  refusal: Other | Unplaced,
): EntryRefusal | Exclude<Other, Unplaced> {
  if (isAbout(refusal, 'UnreadableText'))
    return { ...refusal, path: 'part' in refusal ? ['action', refusal.part] : ['words'] };
  if (isAbout(refusal, 'UnreadableLanguage')) return { ...refusal, path: ['language'] };
  if (isAbout(refusal, 'UnreadableLink')) return { ...refusal, path: ['link'] };
  if (isAbout(refusal, 'Misplaced')) return { ...refusal, path: [refusal.part] };
  return refusal as Exclude<Other, Unplaced>;
}

function isAbout<Kind extends Unplaced['kind']>(
  refusal: { readonly kind: string },
  kind: Kind,
): refusal is Extract<Unplaced, { readonly kind: Kind }> {
  return refusal.kind === kind;
}
