import { aroundIn } from '../work/around-in.js';
import type { SelfScope } from '../access/scope.js';
import { type Connection, type ConnectionId, type ConnectionKind, isLive, isOpen } from '../connection/connection.js';
import { sendInvitation } from '../connection/send-invitation.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { canBeInvited } from '../matching/can-be-invited.js';
import { inForce, type MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { apart } from './apart.js';
import { asMember } from './as-member.js';
import { connectionOutcome } from './change-connection.js';
import { happened } from './happened.js';
import { noteAct } from './own-openness.js';
import type { NotFound } from './refusals.js';

export interface Invite {
  readonly organization: OrganizationId;
  readonly to: MembershipId;
  readonly kind: ConnectionKind;
}

/** This person cannot be invited now. Why is nobody's to know: not there, resting, full, kept away are one answer. */
export interface NotThisTime {
  readonly kind: 'NotThisTime';
}

/** The two are connected, or one invited the other and the invitation is open. */
export interface AlreadyConnected {
  readonly kind: 'AlreadyConnected';
}

export type InviteRefusal = NotFound | NotThisTime | AlreadyConnected | ChangedMeanwhile;

/** Invites someone who chose to be seen. Matching decides in a transaction of its own; what may have changed is asked again. */
export async function invite(
  work: Work,
  self: SelfScope,
  command: Invite,
  occasion: Occasion,
): Promise<Result<Outcome, InviteRefusal>> {
  const { organization, to, kind } = command;
  const matched = await asMember(
    work,
    self,
    organization,
    'match',
    occasion.at,
    async (ports): Promise<Result<boolean, never>> => ok(await invitable(ports, self, command, occasion)),
  );
  if (!matched.ok) return matched;

  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, InviteRefusal>> => {
      const invitee = (await ports.memberships.find(organization, to))?.value.person;
      if (!invitee || invitee === self.actor) return err({ kind: 'NotThisTime' });
      // Whoever keeps the other away meanwhile waits for this, or this for them.
      const between = await ports.connections.between(organization, self.actor, invitee, 'together');
      const around = await aroundIn(ports, organization, self.actor, occasion.at);
      if (around.has(invitee)) return err({ kind: 'NotThisTime' });
      if (between.some(({ value }) => isStanding(value, occasion.at))) return err({ kind: 'AlreadyConnected' });
      if (!matched.value) return err({ kind: 'NotThisTime' });

      const id = occasion.newId() as ConnectionId;
      const invitation = sendInvitation({ id, organization, kind, inviter: self.actor, invitee, at: occasion.at });
      const sent = happened(occasion, self.actor, {
        owner: { organization },
        aggregate: 'connection',
        aggregateId: id,
        version: 1,
        kind: 'InvitationSent',
        codes: { kind },
      });
      const kept = await ports.connections.keep({ value: invitation, version: 0 }, [sent]);
      if (kept.ok) await noteAct(ports, self, invitation, 'invited', occasion);
      return kept.ok ? ok(connectionOutcome({ organization, connection: id })) : kept;
    },
    'update',
  );
}

/** Whether matching lets this person be invited by that one, by everything an invitation rests on. */
export async function invitable(
  ports: Ports,
  { actor }: SelfScope,
  { organization, to, kind }: Invite,
  { at }: Occasion,
): Promise<boolean> {
  const membership = await ports.memberships.find(organization, to);
  const asker = await ports.presences.ofPerson(organization, actor);
  const candidate = await ports.presences.ofMember(organization, to);
  const place = await ports.organizations.find(organization);
  if (!membership || !inForce(membership.value, at) || !asker || !candidate || !place) return false;
  return canBeInvited({
    kind,
    asker,
    candidate,
    ...(await apart(ports, organization, actor, membership.value.person, at)),
    youthPolicy: policyInForce(place, 'youth', at),
    at,
  });
}

/** The two are connected, or one invited the other and the invitation is open. */
export function isStanding(connection: Connection, at: Date): boolean {
  return isLive(connection) || isOpen(connection, at);
}
