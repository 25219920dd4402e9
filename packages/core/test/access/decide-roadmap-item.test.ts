import { describe, expect, it } from 'vitest';
import {
  categoryOfItem,
  decideRoadmapItem,
  itemShownOn,
  maySuggest,
  type RoadmapFacts,
  showsItem,
} from '../../src/access/decide-roadmap-item.js';
import type { Consent, ConsentId } from '../../src/consent/consent.js';
import type { RoadmapItemId } from '../../src/roadmap/roadmap-item.js';
import { daysAfter } from '../../src/kernel/days.js';
import { amir, corinna, longBefore, melodie, someTime } from '../../src/testing/specimens.js';

const id = '01960000-0000-7000-8000-0000000000f1' as RoadmapItemId;
const item = { id, owner: melodie, kind: 'goal' } as const;
const consent: Consent = {
  id: '01960000-0000-7000-8000-0000000000f2' as ConsentId,
  person: melodie,
  recipient: corinna,
  subject: { kind: 'roadmap-item', item: id, connection: 'walks' },
  givenAt: longBefore,
};
const facts: RoadmapFacts = { reader: corinna, consents: [consent], live: ['walks'], blocked: false, at: someTime };
const effectOf = (over: Partial<RoadmapFacts> = {}, of: Parameters<typeof decideRoadmapItem>[0] = item) =>
  decideRoadmapItem(of, { ...facts, ...over }).effect;

describe('something on a roadmap', () => {
  it('is its owner’s, whatever stands between anybody', () => {
    const own = { reader: melodie, consents: [], live: [], blocked: true, barriers: ['erased'] } as const;
    expect(decideRoadmapItem(item, { ...facts, ...own })).toMatchObject({ effect: 'permit', basis: 'self' });
    expect(maySuggest(decideRoadmapItem(item, { ...facts, ...own }))).toBe(false);
  });

  it('is read, and something suggested for it, by whoever is shown this very item, and written down', () => {
    const decision = decideRoadmapItem(item, facts);
    expect(decision).toMatchObject({ effect: 'permit', basis: 'shown', consent: consent.id });
    expect(decision.obligations).toContain('audit');
    expect(maySuggest(decision)).toBe(true);
    expect(itemShownOn(item, facts)).toEqual(['walks']);
    expect(effectOf({}, { ...item, kind: 'story' })).toBe('permit');
  });

  it.each<[string, Partial<RoadmapFacts>]>([
    ['nothing was agreed to', { consents: [] }],
    ['it was taken back this instant', { consents: [{ ...consent, withdrawnAt: someTime }] }],
    ['its end is reached', { consents: [{ ...consent, until: someTime }] }],
    [
      'another item is shown',
      { consents: [{ ...consent, subject: { kind: 'roadmap-item', item: 'x', connection: 'walks' } }] },
    ],
    ['it was shown on another connection', { live: ['talks'] }],
    ['the connection is over', { live: [] }],
    ['the two are kept apart', { blocked: true }],
    ['the reader oversees the owner', { barriers: ['oversees'] }],
    ['the owner stepped back', { barriers: ['not-yet'] }],
    ['it was shown to somebody else', { reader: amir }],
  ])('is not there for anybody else: %s', (_, over) => {
    expect(effectOf(over)).toBe('deny');
    expect(itemShownOn(item, { ...facts, ...over })).toEqual([]);
    expect(maySuggest(decideRoadmapItem(item, { ...facts, ...over }))).toBe(false);
  });

  it('opens nothing that a section or a card of the same name would', () => {
    const section = { kind: 'plan-section', plan: id, section: id, connection: 'walks' } as const;
    expect(effectOf({ consents: [{ ...consent, subject: section }] })).toBe('deny');
    expect(effectOf({ consents: [{ ...consent, subject: { kind: 'contact', connection: 'walks' } }] })).toBe('deny');
  });

  it('is a story to whoever refused theirs', () => {
    expect([categoryOfItem({ kind: 'story' }), categoryOfItem({ kind: 'milestone' })]).toEqual(['story', 'plan']);
  });

  it('is shown by a consent for as long as that holds', () => {
    expect(showsItem(consent, id, someTime)).toBe(true);
    expect(showsItem({ ...consent, until: someTime }, id, someTime)).toBe(false);
    expect(showsItem({ ...consent, until: daysAfter(someTime, 1) }, id, someTime)).toBe(true);
    expect(showsItem(consent, 'x' as RoadmapItemId, someTime)).toBe(false);
    expect(showsItem({ ...consent, subject: { kind: 'contact', connection: 'walks' } }, id, someTime)).toBe(false);
  });
});
