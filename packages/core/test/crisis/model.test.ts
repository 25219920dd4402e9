import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSection } from '../../src/index.js';
import { openedByCrisis, statusOf } from '../../src/crisis.js';
import { aPlan } from '../../src/testing/index.js';
import { anySequence, type Command, prepared } from './commands.js';
import { expect as expectedOf } from './expected.js';
import { endingMinutes, newModel, phase, readers, toldItIsOver } from './model.js';
import { people } from './specimens.js';
import { aroundIn, instant, newWorld, run } from './world.js';

const sequences = 10_000;
let timesTold = 0;
const refusals = [
  'CrisisActive',
  'CrisisNotActive',
  'CrisisNotReady',
  'NotThereForThem',
  'UnknownCriterion',
  'SaidAlready',
  'NotToBeAsked',
  'NothingToAnswer',
  'OutOfRange',
];

/** Follows one sequence in both tellings, and fails where the two part. `late`: the real one's clock lags, in minutes. */
function follow(commands: readonly Command[], late = 0): readonly string[] {
  const [world, model] = [newWorld(), newModel()];
  return commands.map((command) => {
    const before = world.activation;
    const came = run(world, command);
    const foreseen = expectedOf(model, command, world.now);
    if (foreseen !== 'elsewhere') same(command, came, foreseen);
    const { activation, now } = world;
    const at = instant(now - late);

    same(command, activation ? statusOf(activation, at) : 'nothing', phase(model, now));
    // What is over stays over: another time it comes to it is another activation.
    if (before?.over) same(command, activation?.id !== before.id || activation.over !== undefined, true);
    const asked = activation?.asked.map(({ person }) => person) ?? [];
    same(command, new Set(asked).size, asked.length);
    const isOver = came.endsWith('CrisisOver');
    const told = isOver ? toldItIsOver(model, asked) : [];
    same(command, [...world.told].sort().join(), [...told].sort().join());
    timesTold += told.length;

    const around = aroundIn(world);
    const seeing = people.filter((reader) => {
      const crisis = openedByCrisis(world.plan, activation, { reader, around, at });
      const facts = { reader, plan: aPlan(), consents: [], live: [], blocked: world.kept.has(reader), at };
      return aPlan().sections.some(
        (section) => decideSection(section, { ...facts, ...(crisis && { crisis }) }).effect === 'permit',
      );
    });
    const foreseenSeeing = people.filter((one) => world.plan.opens.length > 0 && readers(model, now).includes(one));
    same(command, seeing.join(), foreseenSeeing.join());
    return `${command.do}: ${came}`;
  });
}

/** Compared at each of hundreds of thousands of steps: plainly, which is quick. */
function same(command: Command, came: unknown, foreseen: unknown): void {
  if (came !== foreseen) throw new Error(`${JSON.stringify(command)}: ${String(came)}, and not ${String(foreseen)}`);
}

describe('a crisis, in any order of anything', () => {
  it(`is what a simple telling says, in ${sequences} sequences, and each refusal is met`, () => {
    const met = new Map<string, number>();
    let commands = 0;
    fc.assert(
      fc.property(anySequence, (sequence) => {
        for (const one of follow(sequence)) {
          commands += 1;
          met.set(one, (met.get(one) ?? 0) + 1);
        }
      }),
      { numRuns: sequences, seed: 20261127 },
    );
    const came = [...met.keys()].flatMap((one) => one.slice(one.indexOf(' ') + 1).split('+'));
    expect(refusals.filter((one) => !came.includes(one))).toEqual([]);
    for (const step of ['CrisisAsked', 'CrisisNobodyLeft', 'CrisisOver', 'CrisisActivated', 'CrisisLookedBackAt'])
      expect(came).toContain(step);
    expect(timesTold).toBeGreaterThan(1_000);
    console.log(
      `crisis: sequences ${sequences} · commands ${commands} · illegal transitions 0 · refusals met ${refusals.length} of ${refusals.length}\n` +
        [...met]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([one, times]) => `  ${one} ${times}`)
          .join('\n'),
    );
  }, 300_000);

  it('would notice an end that came too late', () => {
    const late: readonly Command[] = [...prepared, { do: 'activate' }, { do: 'wait', minutes: endingMinutes }];
    expect(() => follow(late)).not.toThrow();
    expect(() => follow(late, 1)).toThrow('active, and not over');
  });
});
