import { explain, type PeerQuestion, type RankedPeer, rankPeers } from '../../matching/find-peers.js';
import type { Reason } from '../../matching/reasons.js';
import type { Candidate } from '../../presence/presences.js';
import { whatWouldChange } from '../../explanation/what-would-change.js';
import type { WouldChange } from '../../explanation/would-change.js';
import { withoutRefused } from '../../access/without-refused.js';
import type { Catalogue } from '../../dimension/catalogue.js';
import type { Ports } from '../../work/ports.js';
import type { PeerSearch, PeerToExplain } from '../views.js';
import { cursorAt, type Place, startAfter } from '../cursor.js';
import type { Page } from '../types/page-info.js';
import type { Here } from './here.js';
import type { Look } from './look.js';
import { notToBeFound } from './not-to-be-found.js';
import { type PersonSeen, personSeen } from './people-seen.js';

/** Someone on the reader's list, and why. */
export interface PeerSeen {
  readonly person: PersonSeen;
  readonly reasons: readonly Reason[];
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
  const page = await look.acting(search.organization, 'match', async (ports) => {
    const everyone = () => ports.presences.candidates(search.organization);
    const asked = await questionOf(ports, look, here, { search, catalogue, everyone });
    if (!asked) return undefined;
    const ranked = rankPeers(asked);
    const start = after ? startAfter(ranked, ({ presence }) => presence.membership, after) : 0;
    const listed = await upTo(search.first + 1, ranked, start, (some) => peersSeen(ports, look, here, some));
    const items = listed.slice(0, search.first).map(({ item: { person, peer }, position }) => ({
      cursor: cursorAt(question, { position, last: person.membership.id }),
      item: { person, reasons: explain(asked, peer).reasons },
    }));
    return { items, hasNextPage: listed.length > search.first, hasPreviousPage: start > 0 };
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
    const everyone = async () => {
      const candidate = await ports.presences.ofMember(one.organization, one.membership);
      return candidate ? [candidate] : [];
    };
    const asked = await questionOf(ports, look, here, { search: one, catalogue, everyone });
    const ranked = asked && rankPeers(asked);
    const [seen] = ranked ? await peersSeen(ports, look, here, ranked) : [];
    if (!asked || !seen) return undefined;
    const { person, peer } = seen;
    return { person, reasons: explain(asked, peer).reasons, wouldChange: whatWouldChange(asked, peer.presence) };
  });
}

/** A list that is asked for, and the people it is made of. */
interface Asked {
  readonly search: Pick<PeerSearch, 'kind' | 'sense'>;
  readonly catalogue: Catalogue;
  readonly everyone: () => Promise<readonly Candidate[]>;
}

/** Everything the list rests on; nothing where the reader is not present themselves. */
async function questionOf(
  ports: Ports,
  look: Look,
  here: Here,
  { search: { kind, sense }, catalogue, everyone }: Asked,
): Promise<PeerQuestion | undefined> {
  const { me, at } = look;
  const { organization, around, refusals } = here;
  const asker = await ports.presences.ofPerson(organization.id, me);
  if (!asker) return undefined;
  const candidates = (await everyone()).map((one) => withoutRefused(one, { asker: me, refusals, at }));
  const { wishes } = (await ports.wishes.of(me, organization.id)).value;
  look.noticing?.sought([
    kind,
    sense,
    ...wishes
      .map(({ dimension, strength, importance, like }) => [dimension, strength, importance, like.as].join(' '))
      .sort(),
  ]);
  const lists =
    kind === 'mutual'
      ? await ports.wishes.ofMany(
          candidates.map(({ presence }) => presence.person),
          organization.id,
        )
      : [];
  return {
    asker,
    wishes,
    kind,
    sense,
    candidates,
    catalogue,
    organization,
    around,
    at,
    wishesOf: new Map(lists.map((list) => [list.person, list.wishes])),
    known: notToBeFound(look, here),
  };
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
