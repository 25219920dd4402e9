import { plainObject, strayKey } from '../dimension/plain-object.js';
import type { Json } from '../kernel/json.js';
import { readText } from '../kernel/text.js';
import type { UnreadableRecord } from './record-file.js';

/** Something found in a file, and where. */
export interface Found {
  readonly input: unknown;
  readonly path: readonly string[];
}

/**
 * Reads a file part by part. What cannot be read is answered by something empty and remembered; whoever asks for the
 * first problem at the end keeps nothing if there is one.
 */
export interface Reading {
  refuse(path: readonly string[], expected: string): void;
  problem(): UnreadableRecord | undefined;
  /** `known`: what can stand in it, and nothing else. */
  parts(found: Found, known?: readonly string[]): (name: string) => Found;
  list(found: Found, most: number): readonly Found[];
  text(found: Found, longest: number): string;
  oneOf<Word extends string>(found: Found, words: readonly [Word, ...Word[]] | readonly Word[]): Word;
  /** A moment that is not ahead of now. */
  moment(found: Found): Date;
  /** Any moment, past or to come. */
  instant(found: Found): Date;
  wholeNumber(found: Found, least: number, most: number): number;
  /** Anything, as long as every text in it can be kept. */
  json(found: Found): Json;
}

const epoch = new Date(0);
const deepest = 20;

export function openReading(at: Date): Reading {
  let first: UnreadableRecord | undefined;
  const refuse = (path: readonly string[], expected: string): void => {
    first ??= { kind: 'UnreadableRecord', path, expected };
  };
  return {
    refuse,
    problem: () => first,
    parts: ({ input, path }, known) => {
      const object = plainObject(input);
      if (!object) refuse(path, 'an object');
      const stray = object && known ? strayKey(object, known) : undefined;
      if (stray !== undefined && known) refuse(path, `nothing but ${known.join(', ')}`);
      return (name) => ({ input: object?.[name], path: [...path, name] });
    },
    list: ({ input, path }, most) => {
      const items: readonly unknown[] = Array.isArray(input) ? input : [];
      if (!Array.isArray(input) || items.length > most) refuse(path, `a list of at most ${most}`);
      return first ? [] : items.map((item, index) => ({ input: item, path: [...path, String(index)] }));
    },
    text: ({ input, path }, longest) => {
      const read = typeof input === 'string' ? readText(input, longest) : undefined;
      if (!read?.ok) refuse(path, `a text of at most ${longest} characters`);
      return read?.ok ? read.value : '';
    },
    oneOf: ({ input, path }, words) => {
      const word = words.find((one) => one === input);
      if (word === undefined) refuse(path, `one of ${words.join(', ')}`);
      return word ?? (words[0] as NonNullable<typeof word>);
    },
    instant: ({ input, path }) => {
      const instant = instantIn(input);
      if (!instant) refuse(path, 'a moment (RFC 3339, in UTC)');
      return instant ?? epoch;
    },
    wholeNumber: ({ input, path }, least, most) => {
      const isIt = typeof input === 'number' && Number.isInteger(input) && input >= least && input <= most;
      if (!isIt) refuse(path, `a whole number from ${least} to ${most}`);
      return isIt ? input : least;
    },
    moment: ({ input, path }) => {
      const moment = instantIn(input);
      const isThere = moment !== undefined && moment >= epoch && moment <= at;
      if (!isThere) refuse(path, 'a moment that has been (RFC 3339, in UTC)');
      return isThere ? moment : epoch;
    },
    json: ({ input, path }) => {
      if (!canBeKept(input, deepest)) refuse(path, `texts without null characters, no deeper than ${deepest}`);
      return (first ? null : input) as Json;
    },
  };
}

function instantIn(input: unknown): Date | undefined {
  const instant = typeof input === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(input) ? new Date(input) : undefined;
  return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}

function canBeKept(input: unknown, depth: number): boolean {
  if (typeof input === 'string') return !input.includes('\0') && input.isWellFormed();
  if (typeof input !== 'object' || input === null) return true;
  if (depth === 0) return false;
  return Object.entries(input).every(([key, value]) => canBeKept(key, 1) && canBeKept(value, depth - 1));
}
