import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { readSaid, type Said, type UnreadableTag, type UnreadableWords } from './read-words.js';

export type SetbackId = Brand<string, 'SetbackId'>;

export function parseSetbackId(input: string): Result<SetbackId, MalformedId> {
  return parseId('SetbackId', input);
}

/**
 * Something went backwards, in the owner’s words. For their own eyes alone, whatever they show to whom; it changes no
 * status; and when they take it out nothing is left of it, not even that it was there.
 */
export interface Setback extends Said {
  readonly id: SetbackId;
  readonly owner: PersonId;
  readonly writtenAt: Date;
}

/** As many setbacks can be kept at once. */
export const mostSetbacks = 1_000;

/** As many are kept already. */
export interface EnoughSetbacks {
  readonly kind: 'EnoughSetbacks';
  readonly most: number;
}

export type WriteSetbackRefusal = EnoughSetbacks | UnreadableWords | UnreadableTag;

export function writeSetbackAmong(
  among: number,
  { words, language, at, ...whose }: Omit<Setback, 'writtenAt'> & { readonly at: Date },
): Result<Setback, WriteSetbackRefusal> {
  if (among >= mostSetbacks) return err({ kind: 'EnoughSetbacks', most: mostSetbacks });
  const said = readSaid({ words, language });
  return said.ok ? ok({ ...whose, ...said.value, writtenAt: at }) : said;
}
