import { expect } from 'vitest';
import { type Facet, findPeers, type FoundPeer, type PeerQuestion, type Presence } from '../../src/index.js';

export function withPresence(question: PeerQuestion, change: (presence: Presence) => Presence): PeerQuestion {
  return { ...question, candidates: question.candidates.map((one) => ({ ...one, presence: change(one.presence) })) };
}

/** What the asker receives: who, in which order, and why. */
export function received(found: readonly FoundPeer[]): unknown {
  return found.map(({ presence, reasons }) => [
    presence.person,
    reasons.map((reason) => [reason.dimension.id, reason.contribution, reason.values]),
  ]);
}

const isListed = (facet: Facet) => facet.match && facet.display === 'members';

/** Adds to everyone something the asker may not see, and takes away all of it: neither changes a byte of the answer. */
export function expectUnseenToBeSilent(question: PeerQuestion, hidden: Facet): void {
  const secret: Facet = isListed(hidden) ? { ...hidden, match: false } : hidden;
  const more = withPresence(question, (presence) => ({ ...presence, facets: [...presence.facets, secret] }));
  const fewer = withPresence(question, (presence) => ({ ...presence, facets: presence.facets.filter(isListed) }));
  const answer = JSON.stringify(received(findPeers(question)));
  expect(JSON.stringify(received(findPeers(more)))).toBe(answer);
  expect(JSON.stringify(received(findPeers(fewer)))).toBe(answer);
}
