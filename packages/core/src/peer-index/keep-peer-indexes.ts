import type { Catalogue } from '../dimension/catalogue.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { PeerIndex, PeerIndexPorts } from './peer-index.js';
import { topPeers } from '../match-index/question/top-peers.js';
import { catchUp } from './catch-up.js';
import { emptyHeldIndex, type HeldIndex } from './held-index.js';
import { changedIn, peopleAtOnce, readChanged } from './read-changed.js';
import { isSameCatalogue } from './same-catalogue.js';

/** The indexes of all organizations, in memory and nowhere else. */
export interface PeerIndexes extends PeerIndex {
  /**
   * In an index scope: reads the next thousand people of an organization, so that its first question finds them held; but
   * for those who wish for something or have places taken, which that question itself reads. Answers after whom to go on;
   * nothing at the end.
   */
  readOn(
    ports: PeerIndexPorts,
    organization: OrganizationId,
    catalogue: Catalogue,
    after?: PersonId,
  ): Promise<PersonId | undefined>;
  /** How many people are held, of how many organizations. */
  held(): { readonly people: number; readonly organizations: number };
}

export interface PeerIndexSettings {
  /** At most so many people are held in all. An organization there is no room for goes without an index. */
  readonly room: number;
}

/** Nothing is held at first: each question reads what it finds missing, up to a thousand people, until all are. */
export function keepPeerIndexes({ room }: PeerIndexSettings): PeerIndexes {
  const indexes = new Map<OrganizationId, HeldIndex>();

  const heldOf = (organization: OrganizationId, catalogue: Catalogue): HeldIndex | undefined => {
    const known = indexes.get(organization);
    if (known && isSameCatalogue(known.index.catalogue, catalogue)) return known;
    const opened = emptyHeldIndex(catalogue);
    if (opened) indexes.set(organization, opened);
    else indexes.delete(organization);
    return opened;
  };
  const peopleElsewhere = (organization: OrganizationId): number =>
    [...indexes].reduce((sum, [id, { marks }]) => (id === organization ? sum : sum + marks.size), 0);
  const isRoomFor = (organization: OrganizationId, people: number): boolean => {
    if (people + peopleElsewhere(organization) <= room) return true;
    indexes.delete(organization);
    return false;
  };

  return {
    async first(ports, question, most) {
      const { id } = question.organization;
      const { people, sum } = await ports.presences.fingerprint(id);
      const held = isRoomFor(id, people) ? heldOf(id, question.catalogue) : undefined;
      if (!held || (held.sum !== sum && !(await catchUp(held, ports, id, sum))) || held.unfit.size > 0)
        return undefined;
      const top = topPeers(held.index, question, most);
      return top.ok ? { people: top.value.people, isWhole: top.value.listed <= most } : undefined;
    },

    async readOn(ports, organization, catalogue, after) {
      const { people } = await ports.presences.fingerprint(organization);
      const held = isRoomFor(organization, people) ? heldOf(organization, catalogue) : undefined;
      if (!held) return undefined;
      const page = await ports.presences.marks(organization, { ...(after && { after }), most: peopleAtOnce });
      await readChanged(held, ports, organization, changedIn(held, page));
      return page.length === peopleAtOnce ? page.at(-1)?.person : undefined;
    },

    held: () => ({
      people: [...indexes.values()].reduce((sum, { marks }) => sum + marks.size, 0),
      organizations: indexes.size,
    }),
  };
}
