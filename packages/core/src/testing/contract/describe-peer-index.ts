import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { setUpScope } from '../../access/scope.js';
import type { Catalogue } from '../../dimension/catalogue.js';
import type { MembershipId } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { FirstPeers, PeerIndex, PeerIndexQuestion } from '../../peer-index/peer-index.js';
import type { Presence } from '../../presence/presence.js';
import { longBefore, someTime } from '../specimens.js';
import { aCatalogueToMeet, somethingSaid, type Said } from './a-catalogue-to-meet.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { connected } from './things.js';

export interface PeerIndexWorld extends ContractWorld {
  /** In the state in which it answers: whoever was there before the question is held. */
  readonly index: PeerIndex;
  /** How many random changes are compared. */
  readonly changes: number;
}

/** What every implementation of {@link PeerIndex} promises: the judge's first, whatever happened in between. */
export function describePeerIndex(name: string, open: () => Promise<PeerIndexWorld>, judge: PeerIndex): void {
  describe(`${name} says who comes first on a list`, () => {
    let world: PeerIndexWorld;
    let town: ContractTown;
    let members: readonly Member[];
    beforeEach(async () => {
      world = await open();
      town = await contractTown(world);
      members = await crowd(town);
    });

    const asks = (
      index: PeerIndex,
      asker: PersonId,
      over: Partial<PeerIndexQuestion> = {},
      most = 3,
      organization: OrganizationId = town.harbor.id,
    ): Promise<FirstPeers | undefined> =>
      town.read(town.match(asker), async (ports) => {
        const presence = await ports.presences.ofPerson(town.harbor.id, asker);
        if (!presence) return undefined;
        const { wishes } = (await ports.wishes.of(asker, town.harbor.id)).value;
        const question = {
          asker: presence,
          wishes,
          kind: 'mutual' as const,
          sense: 'broad' as const,
          catalogue: aCatalogueToMeet,
          organization: { id: organization, policies: [] },
          around: new Set<PersonId>(),
          known: new Set<PersonId>(),
          at: someTime,
          ...over,
        };
        return index.first(ports, question, most);
      });
    const says = (who: Member, said: Said) => sayIn(town, who, said);

    it('as the judge does, after whatever people said, wished and took back in between', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(members.length - 1),
          somethingSaid,
          fc.nat(members.length - 1),
          fc.constantFrom('support' as const, 'mutual' as const),
          fc.constantFrom(1, 3, 20),
          async (who, said, asking, kind, most) => {
            await says(members[who] ?? nobody, said);
            const asker = (members[asking] ?? nobody).person;
            const first = await asks(world.index, asker, { kind }, most);
            expect(first).toBeDefined();
            expect(first).toEqual(await asks(judge, asker, { kind }, most));
          },
        ),
        { numRuns: world.changes },
      );
    }, 600_000);

    it('with the places taken, as they are now', async () => {
      const [asker = nobody] = members;
      await says(asker, {});
      const listed = async () => (await asks(world.index, asker.person, { kind: 'support' }, 20))?.people ?? [];
      expect(await listed()).toContain(town.corinna);
      await connected(town, { inviter: town.melodie });
      expect(await listed()).toContain(town.corinna);
      await connected(town, { inviter: town.amir });
      expect(await listed()).not.toContain(town.corinna);
    });

    it('and says when nobody comes after them', async () => {
      for (const who of members) await says(who, { mutual: true });
      const [asker = nobody] = members;
      const others = members.length - 1;
      expect(await asks(world.index, asker.person, {}, others)).toMatchObject({ isWhole: true });
      expect(await asks(world.index, asker.person, {}, others - 1)).toMatchObject({ isWhole: false });
    });

    it('by another catalogue from the moment it is another', async () => {
      for (const who of members) await says(who, { mutual: true, pastime: 'chess', wish: 'pastime' });
      const [asker = nobody] = members;
      const fewer: Catalogue = new Map([...aCatalogueToMeet].filter(([id]) => id !== 'pastime'));
      for (const catalogue of [aCatalogueToMeet, fewer, aCatalogueToMeet]) {
        const over = { catalogue, wishes: [] };
        expect(await asks(world.index, asker.person, over, 20)).toEqual(await asks(judge, asker.person, over, 20));
      }
    });

    it('and nobody of another organization, whoever asks', async () => {
      for (const who of members) await says(who, { mutual: true });
      const [asker = nobody] = members;
      await asks(world.index, asker.person, {}, 20);
      const elsewhere = await asks(world.index, asker.person, {}, 20, town.lighthouse.id);
      expect(elsewhere?.people ?? []).toEqual([]);
      expect((await asks(world.index, asker.person, {}, 20))?.people).toHaveLength(members.length - 1);
    });
  });
}

interface Member {
  readonly person: PersonId;
  readonly membership: MembershipId;
}

const nobody = { person: '' as PersonId, membership: '' as MembershipId };

/** Nine more people in the harbor, who say nothing yet. */
async function crowd(town: ContractTown): Promise<readonly Member[]> {
  const members = Array.from({ length: 9 }, () => ({
    person: town.id<PersonId>(),
    membership: town.id<MembershipId>(),
  }));
  await town.work(setUpScope(), async ({ people }) => {
    for (const { person } of members) await people.welcome(person, longBefore);
  });
  await town.work(town.importing(), async (ports) => {
    for (const { person, membership: id } of members) {
      const value = { id, organization: town.harbor.id, person, from: longBefore, roles: [] };
      const made = town.event({ organization: town.harbor.id }, 'membership', id, 1, 'MembershipMade');
      await ports.memberships.keep({ value, version: 0 }, [made]);
      await ports.presences.keep(presenceOf(town, { person, membership: id }, {}));
    }
  });
  return members;
}

async function sayIn(town: ContractTown, who: Member, said: Said): Promise<void> {
  const { person } = who;
  await town.work(town.self(person), async ({ presences, wishes }) => {
    await presences.keep(presenceOf(town, who, said));
    const { value, version } = await wishes.of(person, town.harbor.id);
    const wished = said.wish === undefined ? [] : [aWishFor(said.wish)];
    return wishes.keep({ value: { ...value, wishes: wished }, version }, []);
  });
}

function aWishFor(dimension: string) {
  return { dimension, strength: 'prefer', importance: 3, like: { as: 'mine' }, turnedOn: true } as const;
}

function presenceOf(town: ContractTown, { person, membership }: Member, said: Said): Presence {
  const { seen = true, mutual = false, paused = false, shown = true } = said;
  const facets = (['pastime', 'language'] as const).flatMap((dimension): Presence['facets'] => {
    const key = said[dimension];
    if (key === undefined) return [];
    const value =
      dimension === 'language'
        ? ({ form: 'language', tag: key, proficiency: 'good' } as const)
        : ({ form: 'choice', key } as const);
    const facet = { dimension, answer: { answer: 'value', value }, match: true } as const;
    return [shown ? { ...facet, display: 'members' } : facet];
  });
  return {
    person,
    organization: town.harbor.id,
    membership,
    name: 'Somebody',
    setting: { seen, mutual, paused, since: longBefore },
    ageGroup: 'adult',
    offers: [],
    facets,
  };
}
