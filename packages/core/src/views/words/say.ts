import { type Localized, localize } from '../../kernel/localized.js';
import type { Labels } from '../../kernel/labels.js';

/** What stands in a sentence's braces: the same words in every language, or words that follow the sentence's. */
export type Filling = string | ((languages: readonly string[]) => string);

/** A sentence in the reader's language, with what belongs in its braces in the same one. */
export function say(
  sentence: Labels,
  languages: readonly string[],
  fillings: Readonly<Record<string, Filling>> = {},
): Localized {
  const said = localize(sentence, languages);
  const text = said.text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const filling = fillings[name];
    return typeof filling === 'function' ? filling([said.lang]) : (filling ?? '');
  });
  return { ...said, text };
}
