import type { Decided } from './decided.js';
import type { Profile } from './profile.js';
import type { Comfort, Statement, StatementId } from './statement.js';
import { isSameUses, type UseGiven, usesGiven } from './uses-given.js';

export interface ChangeOfStatement {
  readonly statement: StatementId;
  readonly comfort?: Comfort;
  /** All uses there shall be from now on; left as they are when absent. */
  readonly uses?: readonly UseGiven[];
  /** In assisted mode: who helps. */
  readonly helpedBy?: string;
}

/**
 * Someone changes how they feel about speaking of it, or what it may be used for. Nothing, where nothing was said. The
 * words stay, so whoever helped with them stays named, unless it was changed with another's help.
 */
export function changeStatementOf(
  profile: Profile,
  { statement: id, comfort, uses: given, helpedBy }: ChangeOfStatement,
): Decided<Profile> | undefined {
  const before = profile.statements.find((one) => one.id === id);
  if (!before) return undefined;
  const after: Statement = {
    ...before,
    comfort: comfort ?? before.comfort,
    uses: given ? usesGiven(given) : before.uses,
    ...(helpedBy !== undefined && { helpedBy }),
  };
  if (after.comfort === before.comfort && isSameUses(after.uses, before.uses)) return { state: profile };
  const statements = profile.statements.map((one) => (one === before ? after : one));
  const codes = { statement: id, dimension: after.dimension, comfort: after.comfort };
  return { state: { ...profile, statements }, happened: { kind: 'StatementChanged', codes } };
}
