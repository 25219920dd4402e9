import { connectionKinds } from '../../connection/connection.js';
import { alreadyKnown } from '../../matching/already-known.js';
import { canBeInvited } from '../../matching/can-be-invited.js';
import { policyInForce } from '../../organization/policy-in-force.js';
import type { Look } from './look.js';
import type { PersonSeen } from './people-seen.js';

/** Whether an invitation of either kind to this person would be delivered now. */
export async function canInvite(look: Look, { relation, organization, membership: { person } }: PersonSeen): Promise<boolean> {
  if (relation === 'self') return false;
  const here = await look.here(organization.id);
  const candidates = await look.acting(organization.id, 'match', async ({ presences }) => ({
    asker: await presences.ofPerson(organization.id, look.me),
    candidate: await presences.ofPerson(organization.id, person),
  }));
  if (!here || !candidates?.asker || !candidates.candidate) return false;
  const { asker, candidate } = candidates;
  const known = alreadyKnown(here.connections.map(({ value }) => value), look.me, look.at).has(person);
  const youthPolicy = policyInForce(organization, 'youth', look.at);
  const blocked = here.around.has(person);
  return connectionKinds.some((kind) => canBeInvited({ kind, asker, candidate, blocked, known, youthPolicy, at: look.at }));
}
