import { type DimensionId, organizationOf } from '../dimension/dimension-id.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Decided } from '../profile/decided.js';
import type { Profile } from '../profile/profile.js';
import type { Statement, StatementUse } from '../profile/statement.js';
import { isSameUses } from '../profile/uses-given.js';

/** They show nothing on it to the members of their own organization: nothing more is shown to another one’s. */
export interface NotShownAtHome {
  readonly kind: 'NotShownAtHome';
  readonly path: readonly string[];
}

/** From where to where, and on which dimensions. */
export interface ShownAsGuest {
  readonly home: OrganizationId;
  readonly host: OrganizationId;
  readonly dimensions: readonly DimensionId[];
}

/**
 * What somebody shows where they are a guest: exactly what they name, of what they show to the members of their own
 * organization, and for matching only what serves it there. What they named before and do not name now is taken back.
 */
export function showAsGuest(
  profile: Profile,
  { home, host, dimensions }: ShownAsGuest,
): Result<Decided<Profile>, NotShownAtHome> {
  for (const [index, dimension] of dimensions.entries()) {
    const isShown =
      organizationOf(dimension) === undefined &&
      profile.statements.some((one) => one.dimension === dimension && isShownIn(one, home));
    if (!isShown) return err({ kind: 'NotShownAtHome', path: ['dimensions', String(index)] });
  }
  return ok(
    withUses(profile, host, (one) =>
      dimensions.includes(one.dimension) && isShownIn(one, home) ? usesThere(one, home, host) : [],
    ),
  );
}

/** Nothing of theirs is used there any more. */
export function showNothingIn(profile: Profile, host: OrganizationId): Decided<Profile> {
  return withUses(profile, host, () => []);
}

function withUses(
  profile: Profile,
  host: OrganizationId,
  there: (statement: Statement) => readonly StatementUse[],
): Decided<Profile> {
  const statements = profile.statements.map((statement) => {
    const uses = [...statement.uses.filter(({ organization }) => organization !== host), ...there(statement)];
    return isSameUses(uses, statement.uses) ? statement : { ...statement, uses };
  });
  const changed = statements.filter((statement, index) => statement !== profile.statements[index]);
  if (changed.length === 0) return { state: profile };
  return {
    state: { ...profile, statements },
    happened: { kind: 'GuestUsesChosen', codes: { organization: host, statements: changed.map(({ id }) => id) } },
  };
}

function isShownIn({ uses, comfort }: Statement, home: OrganizationId): boolean {
  return (
    comfort === 'gladly' &&
    uses.some((use) => use.organization === home && use.use === 'display' && use.audience === 'members')
  );
}

function usesThere({ uses }: Statement, home: OrganizationId, host: OrganizationId): readonly StatementUse[] {
  const matches = uses.some((use) => use.organization === home && use.use === 'match');
  return [
    ...(matches ? [{ use: 'match', organization: host } as const] : []),
    { use: 'display', organization: host, audience: 'members' },
  ];
}
