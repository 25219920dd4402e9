import { err, ok, type Result } from '@peerness/core';
import { dateForms, type DateForm } from './read-date.js';

/** How another program's file is read: its headings, its words, its habits. Written once by whoever knows that program. */
export interface Mapping {
  /** Their heading to our column. Two headings may lead to one column: their cells are taken together. */
  readonly columns: Readonly<Record<string, string>>;
  /** By their heading or our column: their word to ours. An empty word says nothing. Words that are not listed stay. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Our column to a text for every row; `{Heading}` stands for that row's cell, and a part whose cell is empty is left out. */
  readonly fill: Readonly<Record<string, string>>;
  /** Headings nobody reads. What is not needed is not taken over. */
  readonly ignore: readonly string[];
  /** By their heading or our column: what separates several values in a cell, if not a semicolon. */
  readonly separators: Readonly<Record<string, string>>;
  readonly dates: DateForm;
  readonly delimiter: string;
}

/** A mapping file that cannot be understood: which part of it, and what belongs there. */
export interface UnreadableMapping {
  readonly kind: 'UnreadableMapping';
  readonly path: string;
  readonly expected: string;
}

/** For files with our own headings. */
export const noMapping: Mapping = {
  columns: {},
  values: {},
  fill: {},
  ignore: [],
  separators: {},
  dates: 'YYYY-MM-DD',
  delimiter: ',',
};

/** Reads a mapping from JSON; names the first part that does not fit. */
export function readMapping(json: unknown): Result<Mapping, UnreadableMapping> {
  if (!isObject(json)) return refuse('', `an object with some of: ${Object.keys(noMapping).join(', ')}`);
  const stray = Object.keys(json).find((key) => !Object.hasOwn(noMapping, key));
  if (stray !== undefined) return refuse(stray, `only ${Object.keys(noMapping).join(', ')} here`);
  const {
    columns = {},
    values = {},
    fill = {},
    ignore = [],
    separators = {},
    dates = 'YYYY-MM-DD',
    delimiter = ',',
  } = json;
  for (const [path, table] of Object.entries({ columns, fill, separators }))
    if (!isWords(table)) return refuse(path, 'an object from text to text');
  if (!isObject(values)) return refuse('values', 'an object with one table of words per heading');
  const strange = Object.entries(values).find(([, table]) => !isWords(table));
  if (strange) return refuse(`values.${strange[0]}`, 'an object from their word to ours');
  if (!Array.isArray(ignore) || !ignore.every((one) => typeof one === 'string'))
    return refuse('ignore', 'a list of headings');
  const form = dateForms.find((one) => one === dates);
  if (!form) return refuse('dates', `one of ${dateForms.join(', ')}`);
  if (typeof delimiter !== 'string' || delimiter.length !== 1)
    return refuse('delimiter', 'one character: a comma, a semicolon, a tab');
  return ok({
    columns: columns as Mapping['columns'],
    values: Object.fromEntries(
      Object.entries(values as Mapping['values']).map(([key, table]) => [
        key,
        Object.fromEntries(Object.entries(table).map(([word, ours]) => [folded(word), ours])),
      ]),
    ),
    fill: fill as Mapping['fill'],
    ignore,
    separators: separators as Mapping['separators'],
    dates: form,
    delimiter,
  });
}

/** Words compare without regard to case and to the spaces around them. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isWords(json: unknown): json is Record<string, string> {
  return isObject(json) && Object.values(json).every((word) => typeof word === 'string');
}

function refuse(path: string, expected: string): Result<never, UnreadableMapping> {
  return err({ kind: 'UnreadableMapping', path, expected });
}
