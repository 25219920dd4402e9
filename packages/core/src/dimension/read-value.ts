import { canonicalLanguageTag, primaryLanguage } from '../kernel/language-tag.js';
import { ok, type Result } from '../kernel/result.js';
import { readLine, readText, type UnreadableText } from '../kernel/text.js';
import { unreachable } from '../kernel/unreachable.js';
import type { Dimension } from './dimension.js';
import { knownLanguages } from './known-languages.js';
import { plainObject, strayKey } from './plain-object.js';
import { type UnreadableAnswer, unreadable } from './unreadable.js';
import { proficiencies, type Value } from './value.js';
import type { Choice, ValueKind } from './value-kind.js';

export type ValueRefusal = UnreadableAnswer | UnreadableText;

/**
 * The one door to a value: from JSON, in canonical form, keys in the order the type has them. `form` may be left out;
 * anything the dimension does not know is refused, options no longer offered too.
 */
export function readValue({ value: kind }: Pick<Dimension, 'value'>, input: unknown): Result<Value, ValueRefusal> {
  const object = plainObject(input);
  if (!object) return unreadable([], 'an object');
  if ('form' in object && object['form'] !== kind.form) return unreadable(['form'], `"${kind.form}", or nothing`);
  const stray = strayKey(object, ['form', ...parts[kind.form]]);
  if (stray !== undefined) return unreadable([stray], `nothing but ${parts[kind.form].join(', ')} here`);
  return read(kind, object);
}

const parts: { readonly [Form in ValueKind['form']]: readonly string[] } = {
  choice: ['key'],
  ordered: ['key'],
  interval: ['from', 'to'],
  language: ['tag', 'proficiency'],
  area: ['path'],
  'week-slots': ['slots'],
  name: ['name'],
  words: ['words', 'language'],
};

function read(kind: ValueKind, object: Readonly<Record<string, unknown>>): Result<Value, ValueRefusal> {
  switch (kind.form) {
    case 'choice':
      return readKey('choice', kind.options, object['key']);
    case 'ordered':
      return readKey('ordered', kind.steps, object['key']);
    case 'interval':
      return readInterval(kind, object['from'], object['to']);
    case 'language':
      return readLanguage(object['tag'], object['proficiency']);
    case 'area':
      return readArea(kind, object['path']);
    case 'week-slots':
      return readSlots(object['slots']);
    case 'name':
      return readName(kind, object['name']);
    case 'words':
      return readWords(object['words'], object['language'], kind.longest);
    default:
      return unreachable(kind);
  }
}

function readKey(
  form: 'choice' | 'ordered',
  options: readonly Choice[],
  key: unknown,
): Result<Value, UnreadableAnswer> {
  const option = options.find((one) => one.key === key && one.retired !== true);
  return option
    ? ok({ form, key: option.key })
    : unreadable(['key'], 'the key of an option of this dimension that is still offered');
}

function readInterval(
  { least, most }: Extract<ValueKind, { form: 'interval' }>,
  from: unknown,
  to: unknown,
): Result<Value, UnreadableAnswer> {
  if (!isWhole(from, least, most)) return unreadable(['from'], `a whole number from ${least} to ${most}`);
  if (!isWhole(to, from, most)) return unreadable(['to'], `a whole number from "from" to ${most}`);
  return ok({ form: 'interval', from, to });
}

function readLanguage(tag: unknown, proficiency: unknown): Result<Value, UnreadableAnswer> {
  const canonical = typeof tag === 'string' ? canonicalLanguageTag(tag) : undefined;
  if (canonical === undefined || !knownLanguages.has(primaryLanguage(canonical))) {
    return unreadable(['tag'], 'the BCP 47 tag of a spoken or signed language');
  }
  const known = proficiencies.find((one) => one === proficiency);
  return known
    ? ok({ form: 'language', tag: canonical, proficiency: known })
    : unreadable(['proficiency'], `one of ${proficiencies.join(', ')}`);
}

/** Segments this short cannot hold an address. */
const segment = /^[A-Z0-9][A-Z0-9-]{0,4}$/;

function readArea({ levels }: Extract<ValueKind, { form: 'area' }>, path: unknown): Result<Value, UnreadableAnswer> {
  const segments =
    typeof path === 'string'
      ? path
          .toUpperCase()
          .split('/')
          .map((one) => one.trim())
      : [];
  const [country = '', ...within] = segments;
  const fits = /^[A-Z]{2}$/.test(country) && within.length < levels && within.every((one) => segment.test(one));
  return fits
    ? ok({ form: 'area', path: segments.join('/') })
    : unreadable(
        ['path'],
        `a country's two letters, then at most ${levels - 1} codes of at most 5 letters and digits, with / between`,
      );
}

/** The half-hours of a week. */
const slotsInAWeek = 336;

function readSlots(slots: unknown): Result<Value, UnreadableAnswer> {
  if (!Array.isArray(slots) || slots.length === 0) return unreadable(['slots'], 'at least one half-hour of the week');
  const strange = slots.findIndex((slot) => !isWhole(slot, 0, slotsInAWeek - 1));
  if (strange !== -1) return unreadable(['slots', String(strange)], `a whole number from 0 to ${slotsInAWeek - 1}`);
  const inOrder = [...new Set(slots.filter((slot) => isWhole(slot, 0, slotsInAWeek - 1)))].sort(
    (one, other) => one - other,
  );
  return ok({ form: 'week-slots', slots: inOrder });
}

function readName({ longest }: Extract<ValueKind, { form: 'name' }>, name: unknown): Result<Value, ValueRefusal> {
  if (typeof name !== 'string') return unreadable(['name'], 'a name');
  const text = readLine(name, longest);
  return text.ok ? ok({ form: 'name', name: text.value }) : text;
}

/** Words a person wrote, verbatim, and the language they are in. */
export function readWords(
  words: unknown,
  language: unknown,
  longest: number,
): Result<{ readonly form: 'words'; readonly words: string; readonly language: string }, ValueRefusal> {
  if (typeof words !== 'string') return unreadable(['words'], 'words');
  const text = readText(words, longest);
  if (!text.ok) return text;
  const tag = typeof language === 'string' ? canonicalLanguageTag(language) : undefined;
  return tag === undefined
    ? unreadable(['language'], 'a BCP 47 tag')
    : ok({ form: 'words', words: text.value, language: tag });
}

function isWhole(input: unknown, least: number, most: number): input is number {
  return typeof input === 'number' && Number.isInteger(input) && least <= input && input <= most;
}
