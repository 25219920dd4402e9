import { listingScope } from '../access/listing-scope.js';
import { withoutRefused } from '../access/without-refused.js';
import { asDecided } from '../consent/as-decided.js';
import { alreadyKnown } from '../matching/already-known.js';
import { inForce } from '../organization/membership.js';
import type { PersonId } from '../person/person-id.js';
import { listForSeeker } from '../round/list-for-seeker.js';
import type { SeekersList } from '../round/propose.js';
import type { RoundPlace } from '../round/round-place.js';
import { aroundIn } from '../work/around-in.js';
import type { Ports } from '../work/ports.js';
import type { Work } from '../work/work.js';
import { recognisedDimensions } from './recognised-dimensions.js';

/**
 * The list of one person who joined a round to find support, from the rows as they are now, read behind that person's own
 * walls. They joined: their own place says so, once more, in there. Ids and sums come out of it, and nothing else.
 */
export function listInTheirName(
  work: Work,
  place: RoundPlace,
  supporters: readonly PersonId[],
  at: Date,
): Promise<SeekersList | undefined> {
  const { person, organization } = place;
  return work(listingScope(place), async (ports) => {
    const joined = await ports.matchRounds.placesOf(person);
    if (!joined.some(({ round, side }) => round === place.round && side === 'seeker')) return undefined;
    const membership = await ports.memberships.ofPerson(organization, person);
    const here = await ports.organizations.find(organization);
    const asker = await ports.presences.ofPerson(organization, person);
    if (!membership || !inForce(membership.value, at) || !here || !asker) return undefined;
    const others = (await ports.memberships.findMany(organization, supporters)).filter(({ value }) =>
      inForce(value, at),
    );
    const candidates = await ports.presences.ofPeople(
      organization,
      others.map(({ value }) => value.person),
    );
    const refusals = (await ports.directives.refusing(person)).map(asDecided);
    return listForSeeker({
      asker,
      wishes: (await ports.wishes.of(person, organization)).value.wishes,
      candidates: candidates.map((one) => withoutRefused(one, { asker: person, refusals, at })),
      catalogue: await recognisedDimensions(ports, organization),
      organization: here,
      around: await aroundIn(ports, organization, person, at),
      known: await notAgainFor(ports, place, at),
      again: await ports.meetAgains.ofBoth(organization, person),
      at,
    });
  });
}

/** Whom they know already, or are not to be brought together with again. */
async function notAgainFor(
  { connections, notAgains }: Ports,
  { person, organization }: RoundPlace,
  at: Date,
): Promise<ReadonlySet<PersonId>> {
  const own = (await connections.of(person, organization)).map(({ value }) => value);
  return new Set([...alreadyKnown(own, person, at), ...(await notAgains.around(person))]);
}
