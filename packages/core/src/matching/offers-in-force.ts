import { inForce } from '../organization/membership.js';
import type { Presence, SupportOffer } from '../presence/presence.js';
import type { Candidate } from '../presence/presences.js';

type Offering = Pick<Presence, 'offers'>;

export function offersInForce({ offers }: Offering, at: Date): readonly SupportOffer[] {
  return offers.filter((offer) => inForce(offer, at));
}

/** Whether someone offers one-to-one support in a role now and has a place left. */
export function hasFreePlace(
  { presence, taken }: Pick<Candidate, 'taken'> & { readonly presence: Offering },
  at: Date,
): boolean {
  return offersInForce(presence, at).reduce((places, offer) => places + offer.places, 0) > taken;
}

/** Whether someone's support is their paid employment here. */
export function isEmployedSupporter(presence: Offering, at: Date): boolean {
  return offersInForce(presence, at).some(({ engagement }) => engagement === 'employed');
}
