import {
  daysAfter,
  type DomainEvent,
  type Membership,
  type MembershipId,
  type Organization,
  type OrganizationId,
  type PersonId,
  type Ports,
  presenceOf,
  setUpScope,
  type Work,
} from '@peerness/core';
import { builtInCatalogue } from '@peerness/core/dimensions';
import { newId } from '@peerness/gateway';
import { claimDays, digestOf, newClaimCode } from '../import/claim-codes.js';

/** Keeps an organization. Answers whether it is new: a handle that is taken stays whose it is. */
export async function keepOrganization(work: Work, organization: Organization, at: Date): Promise<boolean> {
  return work(setUpScope(), async ({ organizations }) => {
    if (await organizations.byHandle(organization.handle)) return false;
    await organizations.keep(organization, [
      event(
        {
          owner: { organization: organization.id },
          aggregate: 'organization',
          aggregateId: organization.id,
          kind: 'OrganizationSetUp',
          codes: {},
        },
        at,
      ),
    ]);
    return true;
  });
}

/** Its first administrator: a place, and the code that opens it, told once and kept as a digest only. */
export function keepAdministrator(
  work: Work,
  organization: OrganizationId,
  name: string,
  at: Date,
): Promise<FirstAdministrator> {
  return work(setUpScope(), (ports) => nameAdministrator(ports, organization, name, at));
}

/** The code that opens the place of the first administrator. */
export interface FirstAdministrator {
  readonly code: string;
  readonly openUntil: Date;
}

/** The same, in a transaction that sets up more than that. */
export async function nameAdministrator(
  { people, memberships, presences, claimCodes }: Ports,
  organization: OrganizationId,
  name: string,
  at: Date,
): Promise<FirstAdministrator> {
  const person = newId() as PersonId;
  const code = newClaimCode();
  const openUntil = daysAfter(at, claimDays);
  const membership: Membership = {
    id: newId() as MembershipId,
    organization,
    person,
    from: at,
    roles: [{ code: 'administrator', engagement: 'employed', places: 0, from: at }],
  };
  await people.welcome(person, at);
  await memberships.keep({ value: membership, version: 0 }, [
    event(
      {
        owner: { organization },
        aggregate: 'membership',
        aggregateId: membership.id,
        kind: 'AdministratorNamed',
        codes: { roles: ['administrator'] },
      },
      at,
    ),
  ]);
  const setting = { seen: false, mutual: false, paused: false, since: at };
  await presences.keep(
    presenceOf(
      { profile: { name, statements: [] }, entries: [], membership, setting, catalogue: builtInCatalogue },
      at,
    ),
  );
  await claimCodes.keep({ organization, person, digest: digestOf(code), openUntil });
  return { code, openUntil };
}

function event(
  fact: Pick<DomainEvent, 'owner' | 'aggregate' | 'aggregateId' | 'kind' | 'codes'>,
  at: Date,
): DomainEvent {
  return { id: newId(), schema: 1, version: 1, at, ...fact };
}
