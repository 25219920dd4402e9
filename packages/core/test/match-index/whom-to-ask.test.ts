import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ask, type AskId, fitsAsk, policyInForce } from '../../src/index.js';
import { type IndexAsk, whomToAsk } from '../../src/match-index.js';
import { harborId } from '../matching/specimens.js';
import { emptyWorld, keepIn, removeFrom, type World } from './beside-the-judge.js';
import { anyLife } from './lives.js';
import { dimensionIds, valueOf, wideCatalogue } from './wide-catalogue.js';

const anyAsk = fc.constantFrom(...dimensionIds).chain((dimension) =>
  fc.record({
    dimension: fc.constant(dimension),
    value: valueOf(dimension),
    withdrawn: fc.constantFrom(false, false, false, false, true),
    answered: fc.constantFrom<readonly Ask['answers'][number]['answer'][]>([], [], ['no'], ['no', 'no'], ['yes']),
  }),
);

/** What the judge says of everyone there is. */
function judged({ rows }: World, { ask, asker, organization, around, known, at }: IndexAsk): readonly string[] {
  const youthPolicy = policyInForce(organization, 'youth', at);
  return [...rows.values()]
    .filter((candidate) => {
      const { person } = candidate.presence;
      const between = { blocked: around.has(person), known: known.has(person), youthPolicy };
      return fitsAsk({ ask, asker, candidate, ...between, at, catalogue: wideCatalogue });
    })
    .map(({ presence }) => presence.person)
    .sort();
}

describe('whom an ask fits, in the index', () => {
  it('is whom it fits for the judge, shown or not, while people come, change and go', () => {
    let [asked, fitting] = [0, 0];
    const asking = fc.array(anyAsk, { minLength: 8, maxLength: 8 });
    const { failed, seed, counterexample, errorInstance } = fc.check(
      fc.property(anyLife, asking, ({ people, days }, asks) => {
        const world = emptyWorld(wideCatalogue);
        for (const person of people) keepIn(world, person);
        for (const [at, { happening, asking: question }] of days.entries()) {
          if (happening.what === 'gone') removeFrom(world, happening.person);
          else keepIn(world, happening.person);
          const { dimension, value, withdrawn, answered } = asks[at] ?? { dimension: 'motto', answered: [] };
          const own = question.asker.presence.facets.find((facet) => facet.dimension === dimension && facet.match);
          const said = own?.answer.answer === 'value' ? own.answer.value : value;
          if (!said) continue;
          const ask: Ask = {
            id: '0192f000-0000-7000-8000-0000000000cc' as AskId,
            organization: harborId,
            asker: question.asker.presence.person,
            kind: question.kind,
            dimension,
            value: said,
            askedAt: question.at,
            openUntil: new Date(question.at.getTime() + 1000),
            ...(withdrawn && { withdrawnAt: question.at }),
            answers: answered.flatMap((answer, index) => {
              const person = people[index]?.presence.person;
              return person ? [{ person, answer, at: question.at }] : [];
            }),
          };
          const indexAsk: IndexAsk = { ...question, ask };
          const fits = whomToAsk(world.index, indexAsk);
          expect(fits).toEqual(judged(world, indexAsk));
          asked += 1;
          fitting += Math.min(fits.length, 1);
        }
      }),
      { numRuns: 150 },
    );
    console.log(`index, asks: ${asked} · that fit somebody ${fitting} · seed ${seed}`);
    expect(failed, `${String(errorInstance)}\n${fc.stringify(counterexample)}`).toBe(false);
    expect(fitting).toBeGreaterThan(asked / 50);
  });
});
