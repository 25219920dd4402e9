import { isOverseeing, type Membership, type Role } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import type { OversightRow } from './oversight-row.js';
import type { SupportHeldRow } from './support-held-row.js';

/** The roles in which a member oversees others, as long as both the role and the membership last. */
export function toOversightColumns(membership: Membership): Columns<OversightRow>[] {
  return held(membership, true).map(({ code, ...columns }) => ({ ...columns, code }));
}

/** The roles in which a member supports others, as long as both the role and the membership last. */
export function toSupportHeldColumns(membership: Membership): Columns<SupportHeldRow>[] {
  return held(membership, false).map(({ code: _, ...columns }) => columns);
}

function held({ organization, id, person, roles, ...membership }: Membership, oversight: boolean) {
  return roles.flatMap((role, position) =>
    isOverseeing(role.code) === oversight
      ? [
          {
            organizationId: organization,
            membershipId: id,
            position,
            personId: person,
            code: role.code,
            ...both(membership, role),
          },
        ]
      : [],
  );
}

function both(
  one: Pick<Membership, 'from' | 'until'>,
  other: Pick<Role, 'from' | 'until'>,
): { readonly from: Date; readonly until: Date | null } {
  const ends = [one.until, other.until].filter((end) => end !== undefined).map((end) => end.getTime());
  return {
    from: one.from > other.from ? one.from : other.from,
    until: ends.length > 0 ? new Date(Math.min(...ends)) : null,
  };
}
