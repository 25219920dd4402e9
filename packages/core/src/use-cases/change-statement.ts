import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type ChangeOfStatement, changeStatementOf } from '../profile/change-statement.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asExpected, keepProfile } from './change-profile.js';
import type { NotFound, UnknownDimension } from './refusals.js';
import { usesWithinReach } from './uses-within-reach.js';
import { writtenBy } from './written-by.js';

export interface ChangeStatement extends Omit<ChangeOfStatement, 'helpedBy'> {
  /** Of the profile. */
  readonly expectedVersion?: number;
}

export type ChangeStatementRefusal = NotFound | UnknownDimension | ChangedMeanwhile;

/** Someone changes how they feel about speaking of it, or what it may be used for; the words stay as they are. */
export async function changeStatement(
  work: Work,
  self: SelfScope,
  { expectedVersion, ...change }: ChangeStatement,
  occasion: Occasion,
): Promise<Result<Outcome, ChangeStatementRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, ChangeStatementRefusal>> => {
    const kept = await ports.profiles.find(self.actor);
    const statement = kept?.value.statements.find(({ id }) => id === change.statement);
    const decided = kept && changeStatementOf(kept.value, { ...change, ...writtenBy(self) });
    if (!kept || !statement || !decided) return err({ kind: 'NotFound', path: ['statement'] });
    const expected = asExpected(kept, expectedVersion);
    if (!expected.ok) return expected;
    const reachable = await usesWithinReach(ports, self, statement.dimension, change.uses ?? [], occasion.at);
    if (!reachable.ok) return reachable;
    const profile = await keepProfile(ports, self, kept.version, decided, occasion);
    return profile.ok ? ok({ statement: globalId('statement', statement.id) }) : profile;
  });
}
