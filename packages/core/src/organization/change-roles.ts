import { err, ok, type Result } from '../kernel/result.js';
import { inForce } from './membership.js';
import { overseeingRoles } from './oversees.js';
import { oneToOneRoles, type Role, type RoleCode } from './role.js';

/** A role a member is to hold from now on. */
export type WantedRole = Pick<Role, 'code' | 'engagement' | 'places'>;

/** Roles that cannot be held like this. */
export interface UnreadableRoles {
  readonly kind: 'UnreadableRoles';
  /** What would have fitted, in English. */
  readonly expected: string;
  readonly path: readonly string[];
}

/** Nobody gives themselves a role, or changes one they hold. */
export interface OwnRoleRefused {
  readonly kind: 'OwnRoleRefused';
}

/** What became of the roles, and which codes began and ended; nothing, when they already were what was asked for. */
export interface RolesChanged {
  readonly roles: readonly Role[];
  readonly begun: readonly RoleCode[];
  readonly ended: readonly RoleCode[];
}

/** How many people one supporter can be given at once, at most. */
export const mostPlaces = 100;

/**
 * A member holds exactly these roles from now on. What changed ends and begins anew, so that who held what, and when,
 * stays on record. One's own can only end. A guest oversees nobody.
 */
export function changeRoles(
  held: readonly Role[],
  wanted: readonly WantedRole[],
  { at, isOneself, isGuest = false }: { readonly at: Date; readonly isOneself: boolean; readonly isGuest?: boolean },
): Result<RolesChanged, UnreadableRoles | OwnRoleRefused> {
  const unreadable = wanted
    .map((role, index) => problemOf(role, index, wanted, isGuest))
    .find((one) => one !== undefined);
  if (unreadable) return err(unreadable);
  const current = held.filter((role) => inForce(role, at));
  const begun = wanted.filter((role) => !current.some((one) => isSame(one, role)));
  if (isOneself && begun.length > 0) return err({ kind: 'OwnRoleRefused' });
  const ended = current.filter((role) => !wanted.some((one) => isSame(role, one)));
  return ok({
    roles: [
      ...held.map((role) => (ended.includes(role) ? { ...role, until: at } : role.from > at ? neverBegun(role) : role)),
      ...begun.map((role) => ({ ...role, from: at })),
    ],
    begun: begun.map(({ code }) => code),
    ended: ended.map(({ code }) => code),
  });
}

/** A role that was to begin later does not, unless it is asked for again. */
function neverBegun(role: Role): Role {
  return { ...role, until: role.from };
}

function problemOf(
  { code, places }: WantedRole,
  index: number,
  all: readonly WantedRole[],
  isGuest: boolean,
): UnreadableRoles | undefined {
  const says = (expected: string, ...field: readonly string[]): UnreadableRoles => ({
    kind: 'UnreadableRoles',
    expected,
    path: ['holding', String(index), ...field],
  });
  if (all.findIndex((one) => one.code === code) !== index) return says('each role once', 'code');
  if (isGuest && overseeingRoles.includes(code)) return says('another role: a guest oversees nobody', 'code');
  const most = oneToOneRoles.includes(code) ? mostPlaces : 0;
  if (!Number.isInteger(places) || places < 0 || places > most)
    return says(most === 0 ? 'no places: this role is not one to one' : `0 to ${mostPlaces} places`, 'places');
  return undefined;
}

function isSame(one: WantedRole, other: WantedRole): boolean {
  return one.code === other.code && one.engagement === other.engagement && one.places === other.places;
}
