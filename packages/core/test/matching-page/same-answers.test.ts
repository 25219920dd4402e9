import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPython, type RunPython } from './a-python.js';
import { type Answer, indexed, judged, writtenDown } from './answers.js';
import { assignmentProgram, exampleAnswers, exampleWorlds, matchingProgram, withRule } from './page.js';
import { anyRound, assigned } from './rounds.js';
import { anyWorld, type World } from './worlds.js';

const many = 1000;
/** As many at once, so that little memory is used. */
const atOnce = 50;
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
/** A machine may be busy with other tests. */
const patient = { timeout: 600_000 };

let python: RunPython;
const answers = (program: string, input: string): readonly unknown[] =>
  JSON.parse(python(program, input)) as readonly unknown[];

/** Where the two are not the same, byte for byte. */
function differing(found: readonly unknown[], wanted: readonly unknown[]): readonly number[] {
  return wanted.flatMap((one, at) => (JSON.stringify(one) === JSON.stringify(found[at]) ? [] : [at]));
}

describe('the page about matching, as a program in Python,', () => {
  const [drawn, some]: [World[], World[]] = [[], []];
  const wanted: Answer[] = [];
  beforeAll(async () => {
    python = await aPython();
    drawn.push(...fc.sample(anyWorld, { seed, numRuns: many }));
    wanted.push(...drawn.map(judged));
    some.push(...fc.sample(anyWorld, { seed: 11, numRuns: 2 * atOnce }));
  }, patient.timeout);

  function listed(program: string, worlds: readonly World[]): readonly unknown[] {
    const parts: unknown[] = [];
    for (let from = 0; from < worlds.length; from += atOnce)
      parts.push(...answers(program, writtenDown(worlds.slice(from, from + atOnce))));
    return parts;
  }

  it(`gives the lists of the judge, and puts asks to the same people, in ${many} worlds`, patient, () => {
    const began = process.cpuUsage();
    const found = listed(matchingProgram, drawn);
    const [first] = differing(found, wanted);
    if (first !== undefined) expect(found[first], `world ${first} of SEED=${seed}`).toEqual(wanted[first]);

    const lists = wanted.map(({ list }) => list);
    const ordered = lists.filter((list) => list.length > 1).length;
    const reasons = lists.flatMap((list) => list.flatMap((peer) => peer.reasons)).length;
    const asks = wanted.flatMap(({ fits }) => fits.filter((people) => people.length > 0)).length;
    const seconds = Math.round(process.cpuUsage(began).user / 100_000) / 10;
    console.log(
      `page: worlds ${many} · with an order ${ordered} · reasons ${reasons} · asks that fit somebody ${asks} · differences 0 · ${seconds} s of computing · seed ${seed}`,
    );
    expect(found).toHaveLength(many);
    expect(ordered).toBeGreaterThan(many / 10);
    expect(asks).toBeGreaterThan(many / 50);
  });

  it('says what the index says: who comes first, how many there are, and whom asks fit', patient, () => {
    const promised = wanted.map(({ list, fits }) => {
      const people = list.map(({ person }) => person);
      return { people: people.slice(0, 3), listed: people.length, fits };
    });
    expect(
      differing(
        drawn.map((world) => indexed(world, 3)),
        promised,
      ),
      `SEED=${seed}`,
    ).toEqual([]);
  });

  it.each([
    ['a constant of the hash is another', '2246822507', '2246822505'],
    ['whoever waited less comes first', '(-total, -days,', '(-total, days,'],
    ['the least total comes first', '(-total, -days,', '(total, -days,'],
    ['what is not shown is listed', '("members",)', '("members", "connections")'],
    ['a rest has no end', 'not has_ended(setting, at, "pausedUntil")', 'True'],
    ['an ask fits whoever is like it', 'match_values(each, dimension)) == 100', 'match_values(each, dimension)) > 0'],
    ['a name is what was typed', 'if value["form"] == "name":', 'if False:'],
  ])('would be noticed to differ where %s', patient, (_, rule, other) => {
    expect(differing(listed(withRule(matchingProgram, rule, other), some), some.map(judged))).not.toEqual([]);
  });

  it('answers what the page says of its example', () => {
    expect(answers(matchingProgram, exampleWorlds)).toEqual(JSON.parse(exampleAnswers) as readonly Answer[]);
  });
});

describe('what the page says of many people at once, as a program in Python,', () => {
  it(`puts together whom deferred acceptance does, in ${many} rounds`, patient, () => {
    const drawn = fc.sample(anyRound, { seed, numRuns: many });
    const wanted = drawn.map(assigned);
    const found = answers(assignmentProgram, JSON.stringify(drawn));
    const [first] = differing(found, wanted);
    if (first !== undefined) expect(found[first], `round ${first} of SEED=${seed}`).toEqual(wanted[first]);

    const pairs = wanted.flatMap((one) => one.pairs).length;
    const why = wanted.flatMap(({ leftOver }) => leftOver.map((one) => one.why));
    console.log(`page: rounds ${many} · pairs ${pairs} · left over ${why.length} · differences 0 · seed ${seed}`);
    expect(found).toHaveLength(many);
    expect(pairs).toBeGreaterThan(many);
    expect(new Set(why)).toEqual(new Set(['all-full', 'cap-full', 'no-list']));
  });

  const byHighId = (id: string) => `bytes(255 - byte for byte in as_text(${id}))`;
  it.each([
    [
      'the higher id has the better claim',
      'return -self.theirs[pair], as_text(pair[0])',
      `return -self.theirs[pair], ${byHighId('pair[0]')}`,
    ],
    [
      'a list puts the higher id first',
      '(-self.mine[pair], as_text(pair[1]))',
      `(-self.mine[pair], ${byHighId('pair[1]')})`,
    ],
    [
      'nothing stands around a cap',
      'while within[walls[-1]] is not None',
      'while within[walls[-1]] and len(walls) < 2',
    ],
    ['nobody loses a place', 'if weakest is None or', 'if True or'],
  ])('would be noticed to differ where %s', patient, (_, rule, other) => {
    const some = fc.sample(anyRound, { seed: 11, numRuns: 200 });
    const found = answers(withRule(assignmentProgram, rule, other), JSON.stringify(some));
    expect(differing(found, some.map(assigned))).not.toEqual([]);
  });
});
