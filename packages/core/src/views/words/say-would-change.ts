import { valueLabel } from '../../dimension/value-label.js';
import type { WouldChange } from '../../explanation/would-change.js';
import { type Localized, localize } from '../../kernel/localized.js';
import { say } from './say.js';
import { choiceSentences, effectSentences } from './would-change.js';

/** One thing that could be chosen otherwise, and what would come of it, in the reader's language. */
export function sayWouldChange(
  { kind, effect, dimension, values, importance }: WouldChange,
  languages: readonly string[],
): Localized {
  const sentence = choiceSentences[kind][values.length === 1 ? 'one' : 'several'];
  const choice = say(sentence, languages, {
    dimension: (said) => localize(dimension.labels, said).text,
    values: (said) => values.map((value) => valueLabel(dimension, value, said).text).join(', '),
    ...(importance && { now: String(importance.now), then: String(importance.then) }),
  });
  return { ...choice, text: `${choice.text} ${say(effectSentences[effect], languages).text}` };
}
