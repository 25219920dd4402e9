import { heardIn } from '../../access/heard-in.js';
import { barriersOf, type Opening, tiesOf } from '../../access/opening.js';
import type { ComplianceProfile } from '../../consent/compliance-profile.js';
import { inForce, type Membership } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Ports } from '../../work/ports.js';
import type { KeptOf } from './lent.js';
import type { Look } from './look.js';
import { openedOn } from './not-yet.js';
import type { PersonSeen } from './people-seen.js';
import { togetherWith } from './together-with.js';

interface Opened<What extends keyof KeptOf> {
  readonly things: KeptOf[What];
  readonly opening: Opening;
}

const reading: { readonly [What in keyof KeptOf]: (ports: Ports, person: PersonId) => Promise<KeptOf[What]> } = {
  entries: ({ importedEntries }, person) => importedEntries.openedBy(person),
  lines: ({ histories }, person) => histories.of(person),
};

/** How far a person has to have come with somebody before either is opened to them. */
const levelNeeded = 'contact-and-plan';

/** What the database lets the reader read of it, to be decided thing by thing; nothing where there is nothing. */
export async function openedTo<What extends keyof KeptOf>(
  look: Look,
  { relation, membership: { person }, organization: { id: organization } }: PersonSeen,
  what: What,
): Promise<Opened<What> | undefined> {
  if (look.lent) {
    const lent = await look.lent();
    return { things: lent[what], opening: lent.opening };
  }
  if (relation === 'self' || !(await look.permitters(organization)).has(person)) return undefined;
  const read = await look.acting(organization, 'support', async (ports) => {
    const things = await reading[what](ports, person);
    if (things.length === 0) return undefined;
    const mine = await ports.memberships.ofPerson(organization, look.me);
    return {
      things,
      permits: heardIn(await ports.directives.permitting(person), organization),
      profiles: await profilesOf(ports, things),
      acting: mine && actsIn(mine.value, look.at) ? [organization] : [],
    };
  });
  if (!read) return undefined;
  const { things, acting, ...permitted } = read;
  const { live, blocked, refusals, overseen } = await togetherWith(look, person);
  const connections = live.map(({ connection }) => connection);
  const opened = await openedOn(look, person, connections, levelNeeded);
  return {
    things,
    opening: {
      ...permitted,
      reader: look.me,
      ties: tiesOf({ acting, among: await look.organizations(), live: opened }),
      barriers: barriersOf({ live: connections, opened, isKeptApart: blocked, isOverseer: overseen }),
      refusals,
      at: look.at,
    },
  };
}

/** Whoever holds a role there acts for the organization. */
export function actsIn({ roles }: Pick<Membership, 'roles'>, at: Date): boolean {
  return roles.some((role) => inForce(role, at));
}

/** What the organizations that keep these things determined about themselves. */
export async function profilesOf(
  { complianceProfiles }: Pick<Ports, 'complianceProfiles'>,
  things: readonly { readonly organization: OrganizationId }[],
): Promise<ReadonlyMap<OrganizationId, ComplianceProfile>> {
  const profiles = new Map<OrganizationId, ComplianceProfile>();
  for (const wrote of new Set(things.map((one) => one.organization))) {
    const profile = await complianceProfiles.of(wrote);
    if (profile) profiles.set(wrote, profile);
  }
  return profiles;
}
