import { rankPeers } from '../../matching/find-peers.js';
import type { PeerIndex } from '../../peer-index/peer-index.js';

/** Holds nothing: reads everybody and asks the judge. */
export const peerIndexInMemory: PeerIndex = {
  async first({ presences, wishes }, question, most) {
    const { id } = question.organization;
    const candidates = await presences.candidates(id);
    const people = candidates.map(({ presence }) => presence.person);
    const lists = question.kind === 'mutual' ? await wishes.ofMany(people, id) : [];
    const wishesOf = new Map(lists.map((list) => [list.person, list.wishes]));
    const ranked = rankPeers({ ...question, candidates, wishesOf });
    return { people: ranked.slice(0, most).map(({ presence }) => presence.person), isWhole: ranked.length <= most };
  },
};
