import type { Profile } from '../profile/profile.js';
import type { Membership } from '../organization/membership.js';
import { unseenSince } from '../presence/choose-presence.js';
import type { Presence, PresenceSetting } from '../presence/presence.js';
import { presenceOf } from '../presence/presence-of.js';
import type { Ports } from '../work/ports.js';
import { recognisedDimensions } from './recognised-dimensions.js';

/**
 * Writes how a person is present in every organization they belong to, in the transaction of the change it comes from:
 * what is taken back is gone at the next look, everywhere.
 */
export async function refreshPresences(ports: Ports, profile: Profile, at: Date): Promise<void> {
  for (const { value: membership } of await ports.memberships.of(profile.person)) {
    await refreshPresence(ports, profile, membership, at);
  }
}

/** The same in one organization, with a setting the person has just chosen, if they did. */
export async function refreshPresence(
  ports: Ports,
  profile: Pick<Profile, 'name' | 'statements'>,
  membership: Membership,
  at: Date,
  chosen?: PresenceSetting,
): Promise<Presence> {
  const { organization, person } = membership;
  const before = await ports.presences.ofPerson(organization, person);
  const presence = presenceOf(
    {
      profile,
      entries: await ports.importedEntries.about(organization, person),
      membership,
      setting: chosen ?? before?.presence.setting ?? unseenSince(membership.from),
      catalogue: await recognisedDimensions(ports, organization),
    },
    at,
  );
  await ports.presences.keep(presence);
  return presence;
}
