import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDemand, suffices } from '../../src/access/decide-demand.js';
import { undetermined } from '../../src/consent/compliance-profile.js';
import type { ConsentTerms } from '../../src/consent/consent-terms.js';
import { demandStates, demandSteps, demandTable } from '../../src/legal/demand-steps.js';
import { type DemandType, demandTypes, type LegalDemand, type LegalDemandId } from '../../src/legal/legal-demand.js';
import { mayBeTold } from '../../src/legal/legal-bar.js';
import { isHeld, isSuspended, type LegalHoldId } from '../../src/legal/legal-hold.js';
import { answerDemand, isWithin, reviewDemand, takeStep } from '../../src/legal/move-demand.js';
import { writtenAt } from '../../src/legal/written-at.js';
import { alex, corinna, daysAfter, harbor, melodie, someTime } from '../../src/testing/index.js';

const thing = '01900000-0000-7000-8000-000000000001';
const written = writtenAt(thing);

const demandOf = (over: Partial<LegalDemand> = {}): LegalDemand => ({
  id: '01900000-0000-7000-8000-0000000000d1' as LegalDemandId,
  organization: harbor.id,
  person: melodie,
  type: 'part-2-order',
  from: 'The county court',
  asked: { categories: ['organization-entries', 'meetings'] },
  scope: { categories: ['organization-entries'] },
  receivedAt: someTime,
  deadline: daysAfter(someTime, 14),
  recordedBy: corinna,
  state: 'to-be-answered',
  ...over,
});

const toTheCourt = (over: Partial<ConsentTerms> = {}): ConsentTerms => ({
  id: 'signed',
  person: melodie,
  kind: 'legal-proceeding',
  decision: 'permit',
  purposes: ['legal-proceeding'],
  categories: ['organization-entries'],
  recipients: [{ kind: 'outside', name: 'The county court' }],
  from: daysAfter(someTime, -1),
  expires: { kind: 'date', at: daysAfter(someTime, 30) },
  form: 'paper',
  withdrawals: [],
  ...over,
});

const judged = (demand: LegalDemand, over: Partial<Parameters<typeof decideDemand>[0]> = {}) =>
  decideDemand({
    reader: { person: alex, roles: ['administrator'] },
    demand,
    category: 'organization-entries',
    thing,
    consents: [],
    profile: undetermined,
    at: someTime,
    ...over,
  });

describe('what goes out in answer to a demand', () => {
  it('is nothing while nobody found that it is to be answered', () => {
    for (const state of demandStates)
      expect([state, judged(demandOf({ state })).effect]).toEqual([
        state,
        state === 'to-be-answered' ? 'permit' : 'deny',
      ]);
  });

  it('is nothing to whoever recorded the demand, and to nobody without the role', () => {
    expect(judged(demandOf(), { reader: { person: corinna, roles: ['administrator'] } }).effect).toBe('deny');
    for (const roles of [[], ['supervisor'], ['peer-supporter']] as const)
      expect(judged(demandOf(), { reader: { person: alex, roles } }).missing).toEqual(['capability']);
  });

  it('is only what counsel left, of the days counsel left', () => {
    expect(judged(demandOf(), { category: 'meetings' }).effect).toBe('deny');
    const within = (from: number, until: number) =>
      judged(
        demandOf({
          scope: {
            categories: ['organization-entries'],
            from: new Date(written.getTime() + from),
            until: new Date(written.getTime() + until),
          },
        }),
      ).effect;
    expect([within(0, 1), within(1, 2), within(-1, 0)]).toEqual(['permit', 'deny', 'deny']);
  });

  it('rests on an order that suffices, or on what the person signed for this very court', () => {
    const subpoena = demandOf({ type: 'subpoena' });
    expect(judged(subpoena).effect).toBe('deny');
    expect(judged(subpoena, { consents: [toTheCourt()] })).toMatchObject({ effect: 'permit', consent: 'signed' });
    for (const change of [
      { kind: 'specific' },
      { recipients: [{ kind: 'outside', name: 'Another court' }] },
      { categories: ['meetings'] },
      { withdrawals: [{ at: someTime }] },
      { decision: 'deny' },
    ] as readonly Partial<ConsentTerms>[])
      expect(judged(subpoena, { consents: [toTheCourt(change)] }).effect).toBe('deny');
  });

  it('carries a notice, and is written in the ledger', () => {
    expect(judged(demandOf()).obligations).toEqual(['audit', 'disclosure-ledger', 'notice:confidentiality']);
  });
});

describe('which demand is enough without the person', () => {
  it('is only an order under part 2, unless somebody determined that part 2 does not apply', () => {
    const enough = (part2: 'program' | 'lawful-holder' | 'no' | 'undetermined'): readonly DemandType[] =>
      demandTypes.filter((type) => suffices(type, { part2 }));
    for (const part2 of ['program', 'lawful-holder', 'undetermined'] as const)
      expect([part2, enough(part2)]).toEqual([part2, ['part-2-order']]);
    expect(enough('no')).toEqual(['subpoena', 'part-2-order', 'court-order', 'search-warrant']);
  });
});

describe('a demand', () => {
  it('moves by the table and in no other way, and after it is closed nowhere', () => {
    for (const state of demandStates)
      for (const step of demandSteps) {
        const { from, to } = demandTable[step];
        const moved = takeStep(demandOf({ state }), step);
        expect(moved).toEqual(
          from.includes(state)
            ? { ok: true, value: demandOf({ state: to }) }
            : { ok: false, error: { kind: 'NotThisStep', state } },
        );
      }
    expect(demandSteps.filter((step) => demandTable[step].from.includes('closed'))).toEqual([]);
  });

  it('is narrowed by counsel, never widened', () => {
    const review = { by: 'J. Ortiz', outcome: 'narrow', reasons: 'Two weeks are enough.', at: someTime } as const;
    const asked = demandOf({ state: 'with-counsel', scope: { categories: ['organization-entries'], from: someTime } });
    const narrowed = { categories: ['organization-entries'], from: daysAfter(someTime, 1) } as const;
    expect(reviewDemand(asked, review, narrowed)).toMatchObject({
      ok: true,
      value: { state: 'narrowed', scope: narrowed, review },
    });
    for (const wider of [
      undefined,
      { categories: ['organization-entries'] },
      { categories: ['organization-entries', 'meetings'], from: someTime },
      { categories: ['organization-entries'], from: daysAfter(someTime, -1) },
    ] as const)
      expect(reviewDemand(asked, review, wider)).toEqual({ ok: false, error: { kind: 'NotNarrower' } });
  });

  it('is answered by a second person', () => {
    const items = [{ kind: 'imported-entry', thing, category: 'organization-entries', ground: 'order' }] as const;
    expect(answerDemand(demandOf(), { by: corinna, at: someTime, items })).toEqual({
      ok: false,
      error: { kind: 'SecondPersonNeeded' },
    });
    expect(answerDemand(demandOf(), { by: alex, at: someTime, items })).toMatchObject({
      ok: true,
      value: { state: 'answered', answer: { approvedBy: alex, items } },
    });
  });

  it('asks within another exactly if every entry the one reaches, the other reaches too', () => {
    const days = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
    const scope = fc.record({
      categories: fc.subarray(['organization-entries', 'meetings'] as const, { minLength: 1 }),
      from: days,
      until: days,
    });
    const spelled = ({ categories, from, until }: { categories: readonly string[]; from?: number; until?: number }) =>
      ({
        categories,
        ...(from !== undefined && { from: daysAfter(someTime, from) }),
        ...(until !== undefined && { until: daysAfter(someTime, until) }),
      }) as unknown as LegalDemand['scope'];
    fc.assert(
      fc.property(scope, scope, (one, other) => {
        const reaches = (of: LegalDemand['scope'], category: string, at: Date) =>
          of.categories.some((own) => own === category) && (!of.from || at >= of.from) && (!of.until || at < of.until);
        const [a, b] = [spelled(one as never), spelled(other as never)];
        const points = ['organization-entries', 'meetings'].flatMap((category) =>
          [-9, 0, 1, 2, 3, 4, 9].map((day) => [category, daysAfter(someTime, day)] as const),
        );
        if (isWithin(a, b))
          for (const [category, at] of points)
            if (reaches(a, category, at)) expect(reaches(b, category, at)).toBe(true);
      }),
      { seed: 20261125, numRuns: 1_000 },
    );
  });
});

describe('a bar', () => {
  it('ends on its last day, or when somebody lifts it', () => {
    expect(mayBeTold(undefined, someTime)).toBe(true);
    expect(mayBeTold({ basis: 'sealed' }, someTime)).toBe(false);
    expect(mayBeTold({ basis: 'sealed', until: someTime }, daysAfter(someTime, -0.001))).toBe(false);
    expect(mayBeTold({ basis: 'sealed', until: someTime }, someTime)).toBe(true);
    expect(mayBeTold({ basis: 'sealed', liftedAt: someTime }, someTime)).toBe(true);
  });
});

describe('a hold', () => {
  const hold = {
    id: 'h' as LegalHoldId,
    organization: harbor.id,
    person: melodie,
    categories: ['organization-entries'],
    begunAt: someTime,
    begunBy: alex,
  } as const;

  it('holds from its first instant until its last, or until it is ended', () => {
    expect(isHeld(hold, daysAfter(someTime, -1))).toBe(false);
    expect(isHeld(hold, someTime)).toBe(true);
    expect(isHeld({ ...hold, until: daysAfter(someTime, 1) }, daysAfter(someTime, 1))).toBe(false);
    expect(isHeld({ ...hold, endedAt: daysAfter(someTime, 1) }, daysAfter(someTime, 1))).toBe(false);
  });

  it('reaches what it names and nothing besides', () => {
    const what = { organization: harbor.id, person: melodie, category: 'organization-entries' } as const;
    expect(isSuspended([hold], what, someTime)).toBe(true);
    expect(isSuspended([hold], { ...what, person: corinna }, someTime)).toBe(false);
    expect(isSuspended([hold], { ...what, category: 'meetings' }, someTime)).toBe(false);
    expect(isSuspended([], what, someTime)).toBe(false);
  });
});
