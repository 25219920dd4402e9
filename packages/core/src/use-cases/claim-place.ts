import { claimScope } from '../access/scope.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Membership } from '../organization/membership.js';
import type { Identity } from '../person/people.js';
import type { PersonId } from '../person/person-id.js';
import { chooseNameOn } from '../profile/choose-name.js';
import type { Profile } from '../profile/profile.js';
import { globalId } from '../views/global-id.js';
import type { ClaimCode } from '../work/claim-codes.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { happened } from './happened.js';
import { refreshPresence } from './refresh-presences.js';

export interface ClaimPlace {
  /** SHA-256 of the code, lower-case hex. */
  readonly digest: string;
  /** What to be called, by someone who has not said so yet; else the name in the organization's list. */
  readonly name?: string;
}

/** The code is none, was used, is past its day, or its place cannot be this person's: one answer. */
export interface CodeNotAccepted {
  readonly kind: 'CodeNotAccepted';
}

export type ClaimPlaceRefusal = CodeNotAccepted | UnreadableTextAt | ChangedMeanwhile;

/**
 * Someone whom an organization imported signs in and takes their place with a single-use code. If they were here
 * already, what the organization keeps about the imported person becomes theirs: only they can say that the two are one.
 */
export async function claimPlace(
  work: Work,
  identity: Identity,
  { digest, name }: ClaimPlace,
  occasion: Occasion,
): Promise<Result<Outcome, ClaimPlaceRefusal>> {
  return work(claimScope(digest, identity), async (ports): Promise<Result<Outcome, ClaimPlaceRefusal>> => {
    const code = await ports.claimCodes.use(digest, occasion.at);
    const person = code && (await personOf(ports, identity, code, occasion.at));
    const place = code && person && (await ports.memberships.ofPerson(code.organization, person, 'update'));
    if (!code || !person || !place) return err({ kind: 'CodeNotAccepted' });
    const profile = await profileOf(ports, place.value, name, occasion);
    if (!profile.ok) return profile;
    const kept = await keepClaimed(ports, place, occasion);
    if (!kept.ok) return kept;
    await refreshPresence(ports, profile.value, place.value, occasion.at);
    return ok({ membership: globalId('membership', code.organization, place.value.id) });
  });
}

/**
 * The person who now holds the place: whoever the identity leads to, else the imported one, to whom it leads from now
 * on. Someone who has a profile has taken their place already: no code of any organization opens what is theirs.
 */
async function personOf(
  { people, memberships, profiles }: Ports,
  identity: Identity,
  { organization, person: imported }: ClaimCode,
  at: Date,
): Promise<PersonId | undefined> {
  const known = await people.identifiedBy(identity);
  if (known !== imported && (await profiles.find(imported))) return undefined;
  if (known === undefined) return (await people.recognise(identity, imported, at)) === 'taken' ? undefined : imported;
  if (known === imported) return known;
  if (await memberships.ofPerson(organization, known)) return undefined;
  await memberships.handOver(organization, imported, known);
  return known;
}

/** Their profile; the first time, with the name they choose or the one they were known by here. */
async function profileOf(
  { profiles, presences }: Ports,
  { organization, person }: Membership,
  name: string | undefined,
  occasion: Occasion,
): Promise<Result<Profile, UnreadableTextAt | ChangedMeanwhile>> {
  const before = await profiles.find(person);
  if (before) return ok(before.value);
  const known = (await presences.ofPerson(organization, person))?.presence.name;
  const decided = atPath(chooseNameOn(undefined, person, { name: name ?? known ?? '' }), 'name');
  if (!decided.ok) return decided;
  const fact = {
    owner: { person },
    aggregate: 'profile',
    aggregateId: person,
    version: 1,
    kind: 'NameChosen',
    codes: {},
  } as const;
  const kept = await profiles.keep({ value: decided.value.state, version: 0 }, [happened(occasion, person, fact)]);
  return kept.ok ? ok(decided.value.state) : kept;
}

function keepClaimed(
  { memberships }: Ports,
  place: Kept<Membership>,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const { id, organization, person } = place.value;
  const fact = {
    owner: { organization },
    aggregate: 'membership',
    aggregateId: id,
    version: place.version + 1,
    kind: 'PlaceClaimed',
    codes: {},
  } as const;
  return memberships.keep({ value: { ...place.value, takenAt: occasion.at }, version: place.version }, [
    happened(occasion, person, fact),
  ]);
}
