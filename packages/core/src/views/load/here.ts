import { keptApart } from '../../apart/kept-apart.js';
import { type Connection, isLive, otherOf } from '../../connection/connection.js';
import { asDecided } from '../../consent/as-decided.js';
import type { ConsentTerms } from '../../consent/consent-terms.js';
import type { Kept } from '../../kernel/kept.js';
import type { Membership } from '../../organization/membership.js';
import type { Organization } from '../../organization/organization.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Presence } from '../../presence/presence.js';
import type { Ports } from '../../work/ports.js';

/** Where a reader stands in one organization they belong to: what every relation to someone else there rests on. */
export interface Here {
  readonly organization: Organization;
  readonly membership: Membership;
  readonly presence: Presence | undefined;
  /** One's own, newest invitation first. */
  readonly connections: readonly Kept<Connection>[];
  /** Everyone who must not meet the reader here, whoever said so and whatever they said. */
  readonly around: ReadonlySet<PersonId>;
  /** What others refused to the reader, to be decided by and never shown. */
  readonly refusals: readonly ConsentTerms[];
  /** Everyone the reader is not to be brought together with again, whoever said so. */
  readonly notAgain: ReadonlySet<PersonId>;
}

export async function readHere(ports: Ports, me: PersonId, id: OrganizationId, at: Date): Promise<Here | undefined> {
  const organization = await ports.organizations.find(id);
  const membership = await ports.memberships.ofPerson(id, me);
  if (!organization || !membership) return undefined;
  return {
    organization,
    membership: membership.value,
    presence: (await ports.presences.ofPerson(id, me))?.presence,
    connections: await ports.connections.of(me, id),
    around: keptApart(await ports.blocks.around(me), await ports.conflicts.around(me), organization, at),
    notAgain: await ports.notAgains.around(me),
    refusals: (await ports.directives.refusing(me)).map(asDecided),
  };
}

/** Everyone the reader is connected with there now. */
export function connectedWith({ connections, membership: { person } }: Here): ReadonlySet<PersonId> {
  return new Set(connections.flatMap(({ value }) => (isLive(value) ? [otherOf(value, person)] : [])));
}
