import { beforeEach, describe, expect, it } from 'vitest';
import { eraseScope, type Scope } from '../../access/scope.js';
import { crisisLinkScope } from '../../access/crisis-link-scope.js';
import type { CrisisActivation, CrisisActivationId } from '../../crisis/activation.js';
import type { CrisisLink, CrisisLinkId } from '../../crisis/crisis-link.js';
import { type CrisisPlan, type CrisisPlanId, minutesAfter } from '../../crisis/crisis-plan.js';
import type { PersonId } from '../../person/person-id.js';
import type { Plan } from '../../plan/plan.js';
import type { Access } from '../../record/accesses.js';
import { longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { aWrittenPlan } from './things.js';

/** What every implementation of {@link CrisisLinks} promises, and what a link opens of a plan. Run it against yours. */
export function describeCrisisLinks(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps links to a crisis plan`, () => {
    let town: ContractTown;
    let plan: Plan;
    let crisis: CrisisPlan;
    let link: CrisisLink;
    /** Far off, however long a database counts by its own clock. */
    const farOff = new Date('2200-01-01T00:00:00Z');

    beforeEach(async () => {
      town = await contractTown(await begin());
      const owner = town.melodie;
      plan = aWrittenPlan(town);
      crisis = {
        ...{ id: town.id<CrisisPlanId>(), owner, plan: plan.id, draftedAt: longBefore, needed: 1 },
        ...{ criteria: [], notToCall: [], supporters: [], opens: plan.sections.slice(1).map(({ id }) => id) },
      };
      link = aLink();
      await own(owner, ({ plans }) => plans.keep({ value: plan, version: 0 }, []));
      await own(owner, ({ crises }) => crises.keep({ value: crisis, version: 0 }, []));
      await own(owner, ({ lineOrders }) => lineOrders.keep({ person: owner, lines: ['us-988'], at: someTime }, []));
      await keep(link);
    });
    const aLink = (over: Partial<CrisisLink> = {}): CrisisLink => ({
      id: town.id<CrisisLinkId>(),
      owner: town.melodie,
      crisis: crisis.id,
      whom: 'mi tía Rosa',
      language: 'es',
      sections: crisis.opens,
      opens: 'at-any-time',
      madeAt: someTime,
      until: farOff,
      digest: `${town.newId()}${town.newId()}`.replaceAll('-', ''),
      lock: 'a lock',
      wrong: [],
      ...over,
    });
    const own = <Answer>(person: PersonId, task: Parameters<typeof town.work<Answer>>[1]) =>
      town.work(town.self(person), task);
    const keep = (one: CrisisLink) =>
      own(one.owner, ({ crisisLinks }) =>
        crisisLinks.keep(one, [town.event({ person: one.owner }, 'crisis-link', one.id, 1, 'CrisisLinkMade')]),
      );
    const activate = (over: Partial<CrisisActivation>, version = 0) => {
      const active = { since: someTime, until: farOff, by: 'owner' } as const;
      const value = {
        ...{ id: activationId, crisis: crisis.id, owner: town.melodie, begunAt: someTime, assertions: [] },
        ...{ asked: [], acknowledged: [], active, ...over },
      };
      return own(town.melodie, ({ crises }) => crises.keepActivation({ value, version }, []));
    };
    let activationId: CrisisActivationId;
    beforeEach(() => {
      activationId = town.id();
    });
    const presented = (one = link, digest = one.digest) =>
      town.work(crisisLinkScope(digest), ({ crisisLinks }) => crisisLinks.presented(one.digest, 'update'));
    const opened = async (one = link): Promise<readonly string[]> => {
      const found = await town.work(crisisLinkScope(one.digest), ({ plans }) => plans.find(plan.id));
      return found?.value.sections.map(({ id }) => id) ?? [];
    };
    const listed = (person: PersonId, scope: Scope = town.self(person)) =>
      town.read(scope, ({ crisisLinks }) => crisisLinks.of(town.melodie, crisis.id));

    it('whole, to their owner, newest first, and to nobody else', async () => {
      const later = aLink({ madeAt: minutesAfter(someTime, 1), opens: 'during-a-crisis', wrong: [someTime] });
      await keep(later);
      expect(await listed(town.melodie)).toEqual([later, link]);
      expect(await own(town.melodie, ({ crisisLinks }) => crisisLinks.find(town.melodie, link.id))).toEqual(link);
      for (const person of [town.corinna, town.noor, town.stranger]) {
        expect(await listed(person)).toEqual([]);
        expect(await own(person, ({ crisisLinks }) => crisisLinks.find(town.melodie, link.id))).toBeUndefined();
      }
      expect(await listed(town.melodie, town.support(town.corinna))).toEqual([]);
      await town.tries(town.self(town.corinna), ({ crisisLinks }) => crisisLinks.keep(aLink(), []));
      await town.tries(crisisLinkScope(link.digest), ({ crisisLinks }) => crisisLinks.keep(aLink(), []));
      expect(await listed(town.melodie)).toEqual([later, link]);
    });

    it('shows one to whoever presents its digest, that one alone, and what is around it without a name', async () => {
      const other = aLink();
      await keep(other);
      expect(await presented()).toEqual(link);
      expect(await presented(other, link.digest)).toBeUndefined();
      expect(await own(town.corinna, ({ crisisLinks }) => crisisLinks.presented(link.digest))).toBeUndefined();
      await town.work(crisisLinkScope(link.digest), async (ports) => {
        expect((await ports.crises.find(crisis.id))?.value.supporters).toEqual([]);
        expect(await ports.profiles.find(town.melodie)).toBeUndefined();
        expect(await ports.accesses.of(town.melodie)).toEqual([]);
        expect(await ports.connections.of(town.melodie)).toEqual([]);
      });
    });

    it('opens exactly its sections that the crisis plan opens still, and which lines come first', async () => {
      expect(await opened()).toEqual(crisis.opens);
      const lines = await town.work(crisisLinkScope(link.digest), ({ lineOrders }) => lineOrders.of(town.melodie));
      expect(lines?.lines).toEqual(['us-988']);
      await own(town.melodie, ({ crises }) => crises.keep({ value: { ...crisis, opens: [] }, version: 1 }, []));
      expect(await opened()).toEqual([]);
    });

    it('opens during a crisis what says so, and not a moment longer', async () => {
      const during = aLink({ opens: 'during-a-crisis' });
      await keep(during);
      expect(await opened(during)).toEqual([]);
      await activate({});
      expect(await opened(during)).toEqual(crisis.opens);
      await activate({ over: { at: someTime, how: 'all-right' } }, 1);
      expect(await opened(during)).toEqual([]);
    });

    it('opens nothing of one that was taken back, nor of somebody who takes themselves out', async () => {
      const revoked = { ...link, revokedAt: someTime };
      await own(town.melodie, ({ crisisLinks }) => crisisLinks.keepRevoked(revoked, []));
      expect(await opened()).toEqual([]);
      expect(await presented()).toEqual(revoked);
      const other = aLink();
      await keep(other);
      expect(await opened(other)).toEqual(crisis.opens);
      await own(town.melodie, ({ erasures }) =>
        erasures.ask({ person: town.melodie, askedAt: someTime, dueAt: someTime }),
      );
      expect(await opened(other)).toEqual([]);
      const asked = await town.work(crisisLinkScope(other.digest), ({ erasures }) => erasures.of(town.melodie));
      expect(asked).toBeDefined();
    });

    it('notes a look in the name of nobody, and lets whoever presents it change nothing else', async () => {
      const scope = crisisLinkScope(link.digest);
      const told = town.event({ person: town.melodie }, 'crisis-link-look', town.newId(), 1, 'CrisisLinkOpened');
      const look: Access = {
        id: town.newId(),
        owner: town.melodie,
        at: someTime,
        action: 'plan-section.read',
        category: 'plan',
        purpose: 'crisis',
        basis: 'link',
        consent: link.id,
        outcome: 'permit',
        disclosed: true,
      };
      await town.work(scope, async ({ accesses, crisisLinks }) => {
        await accesses.record([look]);
        await crisisLinks.keepLook({ ...link, wrong: [someTime], openedAt: someTime, whom: 'x', until: someTime }, [
          told,
        ]);
      });
      expect(await listed(town.melodie)).toEqual([{ ...link, wrong: [someTime], openedAt: someTime }]);
      expect(await own(town.melodie, ({ accesses }) => accesses.of(town.melodie))).toEqual([look]);
      for (const forged of [{ owner: town.corinna }, { consent: town.newId() }, { reader: town.corinna }])
        await town.tries(scope, ({ accesses }) => accesses.record([{ ...look, id: town.newId(), ...forged }]));
      await town.tries(scope, ({ crisisLinks }) => crisisLinks.keepRevoked({ ...link, revokedAt: someTime }, []));
      await town.tries(town.self(town.melodie), ({ crisisLinks }) => crisisLinks.keepLook({ ...link, wrong: [] }, []));
      await town.tries(town.self(town.corinna), ({ crisisLinks }) =>
        crisisLinks.keepRevoked({ ...link, revokedAt: someTime }, []),
      );
      expect(await listed(town.melodie)).toEqual([{ ...link, wrong: [someTime], openedAt: someTime }]);
      expect(await own(town.melodie, ({ accesses }) => accesses.of(town.melodie))).toHaveLength(1);
    });

    it('goes with whoever made it', async () => {
      await own(town.melodie, ({ erasures }) =>
        erasures.ask({ person: town.melodie, askedAt: someTime, dueAt: someTime }),
      );
      await town.work(eraseScope(town.melodie), ({ erasures }) => erasures.destroy(town.melodie, someTime));
      expect(await presented()).toBeUndefined();
      expect(await listed(town.melodie)).toEqual([]);
    });
  });
}
