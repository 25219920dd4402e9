import { err, ok, type Result } from '../../kernel/result.js';
import type { Value } from '../../dimension/value.js';
import type { ValueKind } from '../../dimension/value-kind.js';
import type { PeerQuestion } from '../../matching/find-peers.js';
import { meetAgain } from '../../matching/weigh-wishes.js';
import { importances, type Wish } from '../../wish/wish.js';
import type { UnknownImportance } from '../people/keep-person.js';
import type { MatchIndex } from '../people/match-index.js';

/** What the judge is asked, but for the people and what they wish for: they are in the index. */
export type IndexQuestion = Omit<PeerQuestion, 'candidates' | 'wishesOf' | 'catalogue'>;

/** No such dimension in the catalogue of this index. */
export interface UnknownDimension {
  readonly kind: 'UnknownDimension';
  readonly path: readonly string[];
}

/** Nothing that can be said on this dimension. */
export interface UnknownValue {
  readonly kind: 'UnknownValue';
  readonly path: readonly string[];
}

/** The same dimension is both a must and to be avoided. */
export interface ContradictoryWishes {
  readonly kind: 'ContradictoryWishes';
  readonly path: readonly string[];
}

/** All that matters together is more than the planes can add up. */
export interface WeightsBeyondRange {
  readonly kind: 'WeightsBeyondRange';
  readonly path: readonly string[];
  readonly most: number;
}

/** A list has a whole number of places, at least one. */
export interface UnreadableLength {
  readonly kind: 'UnreadableLength';
  readonly path: readonly string[];
}

export type QuestionRefusal =
  UnknownDimension | UnknownValue | UnknownImportance | ContradictoryWishes | WeightsBeyondRange | UnreadableLength;

/** The greatest total: 2,097 wishes that matter most, met in full. */
export const greatestTotal: number = 2 ** 20 - 1;

/** Whether the index can answer this as the judge would. */
export function checkQuestion(
  index: MatchIndex,
  { wishes, kind, again }: IndexQuestion,
  first: number,
): Result<void, QuestionRefusal> {
  if (!Number.isInteger(first) || first < 1) return err({ kind: 'UnreadableLength', path: ['first'] });
  for (const [at, wish] of wishes.entries()) {
    const refusal = checkWish(index, wishes, wish, at);
    if (refusal) return err(refusal);
  }
  const mine = wishes.reduce((sum, { importance }) => sum + importance * 100, 0);
  const theirs = kind === 'mutual' ? index.catalogue.size * 500 : 0;
  const met = again?.size ? meetAgain : 0;
  return mine + theirs + met > greatestTotal
    ? err({ kind: 'WeightsBeyondRange', path: ['wishes'], most: greatestTotal })
    : ok(undefined);
}

function checkWish(
  { catalogue }: MatchIndex,
  wishes: readonly Wish[],
  wish: Wish,
  at: number,
): QuestionRefusal | undefined {
  const path = ['wishes', String(at)];
  const dimension = catalogue.get(wish.dimension);
  if (!dimension) return { kind: 'UnknownDimension', path: [...path, 'dimension'] };
  if (!importances.includes(wish.importance)) return { kind: 'UnknownImportance', path: [...path, 'importance'] };
  const contradicted = wishes.some(
    (other) =>
      other.dimension === wish.dimension &&
      ((other.strength === 'must' && wish.strength === 'avoid') ||
        (other.strength === 'avoid' && wish.strength === 'must')),
  );
  if (contradicted) return { kind: 'ContradictoryWishes', path: [...path, 'strength'] };
  const strange =
    wish.like.as === 'these' ? wish.like.values.findIndex((value) => !canBeSaid(dimension.value, value)) : -1;
  return strange === -1 ? undefined : { kind: 'UnknownValue', path: [...path, 'like', 'values', String(strange)] };
}

/** An option nobody offers any more can still be wished for: people who said it are still found by it. */
function canBeSaid(kind: ValueKind, value: Value): boolean {
  if (kind.form === 'choice') return value.form === 'choice' && kind.options.some(({ key }) => key === value.key);
  if (kind.form === 'ordered') return value.form === 'ordered' && kind.steps.some(({ key }) => key === value.key);
  return kind.form === value.form;
}
