import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask, AskId, Candidate, Facet } from '../../src/index.js';
import { fitsAsk, mayPair } from '../../src/index.js';
import { harborId, someTime } from './specimens.js';
import { anyQuestion, smallCatalogue } from './worlds.js';

const worlds = { numRuns: 10_000 };

const anyAsk = anyQuestion.chain(({ asker, candidates }) =>
  fc.record({
    asker: fc.constant(asker),
    candidate: fc.constantFrom(...candidates),
    blocked: fc.constantFrom(false, false, true),
    known: fc.constantFrom(false, false, true),
    ask: fc.record({
      id: fc.constant('0192f000-0000-7000-8000-0000000000ff' as AskId),
      organization: fc.constant(harborId),
      asker: fc.constant(asker.presence.person),
      kind: fc.constantFrom('support' as const, 'mutual' as const),
      dimension: fc.constant('experience'),
      value: fc.constantFrom('low', 'grief').map((key) => ({ form: 'choice' as const, key })),
      askedAt: fc.constant(new Date('2030-04-20')),
      openUntil: fc.constantFrom(new Date('2030-05-20'), new Date('2030-05-20'), someTime),
      answers: fc.constant([] as Ask['answers']),
    }),
  }),
);

const question = { catalogue: smallCatalogue, youthPolicy: false, at: someTime };

function show(one: Candidate, display: Facet['display']): Candidate {
  const facets = one.presence.facets.map(({ display: _before, ...facet }): Facet =>
    display === undefined ? facet : { ...facet, display },
  );
  return { ...one, presence: { ...one.presence, facets } };
}

describe('an ask, in 10,000 random worlds each', () => {
  it('fits the same people whatever anyone shows', () => {
    let fitting = 0;
    fc.assert(
      fc.property(anyAsk, (asked) => {
        const fits = fitsAsk({ ...question, ...asked });
        if (fits) fitting += 1;
        for (const display of ['members', 'connections', undefined] as const) {
          expect(
            fitsAsk({
              ...question,
              ...asked,
              asker: show(asked.asker, display),
              candidate: show(asked.candidate, display),
            }),
          ).toBe(fits);
        }
      }),
      { ...worlds, seed: 7 },
    );
    expect(fitting).toBeGreaterThan(10);
  });

  it('fits nobody kept away, already known, resting, gone, under age, or whose time to answer has passed', () => {
    fc.assert(
      fc.property(anyAsk, (asked) => {
        if (!fitsAsk({ ...question, ...asked })) return;
        expect(asked).toMatchObject({ blocked: false, known: false });
        expect(asked.candidate.presence.setting.paused).toBe(false);
        for (const { presence } of [asked.asker, asked.candidate])
          expect(presence.until === undefined || someTime < presence.until).toBe(true);
        expect(mayPair(asked.asker.presence.ageGroup, asked.candidate.presence.ageGroup, false)).toBe(true);
        expect(asked.ask.openUntil > someTime).toBe(true);
      }),
      worlds,
    );
  });

  it('fits no one any more once either stops letting the value be used', () => {
    const unused = (one: Candidate): Candidate => ({
      ...one,
      presence: { ...one.presence, facets: one.presence.facets.map((facet) => ({ ...facet, match: false })) },
    });
    fc.assert(
      fc.property(anyAsk, (asked) => {
        expect(fitsAsk({ ...question, ...asked, asker: unused(asked.asker) })).toBe(false);
        expect(fitsAsk({ ...question, ...asked, candidate: unused(asked.candidate) })).toBe(false);
      }),
      worlds,
    );
  });

  it('is put to nobody twice', () => {
    fc.assert(
      fc.property(anyAsk, (asked) => {
        const answers = [{ person: asked.candidate.presence.person, answer: 'no' as const, at: someTime }];
        expect(fitsAsk({ ...question, ...asked, ask: { ...asked.ask, answers } })).toBe(false);
      }),
      worlds,
    );
  });
});
