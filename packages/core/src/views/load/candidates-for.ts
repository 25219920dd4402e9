import { withoutRefused } from '../../access/without-refused.js';
import type { ConsentTerms } from '../../consent/consent-terms.js';
import type { PeerQuestion } from '../../matching/find-peers.js';
import type { MembershipId } from '../../organization/membership.js';
import type { PeerIndex, PeerIndexQuestion } from '../../peer-index/peer-index.js';
import type { Candidate } from '../../presence/presences.js';
import type { Ports } from '../../work/ports.js';

/** A question with people to decide on, as matching may use them for this asker: the rows as they are now. */
export interface Decidable {
  readonly question: PeerQuestion;
  /** From which place on somebody could be missing on the list of these people. */
  readonly sure: number;
}

/** Everybody there is. */
export async function everyCandidate(
  ports: Ports,
  asked: PeerIndexQuestion,
  refusals: readonly ConsentTerms[],
): Promise<Decidable> {
  return decidable(ports, asked, refusals, {
    candidates: await ports.presences.candidates(asked.organization.id),
    sure: Number.POSITIVE_INFINITY,
  });
}

/**
 * Only who may come first, as far as an index knows. It knows nothing of what somebody refused to one person: whoever
 * refused the asker something is decided on besides.
 */
export async function firstCandidates(
  ports: Ports,
  index: PeerIndex,
  asked: PeerIndexQuestion,
  refusals: readonly ConsentTerms[],
  most: number,
): Promise<Decidable | undefined> {
  const refusing = refusals.filter(({ decision }) => decision === 'deny').map(({ person }) => person);
  const around = refusing.length === 0 ? asked.around : new Set([...asked.around, ...refusing]);
  const first = await index.first(ports, { ...asked, around }, most);
  if (!first) return undefined;
  const people = [...new Set([...first.people, ...refusing])];
  return decidable(ports, asked, refusals, {
    candidates: await ports.presences.ofPeople(asked.organization.id, people),
    sure: first.isWhole ? Number.POSITIVE_INFINITY : most,
  });
}

/** One of them alone, or nobody. */
export async function onlyCandidate(
  ports: Ports,
  asked: PeerIndexQuestion,
  refusals: readonly ConsentTerms[],
  membership: MembershipId,
): Promise<Decidable> {
  const candidate = await ports.presences.ofMember(asked.organization.id, membership);
  return decidable(ports, asked, refusals, {
    candidates: candidate ? [candidate] : [],
    sure: Number.POSITIVE_INFINITY,
  });
}

async function decidable(
  ports: Ports,
  asked: PeerIndexQuestion,
  refusals: readonly ConsentTerms[],
  { candidates, sure }: { readonly candidates: readonly Candidate[]; readonly sure: number },
): Promise<Decidable> {
  const { kind, organization, at } = asked;
  const people = candidates.map(({ presence }) => presence.person);
  const lists = kind === 'mutual' ? await ports.wishes.ofMany(people, organization.id) : [];
  const asker = asked.asker.presence.person;
  return {
    sure,
    question: {
      ...asked,
      candidates: candidates.map((one) => withoutRefused(one, { asker, refusals, at })),
      wishesOf: new Map(lists.map((list) => [list.person, list.wishes])),
    },
  };
}
