import type { SelfScope } from '../access/scope.js';
import { type ConnectionId, isLive, otherOf } from '../connection/connection.js';
import { withoutVoice } from '../crisis/activate.js';
import { answerToBeThere, askToBeThere, stepBack, takeOff } from '../crisis/ask-supporter.js';
import type { CrisisPlanChange } from '../crisis/change.js';
import { supporterNamed } from '../crisis/readiness.js';
import type { NothingToAnswer, NotToBeAsked, OutOfRange } from '../crisis/refusals.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { oversees } from '../organization/oversees.js';
import type { PersonId } from '../person/person-id.js';
import type { TooMany } from '../plan/change.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { findConnection, moveOn } from './change-connection.js';
import { answerEvent } from './crisis-event.js';
import {
  type CrisisFound,
  crisisOutcome,
  keepActivation,
  keepCrisisPlan,
  type OnCrisis,
  onCrisisOfAnother,
  type OnOwnCrisis,
  onOwnCrisis,
} from './on-crisis.js';
import type { NotFound } from './refusals.js';

export interface AskCrisisSupporter extends OnOwnCrisis {
  readonly organization: OrganizationId;
  readonly connection: ConnectionId;
  /** How long they have, once asked in a crisis, until the next one is asked. */
  readonly minutes: number;
}

type OutOfRangeAt = OutOfRange & { readonly path: readonly string[] };

export type AskCrisisSupporterRefusal = NotFound | ChangedMeanwhile | NotToBeAsked | OutOfRangeAt | TooMany;

/**
 * The owner asks the other one of a connection to be there. Not somebody kept away, whoever keeps whom, nor somebody who
 * supervises, schedules or employs them: a yes to one's boss is not free.
 */
export function askCrisisSupporter(
  work: Work,
  self: SelfScope,
  command: AskCrisisSupporter,
  occasion: Occasion,
): Promise<Result<Outcome, AskCrisisSupporterRefusal>> {
  const { organization, connection, minutes, crisis } = command;
  const { at } = occasion;
  return asMember(
    work,
    self,
    organization,
    'support',
    at,
    async (ports, { value: mine }): Promise<Result<Outcome, AskCrisisSupporterRefusal>> => {
      const plan = await ports.crises.find(crisis, 'update');
      if (plan?.value.owner !== self.actor) return err({ kind: 'NotFound' });
      const found = await findConnection(ports, self, command, 'share');
      if (!found.ok) return err({ kind: 'NotFound', path: ['connection'] });
      const { blocked } = await moveOn(ports, self, found.value.value, occasion);
      const person = otherOf(found.value.value, self.actor);
      const theirs = await ports.memberships.ofPerson(organization, person);
      const isOver = theirs !== undefined && oversees(theirs.value, mine, at);
      const around = {
        live: isLive(found.value.value) ? [connection] : [],
        apart: blocked || isOver || !theirs ? [person] : [],
      };
      const decided = askToBeThere(plan.value, { person, organization, connection, minutes, at }, around);
      if (!decided.ok)
        return err(decided.error.kind === 'OutOfRange' ? { ...decided.error, path: ['minutes'] } : decided.error);
      const kept = await keepCrisisPlan(ports, plan, decided.value, command, occasion);
      return kept.ok ? ok(crisisOutcome(plan.value)) : kept;
    },
  );
}

export interface TakeOffCrisisSupporter extends OnOwnCrisis {
  readonly connection: ConnectionId;
}

export type TakeOffCrisisSupporterRefusal = NotFound | ChangedMeanwhile;

/** The owner takes somebody off, at any time; a voice of theirs goes with them. Nobody there by this connection: nothing happens. */
export function takeOffCrisisSupporter(
  work: Work,
  self: SelfScope,
  command: TakeOffCrisisSupporter,
  occasion: Occasion,
): Promise<Result<Outcome, TakeOffCrisisSupporterRefusal>> {
  return onOwnCrisis<ChangedMeanwhile>(work, self, command, occasion, async (ports, found) => {
    const { plan } = found;
    const named = plan.value.supporters.find((one) => one.connection === command.connection);
    if (!named) return ok(undefined);
    const kept = await keepCrisisPlan(ports, plan, takeOff(plan.value, named.person), command, occasion);
    return kept.ok ? silence(ports, found, named.person, self.actor, occasion) : kept;
  });
}

export interface AnswerCrisisAsk extends OnCrisis {
  readonly accepts: boolean;
}

export type AnswerCrisisAskRefusal = NotFound | NothingToAnswer;

/** Whoever was asked says yes or no. */
export function answerCrisisAsk(
  work: Work,
  self: SelfScope,
  command: AnswerCrisisAsk,
  occasion: Occasion,
): Promise<Result<Outcome, AnswerCrisisAskRefusal>> {
  const { accepts } = command;
  return onCrisisOfAnother<NothingToAnswer>(work, self, command, occasion, async (ports, { plan, around }) => {
    const decided = answerToBeThere(plan.value, { by: self.actor, accepts, at: occasion.at }, around);
    return decided.ok ? ok(await keepAnswer(ports, decided.value, self.actor, occasion)) : decided;
  });
}

export type StepBackFromCrisis = OnCrisis;
export type StepBackFromCrisisRefusal = NotFound | NothingToAnswer | ChangedMeanwhile;

/** Whoever accepted steps back, at any time, without a reason. */
export function stepBackFromCrisis(
  work: Work,
  self: SelfScope,
  command: StepBackFromCrisis,
  occasion: Occasion,
): Promise<Result<Outcome, StepBackFromCrisisRefusal>> {
  return onCrisisOfAnother<NothingToAnswer | ChangedMeanwhile>(work, self, command, occasion, async (ports, found) => {
    const decided = stepBack(found.plan.value, { by: self.actor, at: occasion.at });
    if (!decided.ok) return decided;
    const silenced = await silence(ports, found, self.actor, self.actor, occasion);
    if (!silenced.ok) return silenced;
    return ok(await keepAnswer(ports, decided.value, self.actor, occasion));
  });
}

export async function keepAnswer(
  { crises }: Ports,
  change: CrisisPlanChange | undefined,
  by: PersonId,
  occasion: Occasion,
): Promise<void> {
  const supporter = change && supporterNamed(change.plan, by);
  if (supporter) await crises.answer(change.plan, supporter, [answerEvent(change, by, occasion)]);
}

/** Where voices still gather, theirs does not count any more. */
export async function silence(
  ports: Ports,
  { latest }: Pick<CrisisFound, 'latest'>,
  whose: PersonId,
  by: PersonId,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  return keepActivation(ports, latest, withoutVoice(latest?.value, { by: whose, at: occasion.at }), by, occasion);
}
