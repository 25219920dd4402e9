import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Section } from '../../src/plan/plan.js';
import { beginnings, type Command, commands } from './life/commands.js';
import { type Answer, LivedPlan } from './life/lived.js';
import { Model, spoken } from './life/model.js';

const sequences = 10_000;
const reached = new Map<string, number>();

describe('whatever the two do with a plan', () => {
  it(`is as the simple model says, in ${sequences} lives`, () => {
    fc.assert(
      fc.property(begun, commands, (beginning, some) => {
        const lived = new LivedPlan(beginning);
        const model = new Model(lived.plan.sections.map(asPart), lived.plan.published ?? 0);
        for (const command of some) step(lived, model, command);
      }),
      { numRuns: sequences },
    );
  }, 600_000);

  it('meets every refusal there is, and every end of a suggestion', () => {
    const missing = everyAnswer.filter((one) => !reached.has(one));
    expect(missing).toEqual([]);
  });

  afterAll(() => {
    const table = [...reached].sort(([one], [other]) => (one < other ? -1 : 1));
    console.info(`${sequences} lives of a plan:\n${table.map(([what, often]) => `  ${what}: ${often}`).join('\n')}`);
  });
});

const begun = fc.oneof({ weight: 12, arbitrary: fc.constant(beginnings[0]) }, fc.constantFrom(...beginnings.slice(1)));

function step(lived: LivedPlan, model: Model, command: Command): void {
  const expected = model.expect(command);
  const answer = lived.do(command);
  note(command, answer);

  const name = typeof answer === 'string' ? answer : answer.kind;
  if (expected === 'changed?') expect(['changed', 'nothing']).toContain(name);
  else expect(name, command.does).toBe(expected);

  expect(lived.plan.sections.map(asPart).map(({ said }) => said)).toEqual(model.parts.map(({ said }) => said));
  expect(lived.plan.published ?? 0).toBe(model.newest);
  for (const version of lived.versions) {
    expect(version.sections.map(asPart).map(({ said }) => said)).toEqual(
      (model.copies.get(version.number) ?? []).map(({ said }) => said),
    );
  }
  expect(said(lived.seen())).toEqual(
    model
      .seen()
      .map(({ said }) => JSON.stringify(said))
      .sort(),
  );
  expect(lived.suggestions.map(({ decided }) => decided?.as ?? 'open')).toEqual(model.offers.map(({ state }) => state));
}

function said(sections: readonly Section[]): readonly string[] {
  return sections.map((section) => JSON.stringify(asPart(section).said)).sort();
}

function asPart({ id, kind, entries }: Section) {
  return { name: id, kind, said: entries.map(spoken) };
}

function note({ does }: Command, answer: Answer): void {
  const what =
    typeof answer === 'string' ? answer : [answer.kind, answer.problem ?? answer.as].filter(Boolean).join(' ');
  const name = `${does}: ${what}`;
  reached.set(name, (reached.get(name) ?? 0) + 1);
}

const everyAnswer = [
  'add: changed',
  'add: TooMany',
  'add: UnreadableText control-character',
  'write: changed',
  'write: NotInPlan',
  'write: TooMany',
  'write: UnreadableText empty',
  'write: UnreadableText too-long',
  'write: UnreadableText null-character',
  'write: UnreadableText lone-surrogate',
  'write: UnreadableText control-character',
  'write: UnreadableLanguage',
  'write: UnreadableLink',
  'write: Misplaced',
  'rewrite: changed',
  'rewrite: nothing',
  'rewrite: NotInPlan',
  'rewrite: UnreadableText empty',
  'rewrite: UnreadableLanguage',
  'rewrite: UnreadableLink',
  'rewrite: Misplaced',
  'remove: changed',
  'remove: nothing',
  'remove: NotInPlan',
  'publish: changed',
  'publish: TooMany',
  'destroy: changed',
  'destroy: nothing',
  'destroy: NotPublished',
  'compare: changed',
  'compare: nothing',
  'compare: NotPublished',
  'compare: VersionDestroyed',
  'show: changed',
  'show: NotPublished',
  'show: VersionDestroyed',
  'take back: changed',
  'take back: nothing',
  'suggest: changed',
  'suggest: NotFound',
  'suggest: TooMany',
  'suggest: UnreadableText empty',
  'suggest: UnreadableLanguage',
  'accept: changed',
  'accept: NotFound',
  'accept: TooMany',
  'accept: AlreadyDecided accepted',
  'accept: AlreadyDecided declined',
  'accept: AlreadyDecided withdrawn',
  'decline: changed',
  'decline: nothing',
  'decline: AlreadyDecided accepted',
  'decline: AlreadyDecided withdrawn',
  'withdraw: changed',
  'withdraw: nothing',
  'withdraw: AlreadyDecided accepted',
  'withdraw: AlreadyDecided declined',
];
