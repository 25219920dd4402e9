import type { Ask } from '../../ask/ask.js';
import { asDecided } from '../../consent/as-decided.js';
import type { Catalogue } from '../../dimension/catalogue.js';
import { fitsAsk } from '../../matching/fits-ask.js';
import { withoutRefused } from '../../access/without-refused.js';
import { inForce } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { policyInForce } from '../../organization/policy-in-force.js';
import type { Ports } from '../../work/ports.js';
import type { Here } from './here.js';
import type { Look } from './look.js';
import { notToBeFound } from './not-to-be-found.js';

/** The open asks of others in this organization that are put to the reader now, soonest over first. Who asks stays in here. */
export async function questionsFor(look: Look, organization: OrganizationId): Promise<readonly Ask[]> {
  const here = await look.here(organization);
  if (!here) return [];
  const catalogue = await look.catalogue(organization);
  const asks = await look.acting(organization, 'match', (ports) => fitting(ports, look, here, catalogue));
  return [...(asks ?? [])].sort(
    (one, other) => one.openUntil.getTime() - other.openUntil.getTime() || (one.id < other.id ? -1 : 1),
  );
}

async function fitting(ports: Ports, look: Look, here: Here, catalogue: Catalogue): Promise<readonly Ask[]> {
  const { me, at } = look;
  const { organization, around, refusals } = here;
  const asks = (await ports.asks.open(organization.id, at))
    .map(({ value }) => value)
    .filter(({ asker }) => asker !== me);
  const candidate = asks.length > 0 ? await ports.presences.ofPerson(organization.id, me) : undefined;
  if (!candidate) return [];

  const present = new Map((await ports.presences.candidates(organization.id)).map((one) => [one.presence.person, one]));
  const memberships = await ports.memberships.findMany(organization.id, [...new Set(asks.map(({ asker }) => asker))]);
  const members = new Set(memberships.filter(({ value }) => inForce(value, at)).map(({ value }) => value.person));
  const known = notToBeFound(look, here);
  const mine = (await ports.directives.givenBy(me)).map(({ value }) => asDecided(value));
  const youthPolicy = policyInForce(organization, 'youth', at);

  return asks.filter((ask) => {
    const asker = members.has(ask.asker) ? present.get(ask.asker) : undefined;
    const apart = { blocked: around.has(ask.asker), known: known.has(ask.asker) };
    if (!asker) return false;
    const both = {
      asker: withoutRefused(asker, { asker: me, refusals, at }),
      candidate: withoutRefused(candidate, { asker: ask.asker, refusals: mine, at }),
    };
    return fitsAsk({ ask, catalogue, ...both, ...apart, youthPolicy, at });
  });
}
