import { isSameValue } from '../dimension/comparators/equal.js';
import type { Dimension } from '../dimension/dimension.js';
import { unreadable, type UnreadableAnswer } from '../dimension/unreadable.js';
import type { Answer } from '../dimension/value.js';
import { ok, type Result } from '../kernel/result.js';
import type { Decided } from './decided.js';
import type { Profile } from './profile.js';
import type { Comfort, Statement, StatementId } from './statement.js';
import { isSameUses, type UseGiven, usesGiven } from './uses-given.js';

export interface StateAbout {
  readonly dimension: Dimension;
  readonly answer: Answer;
  readonly comfort: Comfort;
  readonly uses: readonly UseGiven[];
  /** In assisted mode: who helps. */
  readonly helpedBy?: string;
}

/** As many things may be said on one dimension. */
export const mostOnOneDimension = 50;

/**
 * Someone says something about themselves. It takes the place of what it contradicts: the same thing said before, the
 * one answer where there can be only one, a value where they now prefer not to say.
 */
export function stateAbout(
  profile: Profile,
  { dimension, answer, comfort, uses: given, helpedBy }: StateAbout,
  id: StatementId,
  at: Date,
): Result<Decided<Profile> & { readonly statement: Statement }, UnreadableAnswer> {
  const uses = usesGiven(given);
  const same = profile.statements.find((one) => one.dimension === dimension.id && isSameAnswer(one.answer, answer));
  if (same && same.comfort === comfort && isSameUses(same.uses, uses)) return ok({ state: profile, statement: same });

  const kept = profile.statements.filter(
    (one) =>
      one.dimension !== dimension.id ||
      (one !== same && dimension.many && isSubstance(one.answer) && isSubstance(answer)),
  );
  if (kept.filter((one) => one.dimension === dimension.id).length >= mostOnOneDimension) {
    return unreadable([], `at most ${mostOnOneDimension} answers on one dimension`);
  }
  const statement: Statement = {
    id: same?.id ?? id,
    dimension: dimension.id,
    answer,
    comfort,
    uses,
    statedAt: at,
    ...(helpedBy !== undefined && { helpedBy }),
  };
  const codes = { statement: statement.id, dimension: dimension.id, comfort };
  return ok({
    state: { ...profile, statements: [...kept, statement] },
    statement,
    happened: { kind: 'StatementMade', codes },
  });
}

/** Something said, rather than that one would not or cannot say. */
function isSubstance({ answer }: Answer): boolean {
  return answer === 'value' || answer === 'self-described';
}

function isSameAnswer(one: Answer, other: Answer): boolean {
  if (one.answer === 'value') return other.answer === 'value' && isSameValue(one.value, other.value);
  if (one.answer === 'self-described') {
    return other.answer === 'self-described' && one.words === other.words && one.language === other.language;
  }
  return one.answer === other.answer;
}
