import { partnerOf } from '../../network/agreement.js';
import type { Membership } from '../../organization/membership.js';
import { pairOf, type Shelves } from './shelves.js';
import type { Sight } from './sight.js';

/** Whether the one who acts is a guest where they act. */
export function isGuest({ memberships }: Shelves, { organization, isMe }: Sight): boolean {
  return [...memberships.values()].some(
    ({ value }) => value.organization === organization && isMe(value.person) && value.guest !== undefined,
  );
}

/** Nobody but the person makes a member a guest, or lets a guest's place last longer. */
export function movesGuest({ memberships }: Shelves, { id, guest, until }: Membership): boolean {
  const before = memberships.get(id)?.value;
  if (before?.guest?.agreement !== guest?.agreement || before?.guest?.of !== guest?.of) return true;
  return guest !== undefined && before?.until !== undefined && (until === undefined || until > before.until);
}

/**
 * Whether a guest's place may be kept like this: it ends sooner than it did, or it lasts no longer than the place at home
 * and the agreement, which nobody ended. The stand-in has no clock; what is past was decided before.
 */
export function restsOnBoth(shelves: Shelves, place: Membership): boolean {
  const { id, organization, person, guest, until, suspendedAt } = place;
  const [before, ...others] = [...shelves.memberships.values()]
    .map(({ value }) => value)
    .filter((one) => one.id === id || (one.organization === organization && one.person === person));
  if (others.length > 0 || !guest || (before && (before.id !== id || !before.guest))) return false;
  if (before?.suspendedAt?.getTime() !== suspendedAt?.getTime()) return false;
  const isSame = before?.guest?.agreement === guest.agreement && before.guest.of === guest.of;
  if (isSame && until && (!before.until || until <= before.until) && before.from.getTime() === place.from.getTime())
    return true;
  const agreement = shelves.networkAgreements.get(guest.agreement)?.value;
  const home = [...shelves.memberships.values()].find(
    ({ value }) => value.organization === guest.of && value.person === person,
  )?.value;
  if (!agreement?.acceptedAt || agreement.endedAt || partnerOf(agreement, guest.of)?.organization !== organization)
    return false;
  if (!home || home.guest || home.suspendedAt) return false;
  return [home.until, agreement.until].every((end) => end === undefined || (until !== undefined && until <= end));
}

/** Where a place is held in suspense, or ends sooner, its person is a guest nowhere by it any more. */
export function endWithHome(shelves: Shelves, home: Membership): void {
  const ends = [home.until, home.suspendedAt].filter((end) => end !== undefined).map((end) => end.getTime());
  if (home.guest || ends.length === 0) return;
  const rests = ({ person, guest }: Membership): boolean => person === home.person && guest?.of === home.organization;
  endPlaces(shelves, rests, new Date(Math.min(...ends)), home.suspendedAt !== undefined);
}

/** Ends places of guests, and says so where they are listed; `now` takes them from the lists at once. */
export function endPlaces(
  { memberships, presences }: Shelves,
  rests: (place: Membership) => boolean,
  end: Date,
  now: boolean,
): void {
  for (const [id, { value, version }] of memberships) {
    if (!rests(value) || (value.until && value.until <= end)) continue;
    const until = end < value.from ? value.from : end;
    memberships.set(id, { value: { ...value, until }, version: version + 1 });
    const key = pairOf(value.organization, value.person);
    const presence = presences.get(key);
    if (!presence) continue;
    const setting = now ? { ...presence.setting, seen: false, mutual: false } : presence.setting;
    presences.set(key, { ...presence, until, setting });
  }
}
