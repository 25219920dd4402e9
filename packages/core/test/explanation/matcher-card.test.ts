import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { type Dimension, findPeers, type PeerQuestion, type Presence, type Wish } from '../../src/index.js';
import { cardPurpose, cardClaim } from '../../src/explanation/card/sentences.js';
import { matcherCard } from '../../src/explanation.js';
import { aPresence, bo, harbor, melodie, someTime } from '../../src/testing/index.js';
import { received } from '../matching/unseen.js';
import { anyQuestion, smallCatalogue } from '../matching/worlds.js';
import { cardPage } from './card-page.js';

const card = matcherCard(builtInCatalogue);

/** What the judge adds for a wish nobody turned on, of the importance a wish has if its owner says nothing, met whole. */
function addedByTheJudge(dimension: Dimension): number {
  const like = { form: 'choice', key: 'a' } as const;
  const said = [
    { dimension: dimension.id, answer: { answer: 'value', value: like }, match: true, display: 'members' },
  ] as const;
  const wish: Wish = {
    dimension: dimension.id,
    strength: 'prefer',
    importance: 3,
    like: { as: 'mine' },
    turnedOn: false,
  };
  const offers = [{ role: 'peer-supporter', engagement: 'volunteer', places: 1, from: new Date(0) }] as const;
  const found = findPeers({
    asker: { presence: aPresence(melodie, harbor, { facets: said }), taken: 0 },
    wishes: [wish],
    kind: 'support',
    sense: 'broad',
    candidates: [{ presence: aPresence(bo, harbor, { facets: said, offers }), taken: 0 }],
    wishesOf: new Map(),
    catalogue: smallCatalogue,
    organization: { policies: [] },
    around: new Set(),
    known: new Set(),
    at: someTime,
  });
  expect(found).toHaveLength(1);
  return found.flatMap(({ reasons }) => reasons).reduce((sum, { contribution }) => sum + contribution, 0);
}

describe('the matcher’s card', () => {
  it('is what the page says now', async () => {
    await expect(cardPage(card)).toMatchFileSnapshot('../../../../docs/matcher-card.md');
  });

  it('weighs every protected trait 0, and says of each dimension what it is', () => {
    expect(card.dimensions.map(({ dimension }) => dimension)).toEqual([...builtInCatalogue.values()]);
    for (const { dimension, isProtected, defaultWeight, uses } of card.dimensions) {
      expect(isProtected).toBe(dimension.traits.includes('protected'));
      expect([dimension.id, defaultWeight > 0]).toEqual([
        dimension.id,
        !isProtected && dimension.comparator.form !== 'none',
      ]);
      expect(uses.includes('rank')).toBe(dimension.comparator.form !== 'none');
    }
    expect(card.dimensions.filter(({ isProtected }) => isProtected).length).toBeGreaterThan(3);
  });

  it('gives the weights the judge gives', () => {
    const weights = matcherCard(smallCatalogue).dimensions.filter(({ dimension }) =>
      ['gender', 'faith', 'shelf'].includes(dimension.id),
    );
    expect(weights.map(({ defaultWeight }) => defaultWeight)).toEqual([0, 0, 3]);
    for (const { dimension, defaultWeight } of weights) expect(addedByTheJudge(dimension)).toBe(defaultWeight * 100);
  });

  it('says that something decides nothing only where it does not', () => {
    const nothing: Readonly<Record<string, (presence: Presence, other: Presence) => Presence>> = {
      'presence.organization': (presence) => ({ ...presence, organization: melodie as string as never }),
      'presence.membership': (presence, { membership }) => ({ ...presence, membership }),
      'presence.name': (presence) => ({ ...presence, name: `${presence.name} otherwise` }),
      'offer.role': (presence) => ({
        ...presence,
        offers: presence.offers.map((offer) => ({ ...offer, role: 'companion' as never })),
      }),
    };
    const said = card.inputs.filter(({ uses }) => uses.includes('none'));
    expect(said.map(({ key }) => key).sort()).toEqual(Object.keys(nothing).sort());
    const silence = (change: (presence: Presence, other: Presence) => Presence) =>
      fc.check(
        fc.property(anyQuestion, (question: PeerQuestion) => {
          const [first] = question.candidates;
          const other = first?.presence ?? question.asker.presence;
          const candidates = question.candidates.map((one) => ({ ...one, presence: change(one.presence, other) }));
          expect(received(findPeers({ ...question, candidates }))).toEqual(received(findPeers(question)));
        }),
        { numRuns: 500, seed: 20_261_128 },
      ).failed;
    for (const { key } of said) expect([key, silence(nothing[key] ?? ((one) => one))]).toEqual([key, false]);
    expect(silence((presence) => ({ ...presence, setting: { ...presence.setting, paused: true } }))).toBe(true);
  });

  it('is there in English and Spanish, and claims nothing of what comes of it', () => {
    const sentences = [cardPurpose, cardClaim, ...card.limits, ...card.inputs.map(({ purpose }) => purpose)];
    for (const labels of sentences) {
      expect(Object.keys(labels).sort()).toEqual(['en', 'es']);
      expect(labels['es']?.trim()).not.toBe('');
      expect(labels['es']).not.toBe(labels.en);
      expect(labels.en).not.toMatch(/patient|client|user|complian|disorder|WRAP|proven|effective|best match/i);
    }
  });
});
