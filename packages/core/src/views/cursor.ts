import { pairHash } from '../matching/pair-hash.js';

/** Where a page ended. */
export interface Place {
  /** Counted from the beginning of the list, from 0: where to go on if the last one shown is not listed any more. */
  readonly position: number;
  /** The id of the last one shown. */
  readonly last: string;
}

/** An opaque word for a place in the answer to one question of one reader; it fits no other. `question` names both. */
export function cursorAt(question: readonly string[], { position, last }: Place): string {
  return `${digestOf(question, last)}${position.toString(16).padStart(8, '0')}${last.replaceAll('-', '')}`;
}

/** The place a cursor names, if it was made for this question. */
export function readCursor(question: readonly string[], cursor: string): Place | undefined {
  const [, position = '', hex = ''] = /^[0-9a-f]{8}([0-9a-f]{8})([0-9a-f]{32})$/.exec(cursor) ?? [];
  const place = {
    position: Number.parseInt(position, 16),
    last: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  };
  return hex !== '' && cursorAt(question, place) === cursor ? place : undefined;
}

/** Where the list goes on: after the last one shown; where that one was, if they are not listed any more. */
export function startAfter<Item>(
  list: readonly Item[],
  idOf: (item: Item) => string,
  { position, last }: Place,
): number {
  const index = list.findIndex((item) => idOf(item) === last);
  return index < 0 ? Math.min(position, list.length) : index + 1;
}

function digestOf(question: readonly string[], last: string): string {
  return pairHash(question.join(' '), last).toString(16).padStart(8, '0');
}
