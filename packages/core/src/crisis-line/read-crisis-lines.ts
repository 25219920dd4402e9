import { canonicalLanguageTag } from '../kernel/language-tag.js';
import type { Labels } from '../kernel/labels.js';
import { isNonEmpty, type NonEmptyArray } from '../kernel/non-empty.js';
import { err, ok, type Err, type Result } from '../kernel/result.js';
import { readLine } from '../kernel/text.js';
import {
  type CrisisLine,
  crisisLineKinds,
  type CrisisLines,
  knownOfLine,
  type LineReach,
  lineWays,
  mostCrisisLines,
} from './crisis-line.js';

/** Not a list of crisis lines. Says where, and what would have fitted there, in English; never what was there. */
export interface UnreadableCrisisLines {
  readonly kind: 'UnreadableCrisisLines';
  /** `['2', 'hours', 'en']`: positions start at 0. Empty for the list itself. */
  readonly path: readonly string[];
  readonly expected: string;
}

type Read<Value> = (given: unknown, path: readonly string[]) => Result<Value, UnreadableCrisisLines>;

type Given = Readonly<Record<string, unknown>>;

/** The one door to a server's crisis lines. There is no server without any. */
export function readCrisisLines(given: unknown): Result<CrisisLines, UnreadableCrisisLines> {
  const lines = listOf(readLineOf, mostCrisisLines, 'at least one crisis line')(given, []);
  if (!lines.ok) return lines;
  const codes = lines.value.map(({ code }) => code);
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  return twice === -1 ? lines : unreadable([String(twice), 'code'], 'a code of its own');
}

const fields = [
  'code',
  'name',
  'kind',
  'reach',
  'peerRun',
  'sendsWithoutConsent',
  'languages',
  'hours',
  'serves',
  'places',
  'sources',
  'checkedOn',
];

function readLineOf(given: unknown, path: readonly string[]): Result<CrisisLine, UnreadableCrisisLines> {
  const whole = readObject(given, path, fields);
  if (!whole.ok) return whole;
  const { hours, serves, ...rest } = whole.value;
  const at = (field: string): readonly string[] => [...path, field];
  const code = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 40, 'a short word such as us-988')(rest['code'], at('code'));
  if (!code.ok) return code;
  const name = readWords(rest['name'], at('name'));
  if (!name.ok) return name;
  const kind = oneOf(crisisLineKinds)(rest['kind'], at('kind'));
  if (!kind.ok) return kind;
  const reach = listOf(readReach, 8, 'at least one way to reach it')(rest['reach'], at('reach'));
  if (!reach.ok) return reach;
  const peerRun = oneOf(knownOfLine)(rest['peerRun'], at('peerRun'));
  if (!peerRun.ok) return peerRun;
  const sends = oneOf(knownOfLine)(rest['sendsWithoutConsent'], at('sendsWithoutConsent'));
  if (!sends.ok) return sends;
  const languages = listOf(readLanguage, 50, 'at least one language tag')(rest['languages'], at('languages'));
  if (!languages.ok) return languages;
  const open = hours === undefined ? ok(undefined) : readLabels(hours, at('hours'));
  if (!open.ok) return open;
  const whom = serves === undefined ? ok(undefined) : readLabels(serves, at('serves'));
  if (!whom.ok) return whom;
  const places = listOf(readPlace, 300, 'at least one place')(rest['places'], at('places'));
  if (!places.ok) return places;
  const sources = listOf(readAddress, 10, 'at least one source')(rest['sources'], at('sources'));
  if (!sources.ok) return sources;
  const checkedOn = readDay(rest['checkedOn'], at('checkedOn'));
  if (!checkedOn.ok) return checkedOn;
  return ok({
    code: code.value,
    name: name.value,
    kind: kind.value,
    reach: reach.value,
    peerRun: peerRun.value,
    sendsWithoutConsent: sends.value,
    languages: languages.value,
    ...(open.value && { hours: open.value }),
    ...(whom.value && { serves: whom.value }),
    places: places.value,
    sources: sources.value,
    checkedOn: checkedOn.value,
  });
}

function readReach(given: unknown, path: readonly string[]): Result<LineReach, UnreadableCrisisLines> {
  const whole = readObject(given, path, ['way', 'to', 'note']);
  if (!whole.ok) return whole;
  const way = oneOf(lineWays)(whole.value['way'], [...path, 'way']);
  if (!way.ok) return way;
  const to = way.value === 'chat' ? readAddress : matching(/^\+?[0-9][0-9 ()-]*$/, 25, 'a number to dial');
  const where = to(whole.value['to'], [...path, 'to']);
  if (!where.ok) return where;
  if (whole.value['note'] === undefined) return ok({ way: way.value, to: where.value });
  const note = readLabels(whole.value['note'], [...path, 'note']);
  return note.ok ? ok({ way: way.value, to: where.value, note: note.value }) : note;
}

const readPlace = matching(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 6, 'a place as ISO 3166 writes it, such as US or US-CA');
const readAddress = matching(/^https:\/\/[^\s"'<>\\]+$/, 500, 'an https address');

const readWords: Read<string> = (given, path) => {
  const line = typeof given === 'string' ? readLine(given, 200) : undefined;
  return line?.ok ? line : unreadable(path, 'one line of words, at most 200 characters');
};

const readLanguage: Read<string> = (given, path) => {
  const tag = typeof given === 'string' ? canonicalLanguageTag(given) : undefined;
  return tag === undefined ? unreadable(path, 'a language tag such as en or es-MX') : ok(tag);
};

const readDay: Read<string> = (given, path) => {
  const day =
    typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined;
  const isThere = day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(String(given));
  return isThere ? ok(String(given)) : unreadable(path, 'a day such as 2026-11-27');
};

const readLabels: Read<Labels> = (given, path) => {
  if (!isObject(given)) return unreadable(path, 'words by language, English among them');
  const labels: Record<string, string> = {};
  for (const [language, words] of Object.entries(given)) {
    const tag = readLanguage(language, [...path, language]);
    if (!tag.ok) return tag;
    const read = readWords(words, [...path, language]);
    if (!read.ok) return read;
    labels[tag.value] = read.value;
  }
  const { en, ...others } = labels;
  return en === undefined ? unreadable([...path, 'en'], 'the words in English') : ok({ en, ...others });
};

function oneOf<const Word extends string>(words: readonly Word[]): Read<Word> {
  return (given, path) => {
    const word = words.find((one) => one === given);
    return word === undefined ? unreadable(path, `one of ${words.join(', ')}`) : ok(word);
  };
}

function matching(form: RegExp, longest: number, expected: string): Read<string> {
  return (given, path) =>
    typeof given === 'string' && given.length <= longest && form.test(given) ? ok(given) : unreadable(path, expected);
}

function listOf<Item>(read: Read<Item>, most: number, expected: string): Read<NonEmptyArray<Item>> {
  return (given, path) => {
    if (!Array.isArray(given) || given.length > most) return unreadable(path, `${expected}, and at most ${most}`);
    const items: Item[] = [];
    for (const [index, one] of given.entries()) {
      const item = read(one, [...path, String(index)]);
      if (!item.ok) return item;
      items.push(item.value);
    }
    return isNonEmpty(items) ? ok(items) : unreadable(path, expected);
  };
}

function readObject(
  given: unknown,
  path: readonly string[],
  known: readonly string[],
): Result<Given, UnreadableCrisisLines> {
  if (!isObject(given)) return unreadable(path, 'an object');
  const strange = Object.keys(given).find((field) => !known.includes(field));
  return strange === undefined ? ok(given) : unreadable(path, `no other fields than ${known.join(', ')}`);
}

function isObject(given: unknown): given is Given {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function unreadable(path: readonly string[], expected: string): Err<UnreadableCrisisLines> {
  return err({ kind: 'UnreadableCrisisLines', path, expected });
}
