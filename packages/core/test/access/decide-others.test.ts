import { describe, expect, it } from 'vitest';
import {
  type Connection,
  type ConnectionId,
  type Consent,
  type ConsentId,
  type FacetReader,
  facetsShown,
  mayReadCard,
  relationToConnection,
  relationToDimension,
  relationToOrganization,
  relationToOwn,
} from '../../src/index.js';
import {
  aMembership,
  aPresence,
  bo,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  someTime,
} from '../../src/testing/index.js';

const connection: Connection = {
  id: '01960000-0000-7000-8000-0000000000f1' as ConnectionId,
  organization: harbor.id,
  kind: 'mutual',
  inviter: melodie,
  invitee: corinna,
  invitedAt: someTime,
  openUntil: daysAfter(someTime, 14),
  status: 'invited',
};

describe('what someone keeps for themselves', () => {
  it('is theirs alone', () => {
    expect(relationToOwn(melodie, melodie)).toBe('self');
    expect(relationToOwn(melodie, corinna)).toBeUndefined();
  });
});

describe('a connection', () => {
  it.each([
    ['one of the two', melodie, aMembership(melodie), 'participant'],
    ['the other one', corinna, aMembership(corinna), 'participant'],
    ['anyone else', bo, aMembership(bo), undefined],
    ['one who left', melodie, aMembership(melodie, harbor, { until: someTime }), undefined],
    ['one who never belonged', melodie, undefined, undefined],
  ] as const)('is %s’s or not', (_, reader, membership, expected) => {
    expect(relationToConnection({ reader, connection, membership, at: someTime })).toBe(expected);
  });
});

describe('an organization and what it added', () => {
  it('are for those who belong, or once did', () => {
    const own = [aMembership(melodie, harbor, { until: longBefore })];
    expect(relationToOrganization(harbor.id, own)).toBe('member');
    expect(relationToOrganization(lighthouse.id, own)).toBeUndefined();
    expect(relationToDimension(`${harbor.id}/service`, own)).toBe('member');
    expect(relationToDimension(`${lighthouse.id}/service`, own)).toBeUndefined();
    expect(relationToDimension('language', [])).toBe('anyone');
  });
});

describe('what a person shows', () => {
  const facet = (key: string, display?: 'members' | 'connections') =>
    ({
      dimension: 'pastime',
      answer: { answer: 'value', value: { form: 'choice', key } },
      match: true,
      ...(display && { display }),
    }) as const;
  const presence = aPresence(corinna, harbor, {
    facets: [facet('a', 'members'), facet('b', 'connections'), facet('c')],
  });
  const shown = (reader: FacetReader) =>
    facetsShown(presence, { reader, at: someTime }).map(
      ({ answer }) => answer.answer === 'value' && answer.value.form === 'choice' && answer.value.key,
    );

  it('depends on who looks; what serves matching alone is shown to nobody', () => {
    expect(shown('member')).toEqual(['a']);
    expect(shown('connection')).toEqual(['a', 'b']);
    expect(shown('self')).toEqual(['a', 'b']);
  });
});

describe('a way to get in touch', () => {
  const card = { person: corinna, connection: connection.id, words: 'corinna@harbor.example' };
  const consent: Consent = {
    id: '01960000-0000-7000-8000-0000000000f2' as ConsentId,
    person: corinna,
    recipient: melodie,
    givenAt: longBefore,
    subject: { kind: 'contact', connection: connection.id },
  };
  const facts = { reader: melodie, connection: connection.id, consents: [consent], at: someTime };

  it('is one’s own to see, and the other’s while they agree', () => {
    expect(mayReadCard(card, facts)).toBe(true);
    expect(mayReadCard(card, { ...facts, consents: [] })).toBe(false);
    expect(mayReadCard(card, { ...facts, reader: corinna, consents: [] })).toBe(true);
    for (const less of [
      { withdrawnAt: someTime },
      { until: someTime },
      { recipient: bo },
      { person: bo },
      { givenAt: daysAfter(someTime, 1) },
    ]) {
      expect(mayReadCard(card, { ...facts, consents: [{ ...consent, ...less }] })).toBe(false);
    }
    const elsewhere = { kind: 'contact', connection: 'another' } as const;
    expect(mayReadCard(card, { ...facts, consents: [{ ...consent, subject: elsewhere }] })).toBe(false);
    expect(
      mayReadCard(card, {
        ...facts,
        consents: [
          { ...consent, subject: { kind: 'plan-section', plan: 'a', section: 'b', connection: connection.id } },
        ],
      }),
    ).toBe(false);
  });
});
