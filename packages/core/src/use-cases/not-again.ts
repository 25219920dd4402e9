import type { NotAgain } from '../apart/not-again.js';
import type { SelfScope } from '../access/scope.js';
import type { DomainEvent } from '../kernel/event.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { type AboutSomeone, aboutSomeone } from './about-someone.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export type SayNotAgain = AboutSomeone;
export type SayNotAgainRefusal = NotFound;
export type LiftNotAgain = AboutSomeone;
export type LiftNotAgainRefusal = NotFound;

/** Not again: the two are not brought together any more. Silent, and nothing that stood before is hidden. */
export function sayNotAgain(
  work: Work,
  self: SelfScope,
  command: SayNotAgain,
  occasion: Occasion,
): Promise<Result<Outcome, SayNotAgainRefusal>> {
  const { organization } = command;
  return aboutSomeone<never>(work, self, command, occasion, async ({ notAgains }, other) => {
    const notAgain = { person: self.actor, other, organization, at: occasion.at };
    const before = await notAgains.saidBy(self.actor);
    if (!before.some((one) => isSame(one, notAgain)))
      await notAgains.say(notAgain, [event('NotAgainSaid', notAgain, occasion)]);
    return ok(undefined);
  });
}

/** They may be brought together again. */
export function liftNotAgain(
  work: Work,
  self: SelfScope,
  command: LiftNotAgain,
  occasion: Occasion,
): Promise<Result<Outcome, LiftNotAgainRefusal>> {
  const { organization } = command;
  return aboutSomeone<never>(work, self, command, occasion, async ({ notAgains }, other) => {
    const notAgain = { person: self.actor, other, organization };
    const before = await notAgains.saidBy(self.actor);
    if (before.some((one) => isSame(one, notAgain)))
      await notAgains.lift(notAgain, [event('NotAgainLifted', notAgain, occasion)]);
    return ok(undefined);
  });
}

function isSame(one: Omit<NotAgain, 'at'>, two: Omit<NotAgain, 'at'>): boolean {
  return one.person === two.person && one.other === two.other && one.organization === two.organization;
}

/** Each is a history of its own, in the private history of whoever said it. */
function event(
  kind: 'NotAgainSaid' | 'NotAgainLifted',
  { person, other, organization }: Omit<NotAgain, 'at'>,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, person, {
    owner: { person },
    aggregate: 'not-again',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes: { other, organization },
  });
}
