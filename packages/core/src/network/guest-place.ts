import { err, ok, type Result } from '../kernel/result.js';
import { inForce, type Membership, type MembershipId } from '../organization/membership.js';
import { isAgreed, type NetworkAgreement, partnerOf } from './agreement.js';

/** They belong there themselves, or once did: nobody is a guest where they have a place of their own. */
export interface BelongsThere {
  readonly kind: 'BelongsThere';
}

/** What a guest's place rests on. */
export interface GuestPlaceSource {
  readonly agreement: NetworkAgreement;
  /** The person's own place in one of the two. */
  readonly home: Membership;
  /** What they have in the other one already. */
  readonly before: Membership | undefined;
  /** For a place that is new. */
  readonly id: MembershipId;
}

/**
 * Somebody says that they may be found in the partner organization: a place there, marked as a guest's, that lasts no
 * longer than the agreement and their own place at home. Where there was one, it begins anew under the same name: whoever
 * held it in suspense there still does. Nothing, where nothing was agreed.
 */
export function guestPlace(
  { agreement, home, before, id }: GuestPlaceSource,
  at: Date,
): Result<Membership, BelongsThere> | undefined {
  const { organization: of, person } = home;
  const host = partnerOf(agreement, of)?.organization;
  if (host === undefined || home.guest || !inForce(home, at) || !isAgreed(agreement, at)) return undefined;
  if (before && (before.organization !== host || before.person !== person)) return undefined;
  if (before && !before.guest) return err({ kind: 'BelongsThere' });
  const ends = [home.until, agreement.until].filter((end) => end !== undefined).map((end) => end.getTime());
  const { until: _, ...rest } = before ?? { id, organization: host, person, roles: [], takenAt: at };
  const goesOn = before && (before.until === undefined || at < before.until);
  return ok({
    ...rest,
    from: goesOn ? before.from : at,
    ...(ends.length > 0 && { until: new Date(Math.min(...ends)) }),
    guest: { of, agreement: agreement.id },
  });
}

/** A guest's place, over from now on; the same, where it was over. */
export function guestPlaceLeft(place: Membership, at: Date): Membership {
  if (place.until && place.until <= at) return place;
  return { ...place, until: at < place.from ? place.from : at };
}
