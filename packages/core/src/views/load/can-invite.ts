import { type ConnectionKind, connectionKinds } from '../../connection/connection.js';
import { canBeInvited } from '../../matching/can-be-invited.js';
import { policyInForce } from '../../organization/policy-in-force.js';
import type { Candidate } from '../../presence/presences.js';
import type { Here } from './here.js';
import type { Look } from './look.js';
import { notToBeFound } from './not-to-be-found.js';
import type { PersonSeen } from './people-seen.js';

/** Whether an invitation of one of these kinds to this person would be delivered now. */
export async function canInvite(
  look: Look,
  seen: PersonSeen,
  kinds: readonly ConnectionKind[] = connectionKinds,
): Promise<boolean> {
  const {
    relation,
    organization,
    membership: { person },
    presence,
  } = seen;
  if (relation === 'self') return false;
  if (seen.isListed && kinds === connectionKinds) return true;
  const here = await look.here(organization.id);
  const withEveryPlaceFree = presence && { presence, taken: 0 };
  if (!here || !withEveryPlaceFree || !couldInvite(look, here, withEveryPlaceFree, kinds)) return false;
  const candidate = await look.acting(organization.id, 'match', ({ presences }) =>
    presences.ofPerson(organization.id, person),
  );
  return candidate !== undefined && couldInvite(look, here, candidate, kinds);
}

function couldInvite(look: Look, here: Here, candidate: Candidate, kinds: readonly ConnectionKind[]): boolean {
  const { organization, around, presence } = here;
  if (!presence) return false;
  const { person } = candidate.presence;
  const question = {
    asker: { presence, taken: 0 },
    candidate,
    blocked: around.has(person),
    known: notToBeFound(look, here).has(person),
    youthPolicy: policyInForce(organization, 'youth', look.at),
    at: look.at,
  };
  return kinds.some((kind) => canBeInvited({ ...question, kind }));
}
