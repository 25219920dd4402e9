import { describe, expect, it } from 'vitest';
import { decideDemand, decideDemandRead, suffices } from '../../src/access/decide-demand.js';
import { undetermined } from '../../src/consent/compliance-profile.js';
import { demandTypes, type LegalDemand, writtenAt } from '../../src/record.js';
import {
  alex,
  aMembership,
  aRole,
  bo,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  someTime,
} from '../../src/testing/index.js';
import { terms } from '../consent/terms.js';

const thing = '01900000-0000-7000-8000-000000000001';
const written = writtenAt(thing);
const demand: LegalDemand = {
  id: '01900000-0000-7000-8000-0000000000d1' as LegalDemand['id'],
  organization: harbor.id,
  person: melodie,
  type: 'subpoena',
  from: 'The county court',
  asked: { categories: ['everyday'] },
  scope: { categories: ['everyday'] },
  receivedAt: someTime,
  deadline: daysAfter(someTime, 14),
  recordedBy: corinna,
  state: 'to-be-answered',
};
const order: LegalDemand = { ...demand, type: 'part-2-order' };
const signed = terms({
  kind: 'legal-proceeding',
  purposes: ['legal-proceeding'],
  categories: ['everyday'],
  recipients: [{ kind: 'outside', name: 'The county court' }],
});
const administrator = { person: alex, roles: ['administrator'] } as const;

const judged = (over: Partial<Parameters<typeof decideDemand>[0]> = {}) =>
  decideDemand({
    reader: administrator,
    demand,
    category: 'everyday',
    thing,
    consents: [signed],
    profile: undetermined,
    at: someTime,
    ...over,
  });

describe('what goes out in answer to a demand', () => {
  it('rests on what the person signed for this court, or on an order; on nothing else', () => {
    expect(judged()).toMatchObject({ effect: 'permit', basis: 'shown', consent: 'signed' });
    expect(judged({ demand: order, consents: [] })).toMatchObject({ effect: 'permit', basis: 'shown' });
    expect(judged({ consents: [] }).missing).toEqual(['consent']);
    expect(judged({ demand: { ...demand, from: 'A firm' } }).missing).toEqual(['recipient']);
    expect(judged({ consents: [terms({ purposes: ['support'] })] }).missing).toEqual(['kind']);
  });

  it('waits until it is to be answered, for somebody who did not record it', () => {
    for (const one of [demand, order]) {
      expect(judged({ demand: { ...one, state: 'received' } }).missing).toEqual(['relationship']);
      expect(judged({ demand: one, reader: { ...administrator, person: corinna } }).missing).toEqual(['relationship']);
      expect(judged({ demand: one, reader: { person: alex, roles: [] } }).missing).toEqual(['capability']);
    }
  });

  it('is within the categories and the days counsel left, the first and not the last', () => {
    const scoped = (from?: number, until?: number, category: 'everyday' | 'meetings' = 'everyday') =>
      judged({
        category,
        demand: {
          ...order,
          scope: {
            categories: ['everyday'],
            ...(from !== undefined && { from: new Date(written.getTime() + from) }),
            ...(until !== undefined && { until: new Date(written.getTime() + until) }),
          },
        },
      }).effect;
    expect([scoped(), scoped(0, 1), scoped(0), scoped(undefined, 1)]).toEqual(Array(4).fill('permit'));
    const outside = [scoped(1), scoped(undefined, 0), scoped(1, 2), scoped(undefined, undefined, 'meetings')];
    expect(outside).toEqual(Array(4).fill('deny'));
  });
});

it('suffices without the person by what it is, and by what the organization found', () => {
  const table = demandTypes.map((type) => [
    type,
    (['program', 'lawful-holder', 'undetermined', 'no'] as const).filter(
      (part2) => suffices(type, { part2 }) !== false,
    ),
  ]);
  expect(Object.fromEntries(table)).toEqual({
    'part-2-order': ['program', 'lawful-holder', 'undetermined', 'no'],
    'court-order': ['no'],
    'search-warrant': ['no'],
    subpoena: ['no'],
    'records-request': [],
    'preservation-request': [],
  });
});

describe('that there is a demand', () => {
  const administers = aMembership(alex, harbor, { roles: [aRole({ code: 'administrator', places: 0 })] });
  const own = [administers];
  const read = (reader: typeof alex, memberships: typeof own, bar?: LegalDemand['bar']) => {
    const about = { organization: harbor.id, person: melodie, ...(bar && { bar }) };
    const decision = decideDemandRead(about, { reader, own: memberships, at: someTime });
    return decision.effect === 'permit' ? decision.basis : decision.missing[0];
  };
  const barred = { basis: 'An order of the court' };

  it('is known to whoever administers there now, barred or not', () => {
    expect([read(alex, own), read(alex, own, barred)]).toEqual(['administrator', 'administrator']);
    expect(read(alex, [aMembership(alex, lighthouse), ...own])).toBe('administrator');
    for (const none of [
      [],
      [aMembership(alex)],
      [{ ...administers, organization: lighthouse.id }],
      [{ ...administers, person: bo }],
    ])
      expect(read(alex, none)).toBe('capability');
    expect(read(alex, [{ ...administers, until: someTime }])).toBe('capability');
  });

  it('is known to the one it is about, unless they may not be told yet; not as an administrator', () => {
    const mine = own.map((one) => ({ ...one, person: melodie }));
    for (const memberships of [[], mine]) {
      expect(read(melodie, memberships)).toBe('self');
      expect(read(melodie, memberships, { ...barred, until: someTime })).toBe('self');
      expect(read(melodie, memberships, barred)).toBe('relationship');
    }
  });
});
