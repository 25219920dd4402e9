import type { SelfScope } from '../access/scope.js';
import type { AdvanceDirective } from '../advance-directive/advance-directive.js';
import type { IncapacityId } from '../advance-directive/advance-directive-id.js';
import type { AdvanceDirectiveChange, NotInDirective } from '../advance-directive/change.js';
import {
  endIncapacity as end,
  type RecordIncapacity as Found,
  recordIncapacity as record,
  type RecordIncapacityRefusal as Unrecorded,
} from '../advance-directive/record-incapacity.js';
import { takesPart } from '../connection/connection.js';
import { isSupportedIn } from '../cover/is-supported-in.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { standsAsAgent } from './as-agent.js';
import { happened } from './happened.js';
import { directiveOutcome, notThere, type OnAdvanceDirective } from './on-advance-directive.js';
import type { NotFound } from './refusals.js';

export type RecordIncapacity = OnAdvanceDirective & Pick<Found, 'determiners' | 'basis' | 'determinedAt'>;
export type RecordIncapacityRefusal = Exclude<Unrecorded, NotInDirective> | NotFound;

/** The owner or an agent who accepted writes down who found that the owner cannot decide. Never whoever supports them. */
export function recordIncapacity(
  work: Work,
  self: SelfScope,
  { directive, ...told }: RecordIncapacity,
  occasion: Occasion,
): Promise<Result<Outcome, RecordIncapacityRefusal>> {
  const id = occasion.newId() as IncapacityId;
  return onIncapacity<RecordIncapacityRefusal>(work, self, { directive, id }, occasion, async (found, ports) => {
    const supportsOwner = await supports(ports, self.actor, found);
    return notThere(record(found, { ...told, id, by: self.actor, supportsOwner, at: occasion.at }));
  });
}

export interface EndIncapacity extends OnAdvanceDirective {
  readonly incapacity: IncapacityId;
}

export type EndIncapacityRefusal = NotFound;

/** It is over: the owner says so whenever they like, and what it opened is closed in that instant; so may who wrote it down. */
export function endIncapacity(
  work: Work,
  self: SelfScope,
  { directive, incapacity: id }: EndIncapacity,
  occasion: Occasion,
): Promise<Result<Outcome, EndIncapacityRefusal>> {
  return onIncapacity<NotFound>(work, self, { directive, id }, occasion, (found) =>
    notThere(end(found, { id, by: self.actor, at: occasion.at })),
  );
}

type Decided<Refusal> = Result<AdvanceDirectiveChange, Refusal>;

async function onIncapacity<Refusal>(
  work: Work,
  self: SelfScope,
  { directive, id }: OnAdvanceDirective & { readonly id: IncapacityId },
  occasion: Occasion,
  decide: (found: AdvanceDirective, ports: Ports) => Decided<Refusal> | Promise<Decided<Refusal>>,
): Promise<Result<Outcome, Refusal | NotFound>> {
  return work(self, async (ports): Promise<Result<Outcome, Refusal | NotFound>> => {
    const kept = await ports.advanceDirectives.find(directive, 'update');
    if (!kept || !(await mayTell(ports, self.actor, kept.value, occasion.at))) return err({ kind: 'NotFound' });
    const decided = await decide(kept.value, ports);
    if (!decided.ok) return decided;
    const { kind, codes, directive: changed } = decided.value;
    const event = happened(occasion, self.actor, {
      owner: { person: changed.owner },
      aggregate: 'incapacity',
      aggregateId: occasion.newId(),
      version: 1,
      kind,
      codes: { ...codes, directive },
    });
    const told = changed.incapacities.find((one) => one.id === id);
    if (told) await ports.advanceDirectives.keepIncapacity(changed, told, [event]);
    return ok(directiveOutcome(directive));
  });
}

async function mayTell(ports: Ports, me: PersonId, directive: AdvanceDirective, at: Date): Promise<boolean> {
  return directive.owner === me || standsAsAgent(ports, me, directive, at);
}

/** As a peer, somewhere here, or once did. */
async function supports({ connections }: Ports, me: PersonId, { owner }: AdvanceDirective): Promise<boolean> {
  const all = (await connections.of(me)).map(({ value }) => value);
  return all.some((one) => takesPart(one, owner) && isSupportedIn(one, owner));
}
