import type { Facet, PeerQuestion, Wish } from '../../src/index.js';
import { isSameValue } from '../../src/index.js';
import type { WouldChange } from '../../src/explanation.js';

/** The same question, had the asker chosen so: the change carried out, by its kind alone. */
export function chosenOtherwise(
  question: PeerQuestion,
  { kind, dimension, values, importance }: WouldChange,
): PeerQuestion {
  const rewish = (change: (wish: Wish) => Wish | undefined): PeerQuestion => ({
    ...question,
    wishes: question.wishes.flatMap((wish) => (wish.dimension === dimension.id ? (change(wish) ?? []) : [wish])),
  });
  const resay = (over: Partial<Facet>): PeerQuestion => {
    const { asker } = question;
    const facets = asker.presence.facets.map((facet) =>
      facet.match &&
      facet.dimension === dimension.id &&
      facet.answer.answer === 'value' &&
      values.some((value) => facet.answer.answer === 'value' && isSameValue(facet.answer.value, value))
        ? { ...facet, ...over }
        : facet,
    );
    return { ...question, asker: { ...asker, presence: { ...asker.presence, facets } } };
  };
  switch (kind) {
    case 'raise':
    case 'lower':
      return rewish((wish) => ({ ...wish, importance: importance?.then as Wish['importance'] }));
    case 'withdraw':
      return rewish(() => undefined);
    case 'make-must':
      return rewish((wish) => ({ ...wish, strength: 'must' }));
    case 'relax-must':
      return rewish((wish) => ({ ...wish, strength: 'prefer' }));
    case 'turn-on':
      return rewish((wish) => ({ ...wish, turnedOn: true }));
    case 'turn-off':
      return rewish((wish) => ({ ...wish, turnedOn: false }));
    case 'wish-for':
      return {
        ...question,
        wishes: [
          ...question.wishes,
          {
            dimension: dimension.id,
            strength: 'prefer',
            importance: importance?.then as Wish['importance'],
            like: { as: 'mine' },
            turnedOn: false,
          },
        ],
      };
    case 'show':
      return resay({ display: 'members' });
    case 'take-back':
      return resay({ match: false });
  }
}
