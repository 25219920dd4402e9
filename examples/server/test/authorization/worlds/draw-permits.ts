import {
  type Connection,
  type ConsentDirective,
  daysAfter,
  type DirectiveId,
  type ImportedEntry,
  type OrganizationId,
  type PersonId,
  type Recipient,
} from '@peerness/core';
import { newId } from '@peerness/gateway';
import type { Chance } from '../../../demo/chance.js';

const opened: readonly [ConsentDirective['categories'], ...ConsentDirective['categories'][]] = [
  ['organization-entries'],
  ['organization-entries', 'connections'],
  ['organization-entries', 'connections', 'meetings'],
  ['meetings'],
];

/** What people opened of what organizations wrote: to one of them or to whoever acts for an organization. */
export function drawPermits(
  chance: Chance,
  {
    people,
    organizations,
    entries,
    connections,
    at,
  }: {
    readonly people: readonly [PersonId, ...PersonId[]];
    readonly organizations: readonly OrganizationId[];
    readonly entries: readonly ImportedEntry[];
    readonly connections: readonly Connection[];
    readonly at: Date;
  },
): readonly ConsentDirective[] {
  const places = organizations as readonly [OrganizationId, ...OrganizationId[]];
  // Mostly somebody they are close to: of nobody else it could be shown.
  const somebodyTo = (person: PersonId): Recipient => {
    const [first, ...more] = connections
      .filter(({ inviter, invitee, status }) => status !== 'closed' && (inviter === person || invitee === person))
      .map(({ inviter, invitee }) => (inviter === person ? invitee : inviter));
    return { kind: 'person', person: first && chance.happens(0.8) ? chance.one([first, ...more]) : chance.one(people) };
  };
  const anOrganization = (): Recipient => ({ kind: 'organization', organization: chance.one(places) });
  return [...people, ...people, ...people]
    .filter(() => chance.happens(0.95))
    .map((person): ConsentDirective => {
      const first = chance.happens(0.5) ? anOrganization() : somebodyTo(person);
      const categories = chance.one(opened);
      const [one, ...more] = entries.filter((entry) => entry.person === person);
      const about = one && chance.happens(0.95) ? chance.one([one, ...more]) : undefined;
      const spoken = chance.happens(0.1);
      return {
        id: newId() as DirectiveId,
        person,
        kind: 'specific',
        decision: 'permit',
        purposes: [chance.happens(0.95) ? 'support' : 'referral'],
        categories,
        ...(about && chance.happens(0.1) && { things: [about.id] }),
        recipients: chance.happens(0.8) ? [first, somebodyTo(person)] : [first],
        from: daysAfter(at, chance.happens(0.95) ? -9 : 3),
        expires: { kind: 'date', at: daysAfter(at, chance.one([-1, 30, 30, 30, 30, 30])) },
        form: spoken ? 'spoken' : 'in-the-product',
        withdrawals: chance.happens(0.1)
          ? [{ at: daysAfter(at, -2), ...(chance.happens(0.5) && { recipient: first }) }]
          : [],
        discloser: { kind: 'organization', organization: about?.organization ?? chance.one(places) },
        signature: { by: person, relationship: 'self', method: spoken ? 'spoken' : 'on-screen', at: daysAfter(at, -9) },
        statements: [{ code: 'revocation', version: '1' }],
        wording: { version: '1', language: 'en', text: 'They may.', sha256: 'ab'.repeat(32) },
        policyVersion: '1',
      };
    });
}
