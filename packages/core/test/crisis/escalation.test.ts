import { describe, expect, it } from 'vitest';
import {
  type CrisisActivation,
  type CrisisAround,
  type CrisisPlan,
  escalation,
  minutesAfter,
  takeStep,
} from '../../src/crisis.js';
import { amir, bo, corinna, someTime } from '../../src/testing/index.js';
import {
  aCrisisPlan,
  aSupporter,
  activationId,
  anActivation,
  connectionWith,
  criterion,
  everyoneThere,
} from './specimens.js';

const plan = aCrisisPlan();
const after = (minutes: number): Date => minutesAfter(someTime, minutes);
const without = (...gone: readonly (typeof corinna)[]): CrisisAround => ({
  live: everyoneThere.live.filter((one) => !gone.map(connectionWith).includes(one)),
  apart: [],
});

/** Every step that is due at these instants, each in its own turn. */
function stepsAt(minutes: readonly number[], start = anActivation(), over: Partial<CrisisPlan> = {}) {
  let activation = start;
  const steps: string[] = [];
  for (const minute of minutes)
    for (;;) {
      const change = takeStep({ ...plan, ...over }, activation, after(minute), everyoneThere);
      if (!change) break;
      activation = change.activation;
      steps.push(
        ...change.happened.map(({ kind, codes }) =>
          `${minute} ${kind} ${String(codes['supporter'] ?? codes['how'] ?? '')}`.trim(),
        ),
      );
    }
  return { activation, steps };
}

describe('the clock of a crisis', () => {
  it('asks one after the other, each for their minutes, then tells that nobody is left, then ends', () => {
    const { steps } = stepsAt([0, 9, 10, 29, 30, 34, 35, 1_439, 1_440, 2_000]);
    expect(steps).toEqual([
      `0 CrisisAsked ${corinna}`,
      `10 CrisisAsked ${amir}`,
      `30 CrisisAsked ${bo}`,
      '35 CrisisNobodyLeft',
      '1440 CrisisOver time',
      `1440 CrisisPassed ${corinna}`,
      `1440 CrisisPassed ${amir}`,
      `1440 CrisisPassed ${bo}`,
    ]);
  });

  it('that was away asks late, and takes nobody’s time', () => {
    const { steps } = stepsAt([0, 300, 319, 320, 400]);
    expect(steps).toEqual([
      `0 CrisisAsked ${corinna}`,
      `300 CrisisAsked ${amir}`,
      `320 CrisisAsked ${bo}`,
      '400 CrisisNobodyLeft',
    ]);
  });

  it('tells who is asked, who was passed over, and what is next and when', () => {
    const { activation } = stepsAt([0, 10]);
    expect(escalation(plan, activation, after(12), everyoneThere)).toEqual({
      state: 'asking',
      asked: { person: amir, at: after(10), until: after(30) },
      passedOver: [{ person: corinna, at: someTime, until: after(10) }],
      next: { kind: 'ask', person: bo, minutes: 5, at: after(30) },
    });
  });

  it('rests once somebody is there, and goes on if they drop out', () => {
    const { activation } = stepsAt([0]);
    const there = { ...activation, acknowledged: [{ by: corinna, at: after(1) }] };
    expect(escalation(plan, there, after(60), everyoneThere)).toMatchObject({
      state: 'answered',
      passedOver: [],
      next: { kind: 'over', at: after(1_440) },
    });
    expect(escalation(plan, there, after(2), without(corinna))).toMatchObject({
      state: 'asking',
      next: { kind: 'ask', person: amir, at: after(2) },
    });
  });

  it('passes over whoever drops out while asked, at once', () => {
    const { activation } = stepsAt([0]);
    expect(escalation(plan, activation, after(2), without(corinna))).toMatchObject({
      passedOver: [{ person: corinna }],
      next: { kind: 'ask', person: amir, at: after(2) },
    });
  });

  it('asks the others while voices gather, and ends after a day without enough of them', () => {
    const gathering: CrisisActivation = {
      id: activationId,
      crisis: plan.id,
      owner: plan.owner,
      begunAt: someTime,
      assertions: [{ by: corinna, criterion, at: someTime }],
      asked: [],
      acknowledged: [],
    };
    expect(stepsAt([0, 20, 25, 1_440], gathering).steps).toEqual([
      `0 CrisisAsked ${amir}`,
      `20 CrisisAsked ${bo}`,
      '25 CrisisNobodyLeft',
      '1440 CrisisOver not-agreed',
      `1440 CrisisPassed ${corinna}`,
      `1440 CrisisPassed ${amir}`,
      `1440 CrisisPassed ${bo}`,
    ]);
  });

  it('has nobody to ask where nobody accepted, and says so at once', () => {
    const supporters = [aSupporter(corinna, { standing: 'declined' })];
    expect(stepsAt([0], anActivation(), { supporters }).steps).toEqual(['0 CrisisNobodyLeft']);
  });

  it('is quiet where nothing is under way', () => {
    expect(escalation(plan, undefined, someTime, everyoneThere)).toEqual({ state: 'quiet', passedOver: [] });
    const over = anActivation({ over: { at: someTime, how: 'all-right' } });
    expect(escalation(plan, over, someTime, everyoneThere)).toEqual({ state: 'quiet', passedOver: [] });
    expect(takeStep(plan, over, after(5_000), everyoneThere)).toBeUndefined();
  });
});
