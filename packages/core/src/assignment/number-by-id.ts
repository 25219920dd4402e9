import { ok, type Result } from '../kernel/result.js';
import { unreadable, type UnreadableRound } from './unreadable-round.js';

/** A list in the order of its ids, and where each of the given list stands in it. */
export interface Numbered {
  readonly ids: readonly string[];
  /** By position in the list as given. */
  readonly numberOf: Int32Array;
  readonly byId: ReadonlyMap<string, number>;
}

/** Numbers a list by its ids, as text (UTF-16 code units), lowest first. This is the order that decides every tie. */
export function numberById(given: readonly { readonly id: string }[], list: string): Result<Numbered, UnreadableRound> {
  const strange = given.findIndex(({ id }) => typeof id !== 'string' || id === '');
  if (strange !== -1) return unreadable('IdNotOwn', list, String(strange), 'id');
  const order = given
    .map((_, position) => position)
    .sort((one, other) => compare(idAt(given, one), idAt(given, other)));
  const numberOf = new Int32Array(given.length);
  const ids: string[] = [];
  const byId = new Map<string, number>();
  for (const position of order) {
    const id = idAt(given, position);
    if (byId.has(id)) return unreadable('IdNotOwn', list, String(position), 'id');
    numberOf[position] = ids.length;
    byId.set(id, ids.length);
    ids.push(id);
  }
  return ok({ ids, numberOf, byId });
}

function idAt(given: readonly { readonly id: string }[], position: number): string {
  return given[position]?.id ?? '';
}

/** Of two equal ids, the later one of the list is the one that is not its own: `sort` keeps their order. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
