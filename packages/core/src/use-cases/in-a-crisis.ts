import type { SelfScope } from '../access/scope.js';
import { activateMyself, assertCrisis as assert, type AssertCrisisRefusal as Unasserted } from '../crisis/activate.js';
import type { CrisisActivationId } from '../crisis/activation.js';
import type { CriterionId } from '../crisis/crisis-plan.js';
import { acknowledgeCrisis as acknowledge, lookBack, sayAllRight as allRight } from '../crisis/end-activation.js';
import type { CrisisActive, CrisisNotActive, CrisisNotReady, NotThereForThem } from '../crisis/refusals.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { activationEvents } from './crisis-event.js';
import { keepActivation, type OnCrisis, onCrisisOfAnother, onOwnCrisis } from './on-crisis.js';
import type { NotFound } from './refusals.js';

export interface AssertCrisis extends OnCrisis {
  /** By which of the owner's criteria. */
  readonly criterion: CriterionId;
}

type UnassertedAt = Unasserted | (Unasserted & { readonly path: readonly string[] });

export type AssertCrisisRefusal = NotFound | ChangedMeanwhile | UnassertedAt;

/** A supporter says that it has come to this. When as many as the owner wrote agree, it is active. */
export function assertCrisis(
  work: Work,
  self: SelfScope,
  command: AssertCrisis,
  occasion: Occasion,
): Promise<Result<Outcome, AssertCrisisRefusal>> {
  const { criterion } = command;
  const id = occasion.newId() as CrisisActivationId;
  return onCrisisOfAnother<UnassertedAt | ChangedMeanwhile>(
    work,
    self,
    command,
    occasion,
    async (ports, { plan, latest, around }) => {
      const decided = assert(plan.value, latest?.value, { id, by: self.actor, criterion, at: occasion.at }, around);
      if (!decided.ok)
        return decided.error.kind === 'UnknownCriterion'
          ? { ok: false, error: { ...decided.error, path: ['criterion'] } }
          : decided;
      return keepActivation(ports, latest, decided.value, self.actor, occasion);
    },
  );
}

export type ActivateCrisis = OnCrisis;
export type ActivateCrisisRefusal = NotFound | ChangedMeanwhile | CrisisNotReady | CrisisActive;

/** The owner says so themselves. */
export function activateCrisis(
  work: Work,
  self: SelfScope,
  command: ActivateCrisis,
  occasion: Occasion,
): Promise<Result<Outcome, ActivateCrisisRefusal>> {
  const id = occasion.newId() as CrisisActivationId;
  return onOwnCrisis<CrisisNotReady | CrisisActive | ChangedMeanwhile>(
    work,
    self,
    command,
    occasion,
    async (ports, { plan, latest, around }) => {
      const decided = activateMyself(plan.value, latest?.value, { id, at: occasion.at }, around);
      return decided.ok ? keepActivation(ports, latest, decided.value, self.actor, occasion) : decided;
    },
  );
}

export type AcknowledgeCrisis = OnCrisis;
export type AcknowledgeCrisisRefusal = NotFound | NotThereForThem | CrisisNotActive;

/** A supporter says that they are there: the clock asks nobody else. */
export function acknowledgeCrisis(
  work: Work,
  self: SelfScope,
  command: AcknowledgeCrisis,
  occasion: Occasion,
): Promise<Result<Outcome, AcknowledgeCrisisRefusal>> {
  const { at } = occasion;
  return onCrisisOfAnother<NotThereForThem | CrisisNotActive>(
    work,
    self,
    command,
    occasion,
    async ({ crises }, { plan, latest, around }) => {
      const decided = acknowledge(plan.value, latest?.value, { by: self.actor, at }, around);
      if (!decided.ok || !decided.value || !latest) return decided;
      const events = activationEvents(decided.value, latest.version, self.actor, occasion);
      return ok(await crises.sayThere(decided.value.activation, { by: self.actor, at }, events));
    },
  );
}

export type SayAllRight = OnCrisis;
export type SayAllRightRefusal = NotFound | ChangedMeanwhile | CrisisNotActive;

/** The owner says “I'm all right”: what it opened is closed at once, unless the owner expressly wrote otherwise. */
export function sayAllRight(
  work: Work,
  self: SelfScope,
  command: SayAllRight,
  occasion: Occasion,
): Promise<Result<Outcome, SayAllRightRefusal>> {
  return onOwnCrisis<CrisisNotActive | ChangedMeanwhile>(
    work,
    self,
    command,
    occasion,
    async (ports, { plan, latest }) => {
      const decided = allRight(plan.value, latest?.value, occasion.at);
      return decided.ok ? keepActivation(ports, latest, decided.value, self.actor, occasion) : decided;
    },
  );
}

export type LookBackAtCrisis = OnCrisis;
export type LookBackAtCrisisRefusal = NotFound | ChangedMeanwhile;

/** The owner looked back at it. Nothing to look back at: nothing happens. */
export function lookBackAtCrisis(
  work: Work,
  self: SelfScope,
  command: LookBackAtCrisis,
  occasion: Occasion,
): Promise<Result<Outcome, LookBackAtCrisisRefusal>> {
  return onOwnCrisis<ChangedMeanwhile>(work, self, command, occasion, (ports, { latest }) =>
    keepActivation(ports, latest, lookBack(latest?.value, occasion.at), self.actor, occasion),
  );
}
