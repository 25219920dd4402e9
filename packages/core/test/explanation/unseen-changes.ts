import fc from 'fast-check';
import type { Candidate, Facet, PeerQuestion } from '../../src/index.js';
import { findPeers, offersInForce } from '../../src/index.js';
import { day } from '../../src/kernel/days.js';
import { anyFacet, anyQuestion } from '../matching/worlds.js';

/** Something the asker may not see, changed: in what it differs, and how. */
export interface UnseenChange {
  readonly what: string;
  readonly change: (question: PeerQuestion, chance: Chance) => PeerQuestion;
}

/** What the changed world is made from. */
export interface Chance {
  readonly other: PeerQuestion;
  readonly facet: Facet;
  readonly number: number;
}

export const anyChance: fc.Arbitrary<Chance> = fc.record({
  other: anyQuestion,
  facet: anyFacet,
  number: fc.integer({ min: 1, max: 9 }),
});

const isListed = (facet: Facet): boolean => facet.match && facet.display === 'members';

export function ofEveryone(question: PeerQuestion, change: (one: Candidate) => Candidate): PeerQuestion {
  return { ...question, candidates: question.candidates.map(change) };
}

const withFacets = (question: PeerQuestion, change: (facets: readonly Facet[]) => readonly Facet[]): PeerQuestion =>
  ofEveryone(question, (one) => ({ ...one, presence: { ...one.presence, facets: change(one.presence.facets) } }));

const hasRoom = ({ presence, taken }: Candidate, at: Date): boolean =>
  offersInForce(presence, at).reduce((sum, { places }) => sum + places, 0) > taken;

/** Whether a must of the asker's tells employed supporters from others: see what can be concluded, in `docs/matching.md`. */
const tellsEmployed = ({ wishes }: PeerQuestion): boolean =>
  wishes.some(({ dimension, strength }) => dimension === 'faith' && strength === 'must');

const ifSupport = (question: PeerQuestion, change: () => PeerQuestion): PeerQuestion =>
  question.kind === 'support' ? change() : question;

/** None of these changes a byte of what the asker receives. */
export const unseenChanges: readonly UnseenChange[] = [
  {
    what: 'what is used and not shown, or shown and not used',
    change: (question, { facet }) =>
      withFacets(question, (facets) => [...facets, isListed(facet) ? { ...facet, match: false } : facet]),
  },
  {
    what: 'that anything is kept hidden at all',
    change: (question) => withFacets(question, (all) => all.filter(isListed)),
  },
  {
    what: 'what is shown to connections alone',
    change: (question) =>
      withFacets(question, (all) =>
        all.map((facet) => (facet.display === 'connections' ? { ...facet, match: !facet.match } : facet)),
      ),
  },
  {
    what: 'what a supporter wishes for themselves',
    change: (question, { other }) => ifSupport(question, () => ({ ...question, wishesOf: other.wishesOf })),
  },
  {
    what: 'whether a supporter is open to mutual peers as well',
    change: (question) =>
      ifSupport(question, () =>
        ofEveryone(question, (one) => ({
          ...one,
          presence: { ...one.presence, setting: { ...one.presence.setting, mutual: !one.presence.setting.mutual } },
        })),
      ),
  },
  {
    what: 'how many places are free, as long as it is one',
    change: (question, { number }) =>
      ofEveryone(question, (one) => {
        const offers = one.presence.offers.map((offer) => ({ ...offer, places: offer.places + number }));
        return hasRoom(one, question.at) ? { ...one, presence: { ...one.presence, offers } } : one;
      }),
  },
  {
    what: 'how far over full they are',
    change: (question, { number }) =>
      ofEveryone(question, (one) => (hasRoom(one, question.at) ? one : { ...one, taken: one.taken + number })),
  },
  {
    what: 'who is employed, where no must tells them apart',
    change: (question) =>
      tellsEmployed(question)
        ? question
        : ofEveryone(question, (one) => ({
            ...one,
            presence: {
              ...one.presence,
              offers: one.presence.offers.map((offer) => ({
                ...offer,
                engagement: offer.engagement === 'employed' ? ('volunteer' as const) : ('employed' as const),
              })),
            },
          })),
  },
  {
    what: 'at what hour of the day they began to wait',
    change: (question, { number }) =>
      ofEveryone(question, (one) => {
        const waited = question.at.getTime() - one.presence.setting.since.getTime();
        const within = Math.floor(waited / day) * day + number;
        const since = new Date(question.at.getTime() - within);
        return { ...one, presence: { ...one.presence, setting: { ...one.presence.setting, since } } };
      }),
  },
  {
    what: 'when a membership or an offer will end',
    change: (question, { number }) =>
      ofEveryone(question, (one) => {
        const { until, ...presence } = one.presence;
        if (until !== undefined && until <= question.at) return one;
        return { ...one, presence: { ...presence, until: new Date(question.at.getTime() + number * day) } };
      }),
  },
  {
    what: 'what anybody who is not listed says, wishes or is',
    change: (question: PeerQuestion, { facet }: Chance): PeerQuestion => {
      const listed = new Set(findPeers(question).map(({ presence }) => presence.person));
      return {
        ...question,
        candidates: question.candidates.map((one) =>
          listed.has(one.presence.person)
            ? one
            : {
                ...one,
                presence: {
                  ...one.presence,
                  setting: { ...one.presence.setting, seen: false },
                  facets: [...one.presence.facets, facet],
                },
              },
        ),
      };
    },
  },
  {
    what: 'that anybody is there who is not listed',
    change: (question: PeerQuestion): PeerQuestion => {
      const listed = new Set(findPeers(question).map(({ presence }) => presence.person));
      return { ...question, candidates: question.candidates.filter(({ presence }) => listed.has(presence.person)) };
    },
  },
];
