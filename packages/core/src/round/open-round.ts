import { daysAfter } from '../kernel/days.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine, type UnreadableText } from '../kernel/text.js';
import type { MatchRound } from './match-round.js';
import { mostInRound } from './round-place.js';

/** In UTF-16 code units. */
export const longestRoundName = 80;

/** No round takes people in for longer. */
export const longestRoundDays = 366;

/** A round that cannot be opened like this. */
export interface UnfitRound {
  readonly kind: 'UnfitRound';
  readonly problem: 'closes-before-it-opens' | 'over-already' | 'too-long' | 'cap-out-of-range';
  readonly path: readonly string[];
}

type UnreadableName = UnreadableText & { readonly path: readonly string[] };

/** A round as somebody would like to open it, or why it cannot be. */
export function openRoundWith(
  draft: Omit<MatchRound, 'proposedAt' | 'offeredAt'>,
  at: Date,
): Result<MatchRound, UnfitRound | UnreadableName> {
  const name = readLine(draft.name, longestRoundName);
  if (!name.ok) return err({ ...name.error, path: ['name'] });
  const { opensAt, closesAt, most } = draft;
  if (closesAt <= opensAt) return unfit('closes-before-it-opens', 'closesAt');
  if (closesAt <= at) return unfit('over-already', 'closesAt');
  if (closesAt > daysAfter(opensAt, longestRoundDays)) return unfit('too-long', 'closesAt');
  if (most !== undefined && !(Number.isInteger(most) && most >= 1 && most <= mostInRound))
    return unfit('cap-out-of-range', 'most');
  return ok(draft);
}

function unfit(problem: UnfitRound['problem'], ...path: readonly string[]) {
  return err({ kind: 'UnfitRound', problem, path } as const);
}
