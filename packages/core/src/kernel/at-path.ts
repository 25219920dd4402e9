import type { UnreadableLanguage } from './language-tag.js';
import type { UnreadableText } from './text.js';
import { err, type Result } from './result.js';

/** Text that cannot be kept, with the part of the command it came in. */
export type UnreadableTextAt = UnreadableText & { readonly path: readonly string[] };

/** A language tag that is none, with the part of the command it came in. */
export type UnreadableLanguageAt = UnreadableLanguage & { readonly path: readonly string[] };

/** The refusal with the part of the command it speaks of. */
export function atPath<Value, Refusal>(
  result: Result<Value, Refusal>,
  ...path: readonly string[]
): Result<Value, Refusal & { readonly path: readonly string[] }> {
  return result.ok ? result : err({ ...result.error, path });
}
