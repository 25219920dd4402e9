import type { Result } from '../kernel/result.js';
import { readLine, type UnreadableText } from '../kernel/text.js';

/** The longest name of a helper, in UTF-16 code units. */
export const longestHelper = 200;

/** A helper's name is one line, kept as it was written. It stands beside the person's words, so it may not turn them. */
export function readHelper(name: string): Result<string, UnreadableText> {
  return readLine(name, longestHelper);
}
