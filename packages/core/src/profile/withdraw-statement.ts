import type { Decided } from './decided.js';
import type { Profile } from './profile.js';
import type { StatementId } from './statement.js';

/** Someone takes back what they said, at once and without a trace of the words. Taken back twice is taken back. */
export function withdrawStatementFrom(profile: Profile, id: StatementId): Decided<Profile> {
  const statement = profile.statements.find((one) => one.id === id);
  if (!statement) return { state: profile };
  const statements = profile.statements.filter((one) => one !== statement);
  const codes = { statement: id, dimension: statement.dimension };
  return { state: { ...profile, statements }, happened: { kind: 'StatementWithdrawn', codes } };
}
