import type { SelfScope } from '../access/scope.js';
import type { AgentAppointmentId } from '../advance-directive/advance-directive-id.js';
import {
  type AgentTwice,
  appointAgent as appoint,
  type HelperAsAgent,
  removeAgent as remove,
} from '../advance-directive/appoint-agent.js';
import type { NotADraft } from '../advance-directive/change.js';
import type { AdvanceInstructionKind } from '../advance-directive/instruction.js';
import { type ConnectionId, isLive, otherOf } from '../connection/connection.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { oversees } from '../organization/oversees.js';
import type { TooMany } from '../plan/change.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { findConnection, moveOn } from './change-connection.js';
import {
  changeAdvanceDirective,
  directiveOutcome,
  findOwnDirective,
  keepDirective,
  type OnOwnAdvanceDirective,
  type RefusedOfDirective,
} from './on-advance-directive.js';
import type { NotFound } from './refusals.js';
import type { NotConnected } from './show-section.js';

export interface AppointAgent extends OnOwnAdvanceDirective {
  /** As the owner calls them: a name that stands on the paper. */
  readonly name: string;
  /** Somebody here, by the connection the two know each other on; somebody outside without. */
  readonly on?: { readonly organization: OrganizationId; readonly connection: ConnectionId };
  readonly scope: readonly AdvanceInstructionKind[];
  /** The owner knows that this one helped writing, and appoints them all the same. */
  readonly knowingly: boolean;
}

type Refused = NotADraft | TooMany | UnreadableTextAt | HelperAsAgent | AgentTwice;

export type AppointAgentRefusal = Refused | NotFound | NotConnected | ChangedMeanwhile;

/**
 * The owner names who may speak for them. Somebody here is asked, and becomes one by their own yes: not somebody kept
 * away, whoever keeps whom, nor somebody who supervises, schedules or employs the owner.
 */
export function appointAgent(
  work: Work,
  self: SelfScope,
  command: AppointAgent,
  occasion: Occasion,
): Promise<Result<Outcome, AppointAgentRefusal>> {
  const { directive: id, name, on, scope, knowingly } = command;
  const { at } = occasion;
  const named = { id: occasion.newId() as AgentAppointmentId, name, scope, knowingly, at };
  if (!on) return changeAdvanceDirective(work, self, command, occasion, (directive) => appoint(directive, named));
  return asMember(
    work,
    self,
    on.organization,
    'support',
    at,
    async (ports, { value: mine }): Promise<Result<Outcome, AppointAgentRefusal>> => {
      const found = await findOwnDirective(ports, self.actor, id);
      if (!found) return err({ kind: 'NotFound' });
      const connection = await findConnection(ports, self, on, 'share');
      if (!connection.ok) return err({ kind: 'NotFound', path: ['connection'] });
      const { blocked } = await moveOn(ports, self, connection.value.value, occasion);
      const person = otherOf(connection.value.value, self.actor);
      const theirs = await ports.memberships.ofPerson(on.organization, person);
      if (!theirs || blocked || oversees(theirs.value, mine, at) || !isLive(connection.value.value))
        return err({ kind: 'NotConnected' });
      const decided = appoint(found.value, { ...named, person, connection: on.connection });
      if (!decided.ok) return decided;
      const kept = await keepDirective(ports, found, decided.value, command, occasion);
      return kept.ok ? ok(directiveOutcome(id)) : kept;
    },
  );
}

export interface RemoveAgent extends OnOwnAdvanceDirective {
  readonly appointment: AgentAppointmentId;
}

export type RemoveAgentRefusal = RefusedOfDirective<NotADraft>;

/** The owner takes an agent out of a draft. */
export function removeAgent(
  work: Work,
  self: SelfScope,
  command: RemoveAgent,
  occasion: Occasion,
): Promise<Result<Outcome, RemoveAgentRefusal>> {
  return changeAdvanceDirective(work, self, command, occasion, (directive) =>
    remove(directive, { id: command.appointment, at: occasion.at }),
  );
}
