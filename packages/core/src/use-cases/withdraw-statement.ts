import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { StatementId } from '../profile/statement.js';
import { withdrawStatementFrom } from '../profile/withdraw-statement.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asExpected, keepProfile } from './change-profile.js';
import type { NotFound } from './refusals.js';

export interface WithdrawStatement {
  readonly statement: StatementId;
  /** Of the profile. */
  readonly expectedVersion?: number;
}

export type WithdrawStatementRefusal = NotFound | ChangedMeanwhile;

/** Someone takes back what they said about themselves. It is gone everywhere, at once; twice is quietly fine. */
export async function withdrawStatement(
  work: Work,
  self: SelfScope,
  { statement, expectedVersion }: WithdrawStatement,
  occasion: Occasion,
): Promise<Result<Outcome, WithdrawStatementRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, WithdrawStatementRefusal>> => {
    const kept = await ports.profiles.find(self.actor);
    if (!kept) return err({ kind: 'NotFound' });
    const decided = withdrawStatementFrom(kept.value, statement);
    const expected = asExpected(kept, decided.happened && expectedVersion);
    if (!expected.ok) return expected;
    const profile = await keepProfile(ports, self, kept.version, decided, occasion);
    return profile.ok ? ok({ person: globalId('self', self.actor) }) : profile;
  });
}
