import { describe, expect, it } from 'vitest';
import { type Concern, type ConcernFacts, relationToConcern, relationToMember } from '../../src/index.js';
import {
  aMembership,
  alex,
  aRole,
  bo,
  corinna,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  someTime,
} from '../../src/testing/index.js';

const concern: Concern = {
  id: '01960000-0000-7000-8000-0000000000c9' as Concern['id'],
  organization: harbor.id,
  reporter: melodie,
  about: memberIn(harbor, bo),
  recipient: {
    id: '01960000-0000-7000-8000-0000000000ca' as Concern['recipient']['id'],
    standing: 'inside',
    member: memberIn(harbor, corinna),
    name: 'Corinna',
    reach: 'corinna@harbor.example',
  },
  words: 'Something happened.',
  state: 'received',
  at: someTime,
};

const relation = (over: Partial<ConcernFacts> = {}) =>
  relationToConcern({
    reader: corinna,
    concern,
    membership: aMembership(corinna),
    barriers: [],
    at: someTime,
    ...over,
  });

describe('a concern', () => {
  it('is its reporter’s, wherever they belong, and whatever stands between', () => {
    expect(relation({ reader: melodie, membership: undefined, barriers: ['kept-apart'] })).toBe('self');
  });

  it('is shown to the one recipient they picked, while that one belongs', () => {
    expect(relation()).toBe('shown');
    expect(relation({ membership: undefined })).toBeUndefined();
    expect(relation({ membership: aMembership(corinna, harbor, { until: someTime }) })).toBeUndefined();
    expect(relation({ reader: alex, membership: aMembership(alex) })).toBeUndefined();
    expect(relation({ barriers: ['oversees'] })).toBeUndefined();
  });

  it('is never shown to whom it is about, though they were picked', () => {
    expect(relation({ concern: { ...concern, about: memberIn(harbor, corinna) } })).toBeUndefined();
  });
});

describe('a member', () => {
  const administers = aMembership(alex, harbor, { roles: [aRole({ code: 'administrator', places: 0 })] });
  const relationTo = (reader: typeof alex, own: readonly (typeof administers)[], at = someTime) =>
    relationToMember(aMembership(melodie), { reader, own, at });

  it('is there for whoever administers that organization now, and for nobody else', () => {
    expect(relationTo(alex, [administers])).toBe('administrator');
    expect(relationTo(alex, [aMembership(alex, lighthouse), administers])).toBe('administrator');
    expect(relationTo(alex, [])).toBeUndefined();
    expect(relationTo(alex, [aMembership(alex)])).toBeUndefined();
    expect(relationTo(bo, [administers])).toBeUndefined();
    expect(relationTo(alex, [{ ...administers, organization: lighthouse.id }])).toBeUndefined();
    expect(relationTo(alex, [{ ...administers, until: someTime }])).toBeUndefined();
  });
});
