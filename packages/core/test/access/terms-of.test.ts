import { describe, expect, it } from 'vitest';
import { termsOfBeingSeen, termsOfFacet, termsOfShowing } from '../../src/access/terms-of.js';
import type { Consent, ConsentId, Facet } from '../../src/index.js';
import { aPresence, corinna, harbor, longBefore, melodie, someTime } from '../../src/testing/index.js';

const consent: Consent = {
  id: '01960000-0000-7000-8000-0000000000f2' as ConsentId,
  person: melodie,
  recipient: corinna,
  givenAt: longBefore,
  subject: { kind: 'plan-section', plan: 'a', section: 'b', connection: 'c' },
};
const common = { person: melodie, decision: 'permit', form: 'in-the-product', withdrawals: [] } as const;

describe('the terms of what is chosen in the product', () => {
  it('are, of something shown, that one thing to that one person while their connection is live', () => {
    const expected = {
      ...common,
      id: consent.id,
      kind: 'specific',
      purposes: ['support'],
      categories: ['plan', 'crisis-plan'],
      things: ['a/b'],
      connection: 'c',
      recipients: [{ kind: 'person', person: corinna }],
      from: longBefore,
      expires: { kind: 'event', event: 'connection-ends' },
    };
    expect(termsOfShowing(consent)).toEqual(expected);
    expect(termsOfShowing({ ...consent, subject: { kind: 'contact', connection: 'c' } })).toEqual({
      ...expected,
      categories: ['contact'],
      things: ['c'],
    });
    expect(termsOfShowing({ ...consent, until: someTime, withdrawnAt: someTime })).toEqual({
      ...expected,
      expires: { kind: 'date', at: someTime },
      withdrawals: [{ at: someTime }],
    });
  });

  const audience = (thing: string, category: string, kind: string) => ({
    ...common,
    id: `${harbor.id}/${melodie}/${thing}`,
    kind: 'platform',
    purposes: ['display'],
    categories: [category],
    things: [thing],
    recipients: [{ kind, organization: harbor.id }],
    from: new Date(0),
    expires: { kind: 'none' },
  });

  it('are, of being seen, one’s name to every member, unless one is resting or not seen', () => {
    const setting = { seen: true, mutual: false, paused: false, since: longBefore };
    const being = (over: object) => termsOfBeingSeen(aPresence(melodie, harbor, { setting: { ...setting, ...over } }));
    expect(being({})).toEqual([audience('name', 'name', 'members')]);
    for (const over of [{ seen: false }, { paused: true }, { seen: false, paused: true }])
      expect(being(over)).toEqual([]);
    expect(being({ seen: false, paused: true, pausedUntil: someTime })).toEqual([]);
  });

  it('are, of being seen, from the end of a rest that has one, and of one that is over as ever', () => {
    const setting = { seen: true, mutual: false, since: longBefore, pausedUntil: someTime };
    const being = (paused: boolean) =>
      termsOfBeingSeen(aPresence(melodie, harbor, { setting: { ...setting, paused } }));
    expect(being(true)).toEqual([{ ...audience('name', 'name', 'members'), from: someTime }]);
    expect(being(false)).toEqual([audience('name', 'name', 'members')]);
  });

  it('are, of one answer, its audience: connections see what members see', () => {
    const facet: Facet = {
      dimension: 'faith',
      answer: { answer: 'value', value: { form: 'choice', key: 'quaker' } },
      match: true,
    };
    const showing = (over: Partial<Facet>) => termsOfFacet(aPresence(melodie), { ...facet, ...over });
    const [toConnections, toMembers] = ['connections', 'members'].map((kind) => audience('faith', 'faith', kind));
    expect(showing({})).toEqual([]);
    expect(showing({ display: 'connections' })).toEqual([toConnections]);
    expect(showing({ display: 'members' })).toEqual([toConnections, toMembers]);
  });
});
