import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Consent,
  type ConsentId,
  type PlanFacts,
  relationToPlan,
  sectionsSeen,
  shownOn,
} from '../../src/index.js';
import { aPlan, bo, corinna, daysAfter, longBefore, melodie, someTime } from '../../src/testing/index.js';

const plan = aPlan();

const consent: fc.Arbitrary<Consent> = fc
  .record({
    person: fc.constantFrom(melodie, melodie, bo),
    recipient: fc.constantFrom(corinna, corinna, bo),
    section: fc.constantFrom(...plan.sections.map(({ id }) => id as string), 'another'),
    connection: fc.constantFrom('here', 'there'),
    of: fc.constantFrom(plan.id as string, plan.id as string, 'another'),
    until: fc.option(fc.constantFrom(someTime, daysAfter(someTime, 1)), { nil: undefined }),
    withdrawnAt: fc.option(fc.constantFrom(longBefore, someTime, daysAfter(someTime, 1)), { nil: undefined }),
  })
  .map(({ person, recipient, section, connection, of, until, withdrawnAt }) => ({
    id: '01960000-0000-7000-8000-0000000000f2' as ConsentId,
    person,
    recipient,
    givenAt: longBefore,
    subject: { kind: 'plan-section', plan: of, section, connection },
    ...(until && { until }),
    ...(withdrawnAt && { withdrawnAt }),
  }));

const anyFacts: fc.Arbitrary<PlanFacts> = fc.record({
  reader: fc.constantFrom(corinna, bo),
  plan: fc.constant(plan),
  consents: fc.array(consent, { maxLength: 4 }),
  live: fc.subarray(['here', 'there', 'elsewhere']),
  blocked: fc.boolean(),
  at: fc.constantFrom(someTime, daysAfter(someTime, 1)),
});

const seen = (facts: PlanFacts) => sectionsSeen(facts).map(({ id }) => id);

describe('who may see what of a plan', () => {
  it('is its owner, all of it, whatever else holds', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(relationToPlan({ ...facts, reader: melodie })).toBe('self');
        expect(sectionsSeen({ ...facts, reader: melodie })).toEqual(plan.sections);
      }),
    );
  });

  it('is whoever the owner shows a section to now, and that section', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const named = facts.consents.filter(
          ({ person, recipient, subject, until, withdrawnAt }) =>
            person === melodie &&
            recipient === facts.reader &&
            subject.kind === 'plan-section' &&
            subject.plan === plan.id &&
            facts.live.includes(subject.connection) &&
            (until === undefined || facts.at < until) &&
            (withdrawnAt === undefined || facts.at < withdrawnAt),
        );
        const expected = !facts.blocked
          ? plan.sections
              .map(({ id }) => id)
              .filter((id) => named.some(({ subject }) => subject.kind === 'plan-section' && subject.section === id))
          : [];
        expect(seen(facts)).toEqual(expected);
        expect(relationToPlan(facts)).toBe(expected.length > 0 ? 'shown' : undefined);
        const on = named.filter(
          ({ subject }) => subject.kind === 'plan-section' && !facts.blocked && subject.section !== 'another',
        );
        expect(new Set(shownOn(facts))).toEqual(new Set(on.map(({ subject }) => subject.connection)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is never more after a withdrawal, an end, or a block', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(3), (facts, index) => {
        const before = new Set(seen(facts));
        const withdrawn = facts.consents.map((one, position) =>
          position === index ? { ...one, withdrawnAt: longBefore } : one,
        );
        for (const less of [{ consents: withdrawn }, { live: facts.live.slice(1) }, { live: [] }, { blocked: true }]) {
          for (const id of seen({ ...facts, ...less })) expect(before).toContain(id);
        }
      }),
    );
  });
});
