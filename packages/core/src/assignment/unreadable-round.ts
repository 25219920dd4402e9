import { err, type Err } from '../kernel/result.js';

/** Why a round cannot be read. `path` leads to the first thing that does not fit: `['edges', 'mine', '17']`. */
export type UnreadableRound =
  | EmptyRound
  | IdNotOwn
  | NotInRange
  | LeastAbovePlaces
  | UnknownCap
  | CapTooDeep
  | UnevenEdges
  | EdgeToNobody
  | EdgeTwice;

interface At<Kind extends string> {
  readonly kind: Kind;
  readonly path: readonly string[];
}

/** Nobody is looking, or nobody supports. */
export type EmptyRound = At<'EmptyRound'>;

/** An id is empty, or another one of the list has it. */
export type IdNotOwn = At<'IdNotOwn'>;

/** Not a whole number between the two, which are included. */
export interface NotInRange extends At<'NotInRange'> {
  readonly from: number;
  readonly to: number;
}

/** A group's smallest size is above its greatest. */
export type LeastAbovePlaces = At<'LeastAbovePlaces'>;

/** Within a cap that is not among the caps. */
export type UnknownCap = At<'UnknownCap'>;

/** A cap within a cap within a cap, or within itself: there are programmes and organizations, and no third floor. */
export type CapTooDeep = At<'CapTooDeep'>;

/** The four lists of edges differ in length. */
export type UnevenEdges = At<'UnevenEdges'>;

/** An edge from or to a position at which nobody stands. */
export type EdgeToNobody = At<'EdgeToNobody'>;

/** The same two people have an edge already. */
export type EdgeTwice = At<'EdgeTwice'>;

/** A refusal that says no more than where. */
export function unreadable(
  kind: Exclude<UnreadableRound['kind'], 'NotInRange'>,
  ...path: string[]
): Err<UnreadableRound> {
  return err({ kind, path });
}

/** The refusal of a number, with what would have fitted. */
export function notInRange(from: number, to: number, ...path: string[]): Err<UnreadableRound> {
  return err({ kind: 'NotInRange', path, from, to });
}

export function isWhole(given: number, from: number, to: number): boolean {
  return Number.isInteger(given) && given >= from && given <= to;
}
