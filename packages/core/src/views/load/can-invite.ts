import { connectionKinds } from '../../connection/connection.js';
import { alreadyKnown } from '../../matching/already-known.js';
import { canBeInvited } from '../../matching/can-be-invited.js';
import { policyInForce } from '../../organization/policy-in-force.js';
import type { Candidate } from '../../presence/presences.js';
import type { Here } from './here.js';
import type { Look } from './look.js';
import type { PersonSeen } from './people-seen.js';

/** Whether an invitation of either kind to this person would be delivered now. */
export async function canInvite(look: Look, seen: PersonSeen): Promise<boolean> {
  const {
    relation,
    organization,
    membership: { person },
    presence,
  } = seen;
  if (relation === 'self') return false;
  if (seen.isListed) return true;
  const here = await look.here(organization.id);
  const withEveryPlaceFree = presence && { presence, taken: 0 };
  if (!here || !withEveryPlaceFree || !couldInvite(look, here, withEveryPlaceFree)) return false;
  const candidate = await look.acting(organization.id, 'match', ({ presences }) =>
    presences.ofPerson(organization.id, person),
  );
  return candidate !== undefined && couldInvite(look, here, candidate);
}

function couldInvite(
  { me, at }: Look,
  { organization, connections, around, presence }: Here,
  candidate: Candidate,
): boolean {
  if (!presence) return false;
  const { person } = candidate.presence;
  const question = {
    asker: { presence, taken: 0 },
    candidate,
    blocked: around.has(person),
    known: alreadyKnown(
      connections.map(({ value }) => value),
      me,
      at,
    ).has(person),
    youthPolicy: policyInForce(organization, 'youth', at),
    at,
  };
  return connectionKinds.some((kind) => canBeInvited({ ...question, kind }));
}
