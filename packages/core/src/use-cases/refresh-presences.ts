import type { ImportedEntry } from '../profile/imported-entry.js';
import type { Profile } from '../profile/profile.js';
import type { Membership } from '../organization/membership.js';
import { unseenSince } from '../presence/choose-presence.js';
import type { Presence, PresenceSetting } from '../presence/presence.js';
import { presenceOf } from '../presence/presence-of.js';
import type { Ports } from '../work/ports.js';
import { recognisedDimensions } from './recognised-dimensions.js';

/** Something about the person that this very transaction changes, and that is not to be read as it was. */
export interface Changed {
  readonly entry?: ImportedEntry;
  readonly setting?: PresenceSetting;
}

/**
 * Writes how a person is present in every organization they belong to, in the transaction of the change it comes from:
 * what is taken back is gone at the next look, everywhere.
 */
export async function refreshPresences(ports: Ports, profile: Profile, at: Date): Promise<void> {
  for (const { value: membership } of await ports.memberships.of(profile.person)) {
    await refreshPresence(ports, profile, membership, at);
  }
}

/** The same in one organization. */
export async function refreshPresence(
  ports: Ports,
  profile: Pick<Profile, 'name' | 'statements'>,
  membership: Membership,
  at: Date,
  changed: Changed = {},
): Promise<Presence> {
  const { organization, person } = membership;
  const before = await ports.presences.ofPerson(organization, person);
  const entries = await ports.importedEntries.about(organization, person);
  const presence = presenceOf(
    {
      profile,
      entries: entries.map((entry) => (entry.id === changed.entry?.id ? changed.entry : entry)),
      membership,
      setting: changed.setting ?? before?.presence.setting ?? unseenSince(membership.from),
      catalogue: await recognisedDimensions(ports, organization),
    },
    at,
  );
  await ports.presences.keep(presence);
  return presence;
}
