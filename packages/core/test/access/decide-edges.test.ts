import { describe, expect, it } from 'vitest';
import { type AccessFacts, type Action, decide, isSomebody } from '../../src/index.js';
import { obligationsOf } from '../../src/access/obligations.js';
import { undetermined } from '../../src/consent/compliance-profile.js';
import { corinna, harbor, lighthouse, melodie, someTime } from '../../src/testing/index.js';
import { terms } from '../consent/terms.js';

const facts: AccessFacts = { owner: melodie, category: 'plan', ties: [], barriers: [], consents: [terms()] };
const asked = (action: Action, over: Partial<AccessFacts>, person: string | undefined = corinna) =>
  decide(
    { ...(person !== undefined && { person: person as typeof corinna }), roles: [] },
    action,
    { ...facts, ...over },
    'support',
    someTime,
  );
const connected = { kind: 'connected', connection: 'here' } as const;

describe('a decision', () => {
  it('is no where anything cannot be read, and that is remembered', () => {
    const unreadable = { effect: 'deny', basis: 'none', missing: ['action'], obligations: ['audit'] };
    expect(asked('plan-section.read', { ties: [connected], consents: null as never })).toStrictEqual(unreadable);
  });

  it('names a consent only where one decided', () => {
    expect(asked('plan-section.read', { ties: [connected] })).toMatchObject({ effect: 'permit', consent: 'signed' });
    expect(asked('plan-section.read', { ties: [connected], consents: [] })).toStrictEqual({
      effect: 'deny',
      basis: 'none',
      missing: ['consent'],
      obligations: ['audit'],
    });
  });

  it('takes nobody in particular for nobody, and what is nobody’s for nobody’s own', () => {
    expect([isSomebody(corinna), isSomebody(''), isSomebody(undefined)]).toEqual([true, false, false]);
    expect(asked('connection.read', { ties: [{ kind: 'takes-part' }] }, '').missing).toEqual(['capability']);
    const nobodys: AccessFacts = {
      category: 'plan',
      ties: [],
      barriers: [],
      consents: [terms({ person: undefined as never, recipients: [{ kind: 'outside', name: 'A firm' }] })],
    };
    const released = decide({ roles: [], outside: 'A firm' }, 'record.release', nobodys, 'support', someTime);
    expect(released).toMatchObject({ effect: 'deny', missing: ['consent'] });
  });

  it('counts no tie that is over, though another lets them ask', () => {
    const consents = [terms({ kind: 'platform', recipients: [{ kind: 'members', organization: harbor.id }] })];
    const there = (until?: Date) =>
      asked('facet.read', {
        consents,
        ties: [
          { kind: 'invited', organization: lighthouse.id },
          { kind: 'fellow-member', organization: harbor.id, ...(until && { until }) },
        ],
      }).effect;
    expect([there(), there(someTime)]).toEqual(['permit', 'deny']);
  });

  it('takes a connection for live by a tie of that connection alone', () => {
    const shown = (...ties: AccessFacts['ties']) =>
      asked('plan-section.read', { ties, consents: [terms({ connection: 'here' })] }).missing;
    expect(shown(connected)).toEqual([]);
    expect(shown({ ...connected, connection: 'there' }, { kind: 'invited', connection: 'here' })).toEqual(['in-force']);
  });

  it('is about what may be seen, and owes nobody anything for what is one’s own or no one’s', () => {
    const covered = { profile: undetermined, part2: true };
    for (const basis of ['self', 'anyone'] as const)
      expect(obligationsOf('contact.read', basis, 4, covered)).toEqual([]);
    expect(obligationsOf('person.see', 'member', 2, covered)).toEqual([]);
    expect(obligationsOf('person.see', 'member', 3, covered)).toEqual(['audit']);
  });
});
