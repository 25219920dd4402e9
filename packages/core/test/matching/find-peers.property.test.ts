import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facet, findPeers, listedValues, mayPair, policyInForce } from '../../src/index.js';
import { credit } from '../../src/dimension/credit.js';
import { received, withPresence } from './unseen.js';
import { anyQuestion, smallCatalogue, valueOn } from './worlds.js';

const worlds = { numRuns: 10_000 };

describe('finding peers, in 10,000 random worlds each', () => {
  it('has something to say: in a good part of these worlds someone is listed, for a wish, and someone is not', () => {
    const seen = fc
      .sample(anyQuestion, { ...worlds, seed: 7 })
      .map((question) => ({ question, found: findPeers(question) }));
    expect(seen.filter(({ found }) => found.length > 1).length).toBeGreaterThan(500);
    expect(
      seen.filter(({ found }) => found.some(({ reasons }) => reasons.some(({ contribution }) => contribution > 0)))
        .length,
    ).toBeGreaterThan(500);
    expect(seen.filter(({ question, found }) => found.length < question.candidates.length).length).toBeGreaterThan(500);
  });

  it('never returns a blocked or already known pair, oneself, someone unseen, someone resting, or someone who left', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { presence } of findPeers(question)) {
          expect(question.around.has(presence.person) || question.known.has(presence.person)).toBe(false);
          expect(presence.person).not.toBe(question.asker.presence.person);
          expect(presence.setting).toMatchObject({ seen: true, paused: false });
          expect(presence.until === undefined || question.at < presence.until).toBe(true);
        }
      }),
      worlds,
    );
  });

  it('never pairs an adult with anyone who may be a minor', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const youth = policyInForce(question.organization, 'youth', question.at);
        for (const { presence } of findPeers(question)) {
          expect(mayPair(question.asker.presence.ageGroup, presence.ageGroup, youth)).toBe(true);
        }
      }),
      worlds,
    );
  });

  it('gives the same list in whatever order candidates come, and every time', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const turned = { ...question, candidates: [...question.candidates].reverse() };
        expect(received(findPeers(turned))).toEqual(received(findPeers(question)));
        expect(findPeers(question)).toEqual(findPeers(question));
      }),
      worlds,
    );
  });

  it('lists nobody who does not meet a must that counts', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const musts = question.wishes.filter(
          ({ strength, dimension, turnedOn, like }) =>
            strength === 'must' &&
            like.as === 'these' &&
            (turnedOn || !['gender', 'faith'].includes(dimension)) &&
            dimension !== 'faith',
        );
        for (const { presence } of findPeers(question)) {
          for (const { dimension: id, like } of musts) {
            const dimension = smallCatalogue.get(id);
            const wished = like.as === 'these' ? like.values : [];
            expect(dimension && credit(dimension, wished, listedValues(presence, id))).toBe(100);
          }
        }
      }),
      worlds,
    );
  });

  it('speaks in its reasons only of what the candidate lets be used and shows', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { presence, reasons } of findPeers(question)) {
          for (const { dimension, values } of reasons) {
            for (const value of values) expect(listedValues(presence, dimension.id)).toContainEqual(value);
          }
        }
      }),
      worlds,
    );
  });

  it('forgets an attribute in the very call after its consent is gone', () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom(...smallCatalogue.keys()), (question, id) => {
        const withdraw = (facet: Facet): Facet => (facet.dimension === id ? { ...facet, match: false } : facet);
        const revoked = withPresence(question, (presence) => ({ ...presence, facets: presence.facets.map(withdraw) }));
        const without = withPresence(question, (presence) => ({
          ...presence,
          facets: presence.facets.filter((facet) => facet.dimension !== id),
        }));
        expect(received(findPeers(revoked))).toEqual(received(findPeers(without)));
        for (const { reasons } of findPeers(revoked))
          expect(reasons.map((reason) => reason.dimension.id)).not.toContain(id);
      }),
      worlds,
    );
  });

  it('ranks the same when an attribute nobody asked about is added', () => {
    fc.assert(
      fc.property(anyQuestion, valueOn('shelf'), fc.nat(4), (question, value, index) => {
        const facet: Facet = {
          dimension: 'shelf',
          answer: { answer: 'value', value },
          match: true,
          display: 'members',
        };
        const added = {
          ...question,
          candidates: question.candidates.map((one, at) =>
            at === index ? { ...one, presence: { ...one.presence, facets: [...one.presence.facets, facet] } } : one,
          ),
        };
        expect(findPeers(added).map(({ presence }) => presence.person)).toEqual(
          findPeers(question).map(({ presence }) => presence.person),
        );
      }),
      worlds,
    );
  });

  it('gives a protected trait no weight until the asker turns it on', () => {
    fc.assert(
      fc.property(anyQuestion, valueOn('gender'), (question, value) => {
        const off = {
          ...question,
          kind: 'support' as const,
          wishes: question.wishes.map((wish) => ({ ...wish, turnedOn: false })),
        };
        const changed = withPresence(off, (presence) => ({
          ...presence,
          facets: presence.facets.map((facet) =>
            facet.dimension === 'gender' ? { ...facet, answer: { answer: 'value' as const, value } } : facet,
          ),
        }));
        expect(findPeers(changed).map(({ presence }) => presence.person)).toEqual(
          findPeers(off).map(({ presence }) => presence.person),
        );
      }),
      worlds,
    );
  });

  it('shows whole, positive contributions that add up to the order, the greatest first', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const totals = findPeers({ ...question, kind: 'support' }).map(({ reasons, again }) => {
          const contributions = reasons.map(({ contribution }) => contribution);
          expect(contributions.every((one) => Number.isInteger(one) && one >= 0 && one <= 500)).toBe(true);
          expect(contributions).toEqual([...contributions].sort((one, other) => other - one));
          return contributions.reduce((sum, one) => sum + one, again ? 500 : 0);
        });
        expect(totals).toEqual([...totals].sort((one, other) => other - one));
      }),
      worlds,
    );
  });
});
