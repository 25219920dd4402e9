import type { Ask } from '../../ask/ask.js';
import { alreadyKnown } from '../../matching/already-known.js';
import { fitsAsk } from '../../matching/fits-ask.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { policyInForce } from '../../organization/policy-in-force.js';
import type { Look } from './look.js';

/** The open asks of others in this organization that are put to the reader now, soonest over first. Who asks stays in here. */
export async function questionsFor(look: Look, organization: OrganizationId): Promise<readonly Ask[]> {
  const { me, at } = look;
  const here = await look.here(organization);
  if (!here) return [];
  const catalogue = await look.catalogue(organization);
  const youthPolicy = policyInForce(here.organization, 'youth', at);
  const known = alreadyKnown(here.connections.map(({ value }) => value), me, at);

  const asks = await look.acting(organization, 'match', async (ports) => {
    const candidate = await ports.presences.ofPerson(organization, me);
    const fitting: Ask[] = [];
    for (const { value: ask } of candidate ? await ports.asks.open(organization, at) : []) {
      const asker = ask.asker === me ? undefined : await ports.presences.ofPerson(organization, ask.asker);
      if (!asker || !candidate) continue;
      const blocked = here.around.has(ask.asker);
      if (fitsAsk({ ask, catalogue, asker, candidate, blocked, known: known.has(ask.asker), youthPolicy, at })) fitting.push(ask);
    }
    return fitting;
  });
  return [...(asks ?? [])].sort((one, other) => one.openUntil.getTime() - other.openUntil.getTime() || (one.id < other.id ? -1 : 1));
}
