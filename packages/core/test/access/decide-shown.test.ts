import { describe, expect, it } from 'vitest';
import {
  decideCard,
  decideFacet,
  decideSection,
  relationToOrganization,
  relationToPlan,
  shows,
} from '../../src/index.js';
import type { CardFacts, Consent, ConsentId, ConsentTerms, Facet, PlanFacts } from '../../src/index.js';
import {
  aMembership,
  aPlan,
  aPresence,
  corinna,
  crisisSection,
  dailySection,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  someTime,
} from '../../src/testing/index.js';
import { terms } from '../consent/terms.js';

const plan = aPlan();
const showing = (section: string, of: string = plan.id): Consent => ({
  id: '01960000-0000-7000-8000-0000000000f2' as ConsentId,
  person: melodie,
  recipient: corinna,
  givenAt: longBefore,
  subject: { kind: 'plan-section', plan: of, section, connection: 'here' },
});
const facts: PlanFacts = {
  reader: corinna,
  plan,
  consents: [showing(dailySection), showing(crisisSection)],
  live: ['here'],
  blocked: false,
  at: someTime,
};
const refusing = (over: Partial<ConsentTerms>) => terms({ id: 'refused', decision: 'deny', ...over });
const toEveryone = { recipients: [{ kind: 'members', organization: harbor.id }] } as const;

describe('a plan that is shown', () => {
  const [daily, crisis] = plan.sections;
  const missing = (section: typeof daily, over: Partial<PlanFacts>) =>
    decideSection(section, { ...facts, ...over }).missing;

  it('is its owner’s though nothing is written in it', () => {
    expect(relationToPlan({ ...facts, reader: melodie, plan: { ...plan, sections: [] } })).toBe('self');
  });

  it('keeps what is for a crisis and what is for every day apart', () => {
    const [ofPlans, ofCrises] = [refusing({}), refusing({ categories: ['crisis-plan'] })];
    expect([missing(daily, { refusals: [ofPlans] }), missing(crisis, { refusals: [ofPlans] })]).toEqual([
      ['denied'],
      [],
    ]);
    expect([missing(daily, { refusals: [ofCrises] }), missing(crisis, { refusals: [ofCrises] })]).toEqual([
      [],
      ['denied'],
    ]);
  });

  it('is not shown to whom it was refused as one of everyone there', () => {
    const refusals = [refusing(toEveryone)];
    expect(missing(daily, { refusals })).toEqual([]);
    expect(missing(daily, { refusals, among: [lighthouse.id] })).toEqual([]);
    expect(missing(daily, { refusals, among: [harbor.id] })).toEqual(['denied']);
  });

  it('is closed by a block, and by whatever else stands between', () => {
    expect(missing(daily, { blocked: true, barriers: ['oversees'] })).toEqual(['oversees', 'kept-apart']);
    expect(missing(daily, { barriers: ['oversees'] })).toEqual(['oversees']);
  });

  it('is shown by the consent that names this section of this plan, while it is in force', () => {
    const shown = (consent: Consent) => shows(consent, plan, dailySection, someTime);
    expect(shown(showing(dailySection))).toBe(true);
    expect([shown(showing(crisisSection)), shown(showing(dailySection, 'another'))]).toEqual([false, false]);
    expect(shown({ ...showing(dailySection), withdrawnAt: someTime })).toBe(false);
    expect(shown({ ...showing(dailySection), subject: { kind: 'contact', connection: 'here' } })).toBe(false);
    const disguised = { ...showing(dailySection).subject, kind: 'contact' } as unknown as Consent['subject'];
    expect(shown({ ...showing(dailySection), subject: disguised })).toBe(false);
  });
});

it('is a card refused to everyone there, and so to whom it was given as well', () => {
  const connection = '01960000-0000-7000-8000-0000000000f1' as CardFacts['connection'];
  const given: Consent = { ...showing(dailySection), subject: { kind: 'contact', connection } };
  const card = { person: melodie, connection, words: 'melodie@harbor.example' };
  const refusals = [refusing({ ...toEveryone, categories: ['contact'] })];
  const missing = (over: Partial<CardFacts>) =>
    decideCard(card, { reader: corinna, connection, consents: [given], at: someTime, ...over }).missing;
  expect(missing({ refusals })).toEqual([]);
  expect(missing({ refusals, organization: lighthouse.id })).toEqual([]);
  expect(missing({ refusals, organization: harbor.id })).toEqual(['denied']);
});

it('is one’s own facet to oneself', () => {
  const facet: Facet = {
    dimension: 'faith',
    answer: { answer: 'value', value: { form: 'choice', key: 'a' } },
    match: true,
  };
  const basis = (reader: 'self' | 'member') => decideFacet(aPresence(melodie), facet, { reader, at: someTime }).basis;
  expect([basis('self'), basis('member')]).toEqual(['self', 'none']);
});

it('is an organization to whoever belongs to others too', () => {
  const own = [aMembership(corinna, lighthouse), aMembership(corinna, harbor)];
  expect(relationToOrganization(harbor.id, own)).toBe('member');
  expect(relationToOrganization(harbor.id, own.slice(0, 1))).toBeUndefined();
});
