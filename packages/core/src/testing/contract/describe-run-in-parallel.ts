import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../dimension/catalogue.js';
import type { DimensionId } from '../../dimension/dimension-id.js';
import {
  type IndexQuestion,
  keepPerson,
  listWork,
  type MatchIndex,
  openMatchIndex,
  type ParallelWork,
  removePerson,
  type RunInParallel,
  topPeers,
  topPeersForMany,
} from '../../match-index.js';
import { unreachable } from '../../kernel/unreachable.js';
import type { PersonId } from '../../person/person-id.js';
import type { Presence } from '../../presence/presence.js';
import { aPresence, harbor, longBefore, someTime } from '../specimens.js';

/** What every implementation of {@link RunInParallel} promises. */
export function describeRunInParallel(name: string, run: RunInParallel): void {
  describe(`${name} does work in portions`, () => {
    it('and answers the same lists, in the order of the questions, however many there are', async () => {
      const index = indexOfSome(120);
      for (const count of [0, 1, 64, 130]) {
        const questions = Array.from({ length: count }, (_, number) => questionOf(number));
        const one = questions.map((question) => topPeers(index, question, 50));
        expect(await topPeersForMany(index, questions, 50, run)).toEqual(one);
      }
    });

    it('and hands on what a question is refused for, without harm to the others', async () => {
      const index = indexOfSome(20);
      const strange: IndexQuestion = {
        ...questionOf(1),
        wishes: [{ ...wish, dimension: 'nowhere' as DimensionId }],
      };
      const [first, refused, last] = await topPeersForMany(index, [questionOf(0), strange, questionOf(2)], 5, run);
      expect(refused).toEqual({
        ok: false,
        error: { kind: 'UnknownDimension', path: ['wishes', '0', 'dimension'] },
      });
      expect([first, last]).toEqual([0, 2].map((number) => topPeers(index, questionOf(number), 5)));
    });

    it('two pieces of it at a time, each with its own people', async () => {
      const [few, many] = [indexOfSome(30), indexOfSome(90)];
      const questions = Array.from({ length: 70 }, (_, number) => questionOf(number));
      const [ofFew, ofMany] = await Promise.all([few, many].map((index) => topPeersForMany(index, questions, 20, run)));
      expect(ofFew).toEqual(questions.map((question) => topPeers(few, question, 20)));
      expect(ofMany).toEqual(questions.map((question) => topPeers(many, question, 20)));
    });

    it('of the people as they stood when it began, whoever takes their rows meanwhile', async () => {
      const index = indexOfSome(40);
      const questions = Array.from({ length: 70 }, (_, number) => questionOf(number));
      const before = questions.map((question) => topPeers(index, question, 20));
      const lists = topPeersForMany(index, questions, 20, run);
      for (let number = 0; number < 40; number += 1) removePerson(index, presenceOf(number).person);
      for (let number = 40; number < 80; number += 1)
        keepPerson(index, { presence: presenceOf(number), taken: 0, wishes: [] });
      expect(await lists).toEqual(before);
    });

    it('and hands on that the people did not arrive as they were sent', async () => {
      const brief = { people: new Uint8Array(3), catalogue, first: 1 };
      const refused = { ok: false, error: { kind: 'NotASnapshot' } };
      expect(await run(listWork, brief, [[questionOf(0), questionOf(1)], [questionOf(2)]])).toEqual([
        [refused, refused],
        [refused],
      ]);
    });

    it('and fails where the work does', async () => {
      const broken: ParallelWork<string, string, string> = {
        name: 'nobody has heard of',
        begin: (brief) => unreachable(brief as never),
      };
      await expect(run(broken, 'brief', ['portion'])).rejects.toThrow();
    });
  });
}

const pastime = 'pastime' as DimensionId;
const options = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, labels: { en: key } }));
const catalogue: Catalogue = new Map([
  [
    pastime,
    {
      id: pastime,
      labels: { en: 'Pastime' },
      value: { form: 'choice', options },
      comparator: { form: 'any-of', enough: 2 },
      many: true,
      tier: 1,
      defaultPurposes: [],
      traits: [],
    },
  ],
]);
const wish = { dimension: pastime, strength: 'prefer', importance: 3, like: { as: 'mine' }, turnedOn: false } as const;

function presenceOf(number: number): Presence {
  const person = `01960000-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as PersonId;
  return aPresence(person, harbor, {
    offers: [{ role: 'peer-supporter', engagement: 'volunteer', places: 1 + (number % 3), from: longBefore }],
    facets: [number % 5, (number >>> 2) % 5].map((key) => ({
      dimension: pastime,
      answer: { answer: 'value', value: { form: 'choice', key: options[key]?.key ?? 'a' } },
      match: true,
      display: 'members',
    })),
  });
}

function indexOfSome(people: number): MatchIndex {
  const opened = openMatchIndex(catalogue);
  if (!opened.ok) return unreachable(opened.error as never);
  for (let number = 0; number < people; number += 1)
    keepPerson(opened.value, { presence: presenceOf(number), taken: number % 2, wishes: [] });
  return opened.value;
}

function questionOf(number: number): IndexQuestion {
  return {
    asker: { presence: presenceOf(number), taken: 0 },
    wishes: [wish],
    kind: 'support',
    sense: 'broad',
    organization: { policies: [] },
    around: new Set([presenceOf(number + 1).person]),
    known: new Set(),
    at: someTime,
  };
}
