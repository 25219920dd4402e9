import { primaryLanguage } from '../kernel/language-tag.js';
import { directionOf, directionOfText, localize, type Localized } from '../kernel/localized.js';
import { unreachable } from '../kernel/unreachable.js';
import type { Dimension } from './dimension.js';
import { languageNames } from './language-names.js';
import type { Answer, Value } from './value.js';
import type { Choice } from './value-kind.js';

/** What someone said, in words a reader can read: an option's label, a language's name, or their own words as they are. */
export function valueLabel(
  { value: kind }: Pick<Dimension, 'value'>,
  value: Value,
  languages: readonly string[],
): Localized {
  switch (value.form) {
    case 'choice':
      return optionLabel(kind.form === 'choice' ? kind.options : [], value.key, languages);
    case 'ordered':
      return optionLabel(kind.form === 'ordered' ? kind.steps : [], value.key, languages);
    case 'interval':
      return asItIs(`${value.from}–${value.to}${kind.form === 'interval' ? ` ${kind.unit}` : ''}`);
    case 'language':
      return languageLabel(value.tag, languages);
    case 'area':
      return asItIs(value.path);
    case 'week-slots':
      return localize(halfHours(value.slots.length), languages);
    case 'name':
      return asItIs(value.name);
    case 'words':
      return ownWords(value.words, value.language);
    default:
      return unreachable(value);
  }
}

/** The same for a whole answer. */
export function answerLabel(
  dimension: Pick<Dimension, 'value'>,
  answer: Answer,
  languages: readonly string[],
): Localized {
  switch (answer.answer) {
    case 'value':
      return valueLabel(dimension, answer.value, languages);
    case 'self-described':
      return ownWords(answer.words, answer.language);
    case 'prefer-not-to-say':
      return localize({ en: 'Prefer not to say', es: 'Prefiero no decirlo' }, languages);
    case 'unknown':
      return localize({ en: 'I don’t know', es: 'No lo sé' }, languages);
    default:
      return unreachable(answer);
  }
}

/** `Spanish` for `es`, `Spanish (MX)` for `es-MX`; the bare tag where no name is known. */
function languageLabel(tag: string, languages: readonly string[]): Localized {
  const primary = primaryLanguage(tag);
  const names = languageNames.get(primary);
  if (!names) return { ...asItIs(tag), isFallback: true };
  const rest = tag.slice(primary.length + 1);
  const name = localize(names, languages);
  return rest === '' ? name : { ...name, text: `${name.text} (${rest})` };
}

function optionLabel(options: readonly Choice[], key: string, languages: readonly string[]): Localized {
  const option = options.find((one) => one.key === key);
  return option ? localize(option.labels, languages) : { ...asItIs(key), isFallback: true };
}

function halfHours(count: number): { readonly en: string; readonly es: string } {
  return count === 1
    ? { en: '1 half-hour a week', es: '1 media hora por semana' }
    : { en: `${count} half-hours a week`, es: `${count} medias horas por semana` };
}

function ownWords(text: string, lang: string): Localized {
  return { text, lang, dir: directionOf(lang), isFallback: false };
}

function asItIs(text: string): Localized {
  return { text, lang: 'und', dir: directionOfText(text), isFallback: false };
}
