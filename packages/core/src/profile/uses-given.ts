import type { Use } from '../dimension/dimension.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Audience, StatementUse } from './statement.js';

/** A use as a person gives it. To be shown without saying to whom is to be shown to one's connections. */
export interface UseGiven {
  readonly use: Use;
  readonly organization: OrganizationId;
  readonly audience?: Audience;
}

/** One use of each kind per organization; given twice, the narrower audience counts. */
export function usesGiven(given: readonly UseGiven[]): readonly StatementUse[] {
  const uses = new Map<string, StatementUse>();
  for (const { use, organization, audience = 'connections' } of given) {
    const known = uses.get(`${use} ${organization}`);
    const narrower = known?.use === 'display' && known.audience === 'connections' ? 'connections' : audience;
    uses.set(
      `${use} ${organization}`,
      use === 'match' ? { use, organization } : { use, organization, audience: narrower },
    );
  }
  return [...uses.values()];
}

/** The same uses, in whatever order they were given. */
export function isSameUses(some: readonly StatementUse[], others: readonly StatementUse[]): boolean {
  const names = ({ use, organization, ...rest }: StatementUse): string =>
    `${use} ${organization} ${'audience' in rest ? rest.audience : ''}`;
  return some.length === others.length && new Set([...some, ...others].map(names)).size === some.length;
}
