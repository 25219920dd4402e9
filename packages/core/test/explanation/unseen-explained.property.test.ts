import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, findPeers, offersInForce, type PeerQuestion } from '../../src/index.js';
import { type WouldChange, whatWouldChange } from '../../src/explanation.js';
import { anyQuestion } from '../matching/worlds.js';
import { anyChance, ofEveryone, unseenChanges, type UnseenChange } from './unseen-changes.js';

const worlds = { numRuns: 1_000, seed: 20_261_128 };

const spelled = ({ dimension, ...change }: WouldChange): unknown => [dimension.id, change];

/** What the asker receives: how many, who, in which order, why, and what would change it. */
function answer(question: PeerQuestion): readonly { readonly person: string; readonly said: string }[] {
  return findPeers(question).map(({ presence, reasons }) => ({
    person: presence.person,
    said: JSON.stringify([
      presence.name,
      reasons.map(({ dimension, basis, contribution, values }) => [dimension.id, basis, contribution, values]),
      whatWouldChange(question, presence).map(spelled),
    ]),
  }));
}

function received(question: PeerQuestion): string {
  const listed = answer(question);
  return JSON.stringify([listed.length, listed]);
}

/** In which of these worlds a change the asker may not see was seen. */
function seen({ change }: UnseenChange, receive: (question: PeerQuestion) => string) {
  const { failed, numRuns, seed } = fc.check(
    fc.property(anyQuestion, anyChance, (question, chance) => {
      expect(receive(change(question, chance))).toBe(receive(question));
    }),
    worlds,
  );
  return { failed, numRuns, seed };
}

/** An answer that says a little more of those who are listed than it may. */
const saying =
  (more: (candidate: Candidate, question: PeerQuestion) => unknown) =>
  (question: PeerQuestion): string => {
    const listed = answer(question);
    const ofListed = listed.map(({ person }) => {
      const candidate = question.candidates.find(({ presence }) => presence.person === person);
      return candidate && more(candidate, question);
    });
    return JSON.stringify([listed, ofListed]);
  };

/** The explanation, were it made from everything somebody lets be used. */
const fromAllThatIsUsed = (question: PeerQuestion): string =>
  JSON.stringify(
    findPeers(question).map(({ presence }) =>
      whatWouldChange(question, {
        ...presence,
        facets: presence.facets.map((facet) => ({ ...facet, display: 'members' as const })),
      }).map(spelled),
    ),
  );

/** The explanation, were it made from everything shown to anyone. */
const fromAllThatIsShown = (question: PeerQuestion): string =>
  JSON.stringify(
    findPeers(question).map(({ presence }) =>
      whatWouldChange(question, {
        ...presence,
        facets: presence.facets.map((facet) => ({ ...facet, match: true, display: 'members' as const })),
      }).map(spelled),
    ),
  );

const room = ({ presence, taken }: Candidate, { at }: PeerQuestion): number =>
  offersInForce(presence, at).reduce((sum, { places }) => sum + places, -taken);

/** For each change, somebody who gives it away. */
const leaking: Readonly<Record<string, (question: PeerQuestion) => string>> = {
  'what is used and not shown, or shown and not used': fromAllThatIsUsed,
  'that anything is kept hidden at all': fromAllThatIsShown,
  'what is shown to connections alone': fromAllThatIsUsed,
  'what a supporter wishes for themselves': (question) => received({ ...question, kind: 'mutual' }),
  'whether a supporter is open to mutual peers as well': (question) => received({ ...question, kind: 'mutual' }),
  'how many places are free, as long as it is one': saying(room),
  'how far over full they are': (question) =>
    received(ofEveryone(question, (one) => ({ ...one, taken: one.taken > 2 ? 0 : one.taken }))),
  'who is employed, where no must tells them apart': saying(({ presence: { offers } }) =>
    offers.map(({ engagement }) => engagement),
  ),
  'at what hour of the day they began to wait': saying(({ presence }) => presence.setting.since),
  'when a membership or an offer will end': saying(({ presence }) => presence.until),
  'what anybody who is not listed says, wishes or is': (question) =>
    JSON.stringify([received(question), question.candidates.map(({ presence }) => presence.facets.length)]),
  'that anybody is there who is not listed': (question) => `${received(question)} of ${question.candidates.length}`,
};

describe('what the asker may not see', () => {
  it.each(unseenChanges)('changes not a byte of list, order, reasons, count and explanation: $what', (change) => {
    const { failed, numRuns, seed } = seen(change, received);
    console.log(`explained, unseen: ${change.what} · worlds ${numRuns} · seen ${Number(failed)} · seed ${seed}`);
    expect({ failed, numRuns }).toEqual({ failed: false, numRuns: worlds.numRuns });
  });

  it.each(unseenChanges)('would be noticed where an answer gave it away: $what', (change) => {
    const leak = leaking[change.what];
    if (!leak) throw new Error(`no control for ${change.what}`);
    const { failed, numRuns } = seen(change, leak);
    console.log(`explained, unseen, given away: ${change.what} · noticed in world ${numRuns}`);
    expect(failed).toBe(true);
  });
});

describe('what may be concluded, and no more', () => {
  const check = (property: (question: PeerQuestion, other: PeerQuestion) => void) =>
    fc.assert(
      fc.property(anyQuestion, anyChance, (question, { other }) => property(question, other)),
      worlds,
    );

  it('what others wish for in a mutual pair decides who is listed and where, and not one word said of anyone', () => {
    check((question, other) => {
      const before = new Map(answer(question).map(({ person, said }) => [person, said]));
      for (const { person, said } of answer({ ...question, wishesOf: other.wishesOf }))
        expect(said).toBe(before.get(person) ?? said);
    });
  });

  it('how many days somebody waits decides their place among equals, and nothing else', () => {
    check((question, other) => {
      const waits = other.candidates.map(({ presence }) => presence.setting.since);
      const changed = ofEveryone(question, (one) => {
        const since = waits[one.presence.person.charCodeAt(35) % waits.length] ?? one.presence.setting.since;
        return { ...one, presence: { ...one.presence, setting: { ...one.presence.setting, since } } };
      });
      const byPerson = (list: ReturnType<typeof answer>) =>
        [...list].sort((one, two) => (one.person < two.person ? -1 : 1));
      expect(byPerson(answer(changed))).toEqual(byPerson(answer(question)));
    });
  });

  it('what is said of one person does not depend on who else is there', () => {
    check((question) => {
      for (const { person, said } of answer(question)) {
        const alone = question.candidates.filter(({ presence }) => presence.person === person);
        expect(answer({ ...question, candidates: alone })).toEqual([{ person, said }]);
      }
    });
  });

  it('a place that becomes free, or the last one that is taken, is seen: full is not listed', () => {
    const { failed } = fc.check(
      fc.property(anyQuestion, (question) => {
        expect(received(ofEveryone(question, (one) => ({ ...one, taken: 99 })))).toBe(received(question));
      }),
      worlds,
    );
    expect(failed).toBe(true);
  });
});
