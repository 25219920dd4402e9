import type { PersonId } from '../../src/index.js';
import type { Command } from './commands.js';
import { activate, begin, isReady, isThere, type Model, phase, voices } from './model.js';

/** What the simple telling says must come of it, worked out without the real thing. */
export function expect(model: Model, command: Command, now: number): string {
  const { standing, cut, kept, criteria } = model;
  const isActive = phase(model, now) === 'active';
  switch (command.do) {
    case 'write':
      if (criteria.has(command.criterion)) return 'nothing';
      if (isActive) return 'CrisisActive';
      criteria.add(command.criterion);
      return 'CriterionWritten';
    case 'remove':
      if (isActive) return 'CrisisActive';
      return criteria.delete(command.criterion) ? 'CriterionRemoved' : 'nothing';
    case 'terms':
      if (isActive) return 'CrisisActive';
      if (command.needed < 1) return 'OutOfRange';
      Object.assign(model, { needed: command.needed, hasEnding: true, allRightAfter: command.allRightAfter });
      return 'CrisisTermsChosen';
    case 'ask':
      if (cut.has(command.who) || kept.has(command.who)) return 'NotToBeAsked';
      if (standing.has(command.who)) return 'nothing';
      standing.set(command.who, 'asked');
      return 'CrisisSupporterAsked';
    case 'answer': {
      const before = standing.get(command.who);
      const after = command.accepts ? 'accepted' : 'declined';
      if (!before || cut.has(command.who) || kept.has(command.who)) return 'NothingToAnswer';
      if (before === after) return 'nothing';
      if (before !== 'asked') return 'NothingToAnswer';
      standing.set(command.who, after);
      return command.accepts ? 'CrisisSupporterAccepted' : 'CrisisSupporterDeclined';
    }
    case 'step-back':
      if (standing.get(command.who) === 'stepped-back') return 'nothing';
      if (standing.get(command.who) !== 'accepted') return 'NothingToAnswer';
      standing.set(command.who, 'stepped-back');
      silence(model, command.who, now);
      return 'CrisisSupporterSteppedBack';
    case 'take-off':
      if (!standing.delete(command.who)) return 'nothing';
      silence(model, command.who, now);
      return 'CrisisSupporterTakenOff';
    case 'cut':
      cut.add(command.who);
      return gone(model, command.who, now);
    case 'keep-away':
      kept.add(command.who);
      return gone(model, command.who, now);
    case 'join':
      cut.delete(command.who);
      kept.delete(command.who);
      return 'nothing';
    default:
      return expectInCrisis(model, command, now);
  }
}

function gone(model: Model, who: PersonId, now: number): string {
  const before = model.standing.get(who);
  if (before !== 'asked' && before !== 'accepted') return 'nothing';
  model.standing.set(who, 'dropped-out');
  silence(model, who, now);
  return 'CrisisSupporterDroppedOut';
}

function silence(model: Model, who: PersonId, now: number): void {
  if (phase(model, now) === 'gathering') model.run?.said.delete(who);
}

function expectInCrisis(model: Model, command: Command, now: number): string {
  const before = phase(model, now);
  switch (command.do) {
    case 'assert': {
      if (!isThere(model, command.who)) return 'NotThereForThem';
      if (!model.criteria.has(command.criterion)) return 'UnknownCriterion';
      if (!isReady(model)) return 'CrisisNotReady';
      if (before === 'active') return 'CrisisActive';
      if (before === 'gathering' && model.run?.said.has(command.who)) return 'SaidAlready';
      const run = begin(model, now);
      run.said.set(command.who, command.criterion);
      if (voices(model) < model.needed) return 'CrisisAsserted';
      activate(run, now);
      return 'CrisisAsserted+CrisisActivated';
    }
    case 'acknowledge':
      if (!isThere(model, command.who)) return 'NotThereForThem';
      if (before !== 'active') return 'CrisisNotActive';
      if (model.run?.said.has(command.who) || model.run?.there.has(command.who)) return 'nothing';
      model.run?.there.add(command.who);
      return 'CrisisAcknowledged';
    case 'activate':
      if (before === 'active') return 'CrisisActive';
      if (!isReady(model)) return 'CrisisNotReady';
      activate(begin(model, now), now);
      return 'CrisisActivated';
    case 'all-right': {
      const { run } = model;
      if (!run || before === 'over' || before === 'nothing') return 'CrisisNotActive';
      if (run.allRight) return 'nothing';
      run.allRight = true;
      if (before === 'active' && model.allRightAfter > 0) {
        run.until = Math.min(run.until, now + model.allRightAfter);
        return 'CrisisAllRight';
      }
      run.over = 'all-right';
      return 'CrisisAllRight+CrisisOver';
    }
    default:
      return 'elsewhere';
  }
}
