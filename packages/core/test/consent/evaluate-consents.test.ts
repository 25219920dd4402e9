import { describe, expect, it } from 'vitest';
import { evaluateConsents, type Request } from '../../src/consent/evaluate-consents.js';
import { bo, corinna, daysAfter, harbor, melodie, someTime } from '../../src/testing/index.js';
import { terms } from './terms.js';

const request: Request = {
  person: melodie,
  category: 'plan',
  tier: 3,
  purpose: 'support',
  asker: { person: corinna, actingFor: [], memberOf: [harbor.id], connectedIn: [harbor.id], classes: [] },
  live: [],
  inWriting: false,
  at: someTime,
};
const missing = (...consents: Parameters<typeof evaluateConsents>[0]) => {
  const verdict = evaluateConsents(consents, request);
  return verdict.effect === 'deny' ? verdict.missing : 'nothing';
};
const toBo = terms({ recipients: [{ kind: 'person', person: bo }] });

describe('what was signed', () => {
  it('permits what it says', () => {
    expect(evaluateConsents([terms()], request)).toEqual({ effect: 'permit', consent: terms() });
  });

  it('says how far the furthest came, in whatever order they come', () => {
    const ofNames = terms({ categories: ['name'] });
    expect([missing(), missing(ofNames), missing(toBo)]).toEqual(['consent', 'category', 'recipient']);
    expect([missing(toBo, ofNames), missing(ofNames, toBo)]).toEqual(['recipient', 'recipient']);
  });

  it('is to each of those it names what it would be if nobody else were named', () => {
    const toBoth = terms({
      recipients: [
        { kind: 'organization', organization: harbor.id },
        { kind: 'person', person: corinna },
      ],
    });
    const asked = { ...request, tier: 4 } as const;
    const acting = { ...request.asker, actingFor: [harbor.id] };
    expect(evaluateConsents([toBoth], asked).effect).toBe('permit');
    expect(evaluateConsents([toBoth], { ...asked, asker: acting }).effect).toBe('permit');
    const another = evaluateConsents([toBoth], { ...asked, asker: { ...acting, person: bo } });
    expect(another).toEqual({ effect: 'deny', missing: 'tier' });
    const takenBack = { ...toBoth, withdrawals: [{ at: someTime, recipient: toBoth.recipients[1] }] } as typeof toBoth;
    expect(evaluateConsents([takenBack], { ...asked, asker: acting })).toEqual({ effect: 'deny', missing: 'tier' });
  });

  it('counts no refusal to somebody else as something that came close', () => {
    expect(missing({ ...toBo, decision: 'deny' })).toBe('consent');
  });

  it('stands until the very moment at which a part of it is taken back', () => {
    for (const part of [{ category: 'plan' }, { recipient: { kind: 'person', person: corinna } }] as const) {
      const takenBack = (days: number) => terms({ withdrawals: [{ at: daysAfter(someTime, days), ...part }] });
      expect([missing(takenBack(1)), missing(takenBack(0))]).toEqual(['nothing', 'recipient']);
    }
  });

  it('permits an audience in the product’s own kind alone, and refuses it in every kind', () => {
    for (const kind of ['members', 'connections'] as const) {
      const recipients = [{ kind, organization: harbor.id }] as const;
      expect(missing(terms({ recipients, kind: 'platform' }))).toBe('nothing');
      expect(missing(terms({ recipients }))).toBe('recipient');
      expect(missing(terms({ recipients, decision: 'deny' }))).toBe('denied');
    }
  });
});
