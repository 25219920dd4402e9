import { placesOf } from '../organization/places-of.js';
import type { Membership } from '../organization/membership.js';
import type { Ports } from '../work/ports.js';

/** Whether somebody who supports has a place left, counted while nobody else gives one of theirs away. */
export async function hasPlace({ connections }: Ports, membership: Membership, at: Date): Promise<boolean> {
  const { organization, person } = membership;
  return (await connections.supportedBy(organization, person, 'in-turn')) < placesOf(membership, at);
}
