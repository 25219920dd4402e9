import { explain, type PeerQuestion, type RankedPeer, rankPeers } from '../../matching/find-peers.js';
import type { Reason } from '../../matching/reasons.js';
import { whatWouldChange } from '../../explanation/what-would-change.js';
import type { WouldChange } from '../../explanation/would-change.js';
import type { Ports } from '../../work/ports.js';
import type { PeerSearch, PeerToExplain } from '../views.js';
import { cursorAt, type Place, startAfter } from '../cursor.js';
import type { Page } from '../types/page-info.js';
import { type Decidable, everyCandidate, firstCandidates, onlyCandidate } from './candidates-for.js';
import type { Here } from './here.js';
import type { Look } from './look.js';
import { peersAsked } from './peers-asked.js';
import { type PersonSeen, personSeen } from './people-seen.js';

/** Someone on the reader's list, and why. */
export interface PeerSeen {
  readonly person: PersonSeen;
  readonly reasons: readonly Reason[];
  /** Both said they would meet again. */
  readonly again: boolean;
}

/** What was asked, and where the page begins. */
export interface PeerPage {
  readonly search: PeerSearch;
  /** Names the reader and the search, so that its cursors fit no other. */
  readonly question: readonly string[];
  readonly after: Place | undefined;
}

/** Someone on the reader's list, why, and what would change that. */
export interface PeerExplained extends PeerSeen {
  readonly wouldChange: readonly WouldChange[];
}

/** One page of the peers a reader could trust, found in a transaction of its own that nothing else leaves. */
export async function peersFound(
  look: Look,
  here: Here,
  { search, question, after }: PeerPage,
): Promise<Page<PeerSeen>> {
  const catalogue = await look.catalogue(search.organization);
  const { refusals } = here;
  const page = await look.acting(search.organization, 'match', async (ports) => {
    const asked = await peersAsked(ports, look, here, search, catalogue);
    if (!asked) return undefined;
    const most = (after ? after.position + 1 : 0) + 2 * (search.first + 1);
    const few =
      look.peerIndex && most <= mostByIndex
        ? await firstCandidates(ports, look.peerIndex, asked, refusals, most)
        : undefined;
    const pageAmong = (some: Decidable) => pageOf(ports, look, here, { search, question, after }, some);
    return (few && (await pageAmong(few))) ?? pageAmong(await everyCandidate(ports, asked, refusals));
  });
  return page ?? { items: [], hasNextPage: false, hasPreviousPage: false };
}

/**
 * One person of the very list `peersFound` pages through, judged alone: their place among others is nothing that is said.
 * Nobody where they are not on it, for whatever reason.
 */
export async function peerExplained(look: Look, here: Here, one: PeerToExplain): Promise<PeerExplained | undefined> {
  const catalogue = await look.catalogue(one.organization);
  return look.acting(one.organization, 'match', async (ports) => {
    const asked = await peersAsked(ports, look, here, one, catalogue);
    if (!asked) return undefined;
    const { question } = await onlyCandidate(ports, asked, here.refusals, one.membership);
    const [seen] = await peersSeen(ports, look, here, rankPeers(question));
    if (!seen) return undefined;
    const { person, peer } = seen;
    return { person, ...inShort(question, peer), wouldChange: whatWouldChange(question, peer.presence) };
  });
}

/** Whoever turns pages as far as this has everybody's row read. */
const mostByIndex = 1_000;

/** The page, decided on the rows as they are now; nothing where somebody who is not among them could belong on it. */
async function pageOf(
  ports: Ports,
  look: Look,
  here: Here,
  { search: { first }, question, after }: PeerPage,
  { question: asked, sure }: Decidable,
): Promise<Page<PeerSeen> | undefined> {
  const ranked = rankPeers(asked).slice(0, sure);
  const isWhole = sure === Number.POSITIVE_INFINITY;
  if (after && !isWhole && !ranked.some(({ presence }) => presence.membership === after.last)) return undefined;
  const start = after ? startAfter(ranked, ({ presence }) => presence.membership, after) : 0;
  const listed = await upTo(first + 1, ranked, start, (some) => peersSeen(ports, look, here, some));
  if (listed.length <= first && !isWhole) return undefined;
  const items = listed.slice(0, first).map(({ item: { person, peer }, position }) => ({
    cursor: cursorAt(question, { position, last: person.membership.id }),
    item: { person, ...inShort(asked, peer) },
  }));
  return { items, hasNextPage: listed.length > first, hasPreviousPage: start > 0 };
}

function inShort(question: PeerQuestion, peer: RankedPeer): Pick<PeerSeen, 'reasons' | 'again'> {
  const { reasons, again = false } = explain(question, peer);
  return { reasons, again };
}

/** The first so many of a list, from `start`, that are seen; looked at together, so that few who are not cost little. */
async function upTo<Item, Seen>(
  most: number,
  list: readonly Item[],
  start: number,
  see: (items: readonly Item[]) => Promise<readonly (Seen | undefined)[]>,
): Promise<readonly { readonly item: Seen; readonly position: number }[]> {
  const seen: { item: Seen; position: number }[] = [];
  for (let position = start; seen.length < most && position < list.length;) {
    const some = list.slice(position, position + most - seen.length);
    for (const item of await see(some)) {
      if (item !== undefined) seen.push({ item, position });
      position += 1;
    }
  }
  return seen;
}

/** Each of them as the reader may see them: a membership that ended a moment ago is missing. */
async function peersSeen(
  ports: Ports,
  { at }: Look,
  here: Here,
  ranked: readonly RankedPeer[],
): Promise<readonly ({ readonly person: PersonSeen; readonly peer: RankedPeer } | undefined)[]> {
  const people = ranked.map(({ presence }) => presence.person);
  const memberships = await ports.memberships.findMany(here.organization.id, people);
  return ranked.map((peer) => {
    const { presence } = peer;
    const membership = memberships.find(({ value }) => value.person === presence.person)?.value;
    const person = personSeen(here, presence.person, { membership, presence }, at);
    return person && { person: { ...person, isListed: true }, peer };
  });
}
