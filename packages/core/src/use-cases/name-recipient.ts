import type { SelfScope } from '../access/scope.js';
import {
  type ConcernRecipient,
  type ConcernRecipientId,
  longestRecipientName,
  longestRecipientReach,
  mostRecipients,
} from '../concern/recipient.js';
import type { DomainEvent } from '../kernel/event.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import { inForce, type MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { TooMany } from '../plan/change.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface NameRecipient {
  readonly organization: OrganizationId;
  /** A member, who then reads concerns here; absent for somebody outside. */
  readonly member?: { readonly organization: OrganizationId; readonly member: MembershipId };
  readonly name: string;
  readonly reach: string;
}

export type NameRecipientRefusal = NotFound | UnreadableTextAt | TooMany;

export interface RemoveRecipient {
  readonly organization: OrganizationId;
  readonly recipient: ConcernRecipientId;
}

export type RemoveRecipientRefusal = NotFound;

/** An administrator names somebody to whom concerns can be told. */
export async function nameRecipient(
  work: Work,
  self: SelfScope,
  command: NameRecipient,
  occasion: Occasion,
): Promise<Result<Outcome, NameRecipientRefusal>> {
  const { organization, member } = command;
  const name = atPath(readText(command.name, longestRecipientName), 'name');
  if (!name.ok) return name;
  const reach = atPath(readText(command.reach, longestRecipientReach), 'reach');
  if (!reach.ok) return reach;
  return asMember(
    work,
    self,
    organization,
    'administer',
    occasion.at,
    async ({ memberships, concernRecipients }): Promise<Result<Outcome, NameRecipientRefusal>> => {
      const named =
        member?.organization === organization
          ? (await memberships.find(organization, member.member))?.value
          : undefined;
      if (member !== undefined && !(named && inForce(named, occasion.at)))
        return err({ kind: 'NotFound', path: ['member'] });
      const before = await concernRecipients.of(organization);
      if (before.length >= mostRecipients) return err({ kind: 'TooMany', most: mostRecipients });
      const recipient: ConcernRecipient = {
        id: occasion.newId() as ConcernRecipientId,
        organization,
        ...(named ? { standing: 'inside', member: named.id } : { standing: 'outside' }),
        name: name.value,
        reach: reach.value,
      };
      if (!before.some((one) => isSame(one, recipient)))
        await concernRecipients.keep(recipient, [event('RecipientNamed', recipient, self.actor, occasion)]);
      return ok({});
    },
  );
}

/** Nobody can tell them anything from now on. What they were told, they still have. */
export function removeRecipient(
  work: Work,
  self: SelfScope,
  { organization, recipient: id }: RemoveRecipient,
  occasion: Occasion,
): Promise<Result<Outcome, RemoveRecipientRefusal>> {
  return asMember(
    work,
    self,
    organization,
    'administer',
    occasion.at,
    async ({ concernRecipients }): Promise<Result<Outcome, RemoveRecipientRefusal>> => {
      const recipient = (await concernRecipients.of(organization)).find((one) => one.id === id);
      if (!recipient) return err({ kind: 'NotFound', path: ['recipient'] });
      await concernRecipients.remove(recipient, [event('RecipientRemoved', recipient, self.actor, occasion)]);
      return ok({});
    },
  );
}

function isSame(one: ConcernRecipient, two: ConcernRecipient): boolean {
  return one.member === two.member && one.name === two.name && one.reach === two.reach;
}

function event(
  kind: 'RecipientNamed' | 'RecipientRemoved',
  { id, organization, standing }: ConcernRecipient,
  by: PersonId,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, by, {
    owner: { organization },
    aggregate: 'concern',
    aggregateId: id,
    version: kind === 'RecipientNamed' ? 1 : 2,
    kind,
    codes: { standing },
  });
}
