import { aroundIn } from '../work/around-in.js';
import type { SelfScope } from '../access/scope.js';
import type { Connection, ConnectionId } from '../connection/connection.js';
import { otherOf, takesPart } from '../connection/connection.js';
import type { Move } from '../connection/decision.js';
import type { ConnectionEvent } from '../connection/events.js';
import { evolve } from '../connection/evolve.js';
import type { Json } from '../kernel/json.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { globalId } from '../views/global-id.js';
import type { TrustActKind } from '../trust/trust-act.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { happened } from './happened.js';
import { noteAct } from './own-openness.js';
import type { NotFound } from './refusals.js';

/** Which connection, and the version of it the person was looking at. */
export interface OnConnection {
  readonly organization: OrganizationId;
  readonly connection: ConnectionId;
  readonly expectedVersion?: number;
}

type Decide<Refusal> = (
  connection: Connection,
  move: Move,
  ports: Ports,
) => Result<ConnectionEvent | undefined, Refusal> | Promise<Result<ConnectionEvent | undefined, Refusal>>;

/** Reads one of the person's connections as a member, decides, keeps. Nothing happens where it is so already. */
export async function changeConnection<Refusal>(
  work: Work,
  self: SelfScope,
  command: OnConnection,
  occasion: Occasion,
  decide: Decide<Refusal>,
): Promise<Result<Outcome, Refusal | NotFound | ChangedMeanwhile>> {
  return onConnection<Refusal | ChangedMeanwhile>(work, self, command, occasion, async (ports, found) => {
    const decision = await decide(found.value, await moveOn(ports, self, found.value, occasion), ports);
    return decision.ok ? keepConnection(ports, self, found, decision.value, command, occasion) : decision;
  });
}

/** Reads one of the person's connections as a member, lets `act` do what it does, and answers the connection as it is then. */
export function onConnection<Refusal>(
  work: Work,
  self: SelfScope,
  command: OnConnection,
  occasion: Occasion,
  act: (ports: Ports, found: Kept<Connection>) => Promise<Result<unknown, Refusal>>,
  lock: 'share' | 'update' = 'update',
): Promise<Result<Outcome, Refusal | NotFound>> {
  return asMember(
    work,
    self,
    command.organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, Refusal | NotFound>> => {
      const found = await findConnection(ports, self, command, lock);
      if (!found.ok) return found;
      const done = await act(ports, found.value);
      return done.ok ? ok(connectionOutcome(command)) : done;
    },
  );
}

/** One of the person's own connections; locked where a change or a consent rests on it. */
export async function findConnection(
  { connections }: Ports,
  { actor }: SelfScope,
  { organization, connection }: OnConnection,
  lock?: 'share' | 'update',
): Promise<Result<Kept<Connection>, NotFound>> {
  const kept = await connections.find(organization, connection, lock);
  return kept && takesPart(kept.value, actor) ? ok(kept) : err({ kind: 'NotFound' });
}

export async function moveOn(
  ports: Ports,
  { actor }: SelfScope,
  connection: Connection,
  { at }: Occasion,
): Promise<Move> {
  const around = await aroundIn(ports, connection.organization, actor, at);
  return { by: actor, at, blocked: around.has(otherOf(connection, actor)) };
}

/** Keeps what happened, unless the person was looking at an older version. */
export async function keepConnection(
  ports: Ports,
  self: SelfScope,
  { value, version }: Kept<Connection>,
  event: ConnectionEvent | undefined,
  { expectedVersion }: Pick<OnConnection, 'expectedVersion'>,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  if (!event) return ok(version);
  if (expectedVersion !== undefined && expectedVersion !== version) return err({ kind: 'ChangedMeanwhile', version });
  const evolved = evolve(value, event);
  const kept = await ports.connections.keep({ value: evolved, version }, [
    happened(occasion, self.actor, {
      owner: { organization: value.organization },
      aggregate: 'connection',
      aggregateId: value.id,
      version: version + 1,
      kind: event.kind,
      codes: codesOf(event),
    }),
  ]);
  const act = actOf(event, evolved);
  if (kept.ok && act) await noteAct(ports, self, evolved, act, occasion);
  return kept;
}

/** What the history both can read says of it; nothing of what only one has said, and nothing of how it ended. */
function actOf({ kind }: ConnectionEvent, { status }: Connection): TrustActKind | undefined {
  if (kind === 'InvitationAccepted') return 'accepted';
  if (kind === 'PeopleMet') return 'met';
  return kind === 'GoingOnSaid' && status === 'active' ? 'both-go-on' : undefined;
}

export function connectionOutcome({
  organization,
  connection,
}: Pick<OnConnection, 'organization' | 'connection'>): Outcome {
  return { connection: globalId('connection', organization, connection) };
}

/** What history keeps of it: no place, no words of theirs. */
function codesOf(event: ConnectionEvent): { readonly [name: string]: Json } {
  switch (event.kind) {
    case 'InvitationClosed':
      return { how: event.how };
    case 'InvitationAccepted':
      return event.meeting ? { meeting: event.meeting.mode } : {};
    case 'MeetingProposed':
      return { mode: event.meeting.mode };
    default:
      return {};
  }
}
