import {
  acknowledgeCrisis,
  activateMyself,
  answerToBeThere,
  askToBeThere,
  assertCrisis,
  chooseTerms,
  type CrisisActivation,
  type CrisisActivationId,
  type CrisisAround,
  type CrisisPlan,
  dropOut,
  lookBack,
  minutesAfter,
  removeCriterionFrom,
  sayAllRight,
  stepBack,
  takeOff,
  takeStep,
  withoutVoice,
  writeCriterionIn,
} from '../../src/crisis.js';
import { aPlan, crisisSection, harbor, someTime } from '../../src/testing/index.js';
import type { Command } from './commands.js';
import { aCrisisPlan, connectionWith, people } from './specimens.js';
import { endingMinutes } from './model.js';

/** The real thing: what was decided, kept as a host would keep it. */
export interface World {
  plan: CrisisPlan;
  activation: CrisisActivation | undefined;
  readonly cut: Set<string>;
  readonly kept: Set<string>;
  now: number;
  ids: number;
  /** To whom it was told, at the last command, that it is over. */
  told: readonly string[];
}

export function newWorld(): World {
  const { ending: _, ...plan } = aCrisisPlan({ criteria: [], supporters: [], needed: 1, opens: [] });
  return { plan, activation: undefined, cut: new Set(), kept: new Set(), now: 0, ids: 0, told: [] };
}

export const instant = (minute: number): Date => minutesAfter(someTime, minute);

export const aroundIn = ({ cut, kept }: World): CrisisAround => ({
  live: people.filter((one) => !cut.has(one)).map(connectionWith),
  apart: people.filter((one) => kept.has(one)),
});

/** Whoever goes takes their voice with them. */
const gone: readonly Command['do'][] = ['cut', 'keep-away', 'step-back', 'take-off'];

/** Does it, and answers what it was refused by, `nothing`, or the name of what happened. */
export function run(world: World, command: Command): string {
  const { plan, activation } = world;
  world.told = [];
  const at = instant(world.now);
  const around = aroundIn(world);
  const id = `activation ${(world.ids += 1)}` as CrisisActivationId;
  const answered = (() => {
    switch (command.do) {
      case 'write':
        return plan.criteria.some((one) => one.id === command.criterion)
          ? undefined
          : writeCriterionIn(plan, activation, { id: command.criterion, words: 'I stop eating.', language: 'en', at });
      case 'remove':
        return removeCriterionFrom(plan, activation, { id: command.criterion, at });
      case 'terms': {
        const rule = (minutes: number) => ({ minutes, words: 'So.', language: 'en' });
        const { needed, allRightAfter } = command;
        const later = allRightAfter > 0 && { allRightLater: rule(allRightAfter) };
        const terms = { needed, ending: rule(endingMinutes), opens: [crisisSection], ...later };
        return chooseTerms(plan, activation, aPlan(), terms, at);
      }
      case 'ask': {
        const asked = { person: command.who, organization: harbor.id, connection: connectionWith(command.who) };
        return askToBeThere(plan, { ...asked, minutes: 10, at }, around);
      }
      case 'answer':
        return answerToBeThere(plan, { by: command.who, accepts: command.accepts, at }, around);
      case 'step-back':
        return stepBack(plan, { by: command.who, at });
      case 'take-off':
        return takeOff(plan, command.who);
      case 'cut':
        world.cut.add(command.who);
        return dropOut(plan, { person: command.who, at });
      case 'join':
        return void (world.cut.delete(command.who), world.kept.delete(command.who));
      case 'keep-away':
        world.kept.add(command.who);
        return dropOut(plan, { person: command.who, at });
      case 'assert':
        return assertCrisis(plan, activation, { id, by: command.who, criterion: command.criterion, at }, around);
      case 'acknowledge':
        return acknowledgeCrisis(plan, activation, { by: command.who, at }, around);
      case 'activate':
        return activateMyself(plan, activation, { id, at }, around);
      case 'all-right':
        return sayAllRight(plan, activation, at);
      case 'look-back':
        return lookBack(activation, at);
      case 'tick':
        return activation && takeStep(plan, activation, at, around);
      case 'wait':
        return void (world.now += command.minutes);
    }
  })();
  if (answered && 'ok' in answered && !answered.ok) return answered.error.kind;
  const change = answered && 'ok' in answered ? answered.value : answered;
  if (!change) return 'nothing';
  if ('plan' in change) {
    world.plan = change.plan;
    if (gone.includes(command.do) && 'who' in command)
      world.activation = withoutVoice(activation, { by: command.who, at })?.activation ?? activation;
    return change.kind;
  }
  world.activation = change.activation;
  world.told = change.happened
    .filter(({ kind }) => kind === 'CrisisPassed')
    .map(({ codes }) => String(codes['supporter']));
  return change.happened
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'CrisisPassed')
    .join('+');
}
