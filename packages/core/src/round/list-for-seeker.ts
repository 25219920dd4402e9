import type { PeerQuestion } from '../matching/find-peers.js';
import { rankPeers } from '../matching/find-peers.js';
import { meetAgain, totalOf } from '../matching/weigh-wishes.js';
import { day } from '../kernel/days.js';
import type { SeekersList } from './propose.js';

/** Somebody's own list, exactly as `findPeers` of support lists it to them, of those who joined to support. */
export function listForSeeker(question: Omit<PeerQuestion, 'kind' | 'sense' | 'wishesOf'>): SeekersList {
  const { person, setting } = question.asker.presence;
  const ranked = rankPeers({ ...question, kind: 'support', sense: 'broad', wishesOf: new Map() });
  return {
    person,
    waited: Math.max(0, Math.floor((question.at.getTime() - setting.since.getTime()) / day)),
    list: ranked.map(({ presence, contributions }) => ({
      supporter: presence.person,
      score: totalOf(contributions) + (question.again?.has(presence.person) ? meetAgain : 0),
    })),
  };
}
