import { beforeEach, describe, expect, it } from 'vitest';
import { clockScope, eraseScope } from '../../access/scope.js';
import type { Accepted, Connection } from '../../connection/connection.js';
import type { CrisisActivation, CrisisActivationId } from '../../crisis/activation.js';
import { type CriterionId, type CrisisPlan, type CrisisPlanId, minutesAfter } from '../../crisis/crisis-plan.js';
import type { PersonId } from '../../person/person-id.js';
import type { Plan } from '../../plan/plan.js';
import { longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { aWrittenPlan, connected, standing } from './things.js';

/** What every implementation of {@link Crises} promises, and what it opens of plans. Run it against yours. */
export function describeCrises(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps crisis plans`, () => {
    let town: ContractTown;
    let plan: Plan;
    let crisis: CrisisPlan;
    let on: Accepted;
    const criterion = '01960000-0000-7000-8000-0000000002c1' as CriterionId;

    beforeEach(async () => {
      town = await contractTown(await begin());
      plan = aWrittenPlan(town);
      await town.work(town.self(town.melodie), ({ plans }) => plans.keep({ value: plan, version: 0 }, []));
      await standing(town, town.corinna, ['peer-supporter']);
      on = await connected(town);
      crisis = {
        id: town.id<CrisisPlanId>(),
        owner: town.melodie,
        plan: plan.id,
        draftedAt: longBefore,
        criteria: [{ id: criterion, words: 'No duermo.\nTres noches.', language: 'es', writtenAt: longBefore }],
        notToCall: [],
        supporters: [],
        needed: 2,
        ending: { minutes: 600, words: 'When I have slept.', language: 'en' },
        opens: plan.sections.slice(1).map(({ id }) => id),
      };
    });

    const keep = (value: CrisisPlan, version: number, by = value.owner) =>
      town.work(town.self(by), ({ crises }) =>
        crises.keep({ value, version }, [town.event({ person: by }, 'crisis', value.id, version + 1)]),
      );
    const supporter = (person: PersonId, connection: Connection): CrisisPlan['supporters'][number] => ({
      person,
      organization: town.harbor.id,
      connection: connection.id,
      minutes: 10,
      standing: 'asked',
      askedAt: someTime,
    });
    const seenBy = (person: PersonId) => town.read(town.self(person), ({ crises }) => crises.find(crisis.id));
    const written = async () => {
      const found = await seenBy(town.melodie);
      if (!found) return expect.unreachable('it is not there');
      return found;
    };
    const stand = (person: PersonId, how: CrisisPlan['supporters'][number]['standing'], connection: Connection = on) =>
      town.work(town.self(person), ({ crises }) =>
        crises.answer(crisis, { ...supporter(person, connection), standing: how, answeredAt: someTime }, [
          { ...town.event({ person: crisis.owner }, 'crisis-answer', town.newId(), 1), actor: person },
        ]),
      );
    /** Corinna was asked and accepted, and so were those named besides. */
    const accepted = async (...others: readonly PersonId[]) => {
      const connections = [[town.corinna, on] as const];
      for (const one of others) connections.push([one, await connected(town, { invitee: one })]);
      const supporters = connections.map(([one, connection]) => supporter(one, connection));
      await keep({ ...crisis, supporters }, 0);
      for (const [one, connection] of connections) await stand(one, 'accepted', connection);
    };
    const activation = (over: Partial<CrisisActivation> = {}): CrisisActivation => ({
      id: town.id<CrisisActivationId>(),
      crisis: crisis.id,
      owner: town.melodie,
      begunAt: someTime,
      assertions: [],
      asked: [],
      acknowledged: [],
      ...over,
    });
    const active = { since: someTime, until: minutesAfter(someTime, 600), by: 'supporters' } as const;
    const said = (...by: readonly PersonId[]) => by.map((one) => ({ by: one, criterion, at: someTime }));
    const keepActivation = (by: PersonId, value: CrisisActivation, version = 0) =>
      town.work(town.self(by), ({ crises }) => crises.keepActivation({ value, version }, []));
    const latest = async (by: PersonId) =>
      (await town.read(town.self(by), ({ crises }) => crises.activations(crisis.id)))[0];
    const sections = async (by: PersonId) =>
      (await town.read(town.self(by), ({ plans }) => plans.find(plan.id)))?.value.sections.map(({ id }) => id);

    it('gives it back to its owner exactly as kept, after every change', async () => {
      await keep(crisis, 0);
      expect(await seenBy(town.melodie)).toEqual({ value: crisis, version: 1 });
      const { ending: _, ...rest } = crisis;
      const changed = { ...rest, needed: 3, opens: [], supporters: [supporter(town.corinna, on)] };
      expect(await keep(changed, 1)).toEqual({ ok: true, value: 2 });
      expect(await seenBy(town.melodie)).toEqual({ value: changed, version: 2 });
      expect(await keep(crisis, 1)).toMatchObject({ ok: false, error: { kind: 'ChangedMeanwhile', version: 2 } });
      expect(await town.read(town.self(town.melodie), ({ crises }) => crises.of(town.melodie))).toHaveLength(1);
    });

    it('tells whoever was asked, with themselves alone in it, and nobody else', async () => {
      await accepted(town.amir);
      const before = await written();
      await keep({ ...before.value, notToCall: [] }, before.version);
      const mine = await seenBy(town.corinna);
      expect(mine?.value.supporters.map(({ person }) => person)).toEqual([town.corinna]);
      expect(mine?.value.criteria).toEqual(crisis.criteria);
      for (const person of [town.noor, town.sam, town.stranger]) {
        expect(await seenBy(person)).toBeUndefined();
        expect(await town.read(town.self(person), ({ crises }) => crises.naming(person))).toEqual([]);
        expect(await town.read(town.self(person), ({ crises }) => crises.of(town.melodie))).toEqual([]);
      }
      await stand(town.corinna, 'stepped-back');
      expect(await seenBy(town.corinna)).toBeUndefined();
    });

    it('lets nobody say yes in another’s name, ask in another’s, or ask somebody they are not connected with', async () => {
      await keep({ ...crisis, supporters: [supporter(town.corinna, on)] }, 0);
      const yes = { ...supporter(town.corinna, on), standing: 'accepted', answeredAt: someTime } as const;
      await town.tries(town.self(town.melodie), ({ crises }) => crises.answer(crisis, yes, []));
      await town.tries(town.self(town.melodie), ({ crises }) =>
        crises.keep({ value: { ...crisis, supporters: [yes] }, version: 1 }, []),
      );
      await town.tries(town.self(town.noor), ({ crises }) => crises.answer(crisis, yes, []));
      await town.tries(town.self(town.corinna), ({ crises }) => crises.keep({ value: { ...crisis, needed: 1 }, version: 1 }, [])); // prettier-ignore
      const now = await seenBy(town.melodie);
      expect(now?.value.supporters).toMatchObject([{ standing: 'asked' }]);
      expect(now?.value.needed).toBe(2);
    });

    it('becomes active by supporters only once as many agree as the owner wrote', async () => {
      await accepted(town.amir);
      const begun = activation({ assertions: said(town.corinna) });
      expect(await keepActivation(town.corinna, begun)).toEqual({ ok: true, value: 1 });
      await town.tries(town.self(town.corinna), ({ crises }) =>
        crises.keepActivation({ value: { ...begun, active }, version: 1 }, []),
      );
      // Nor in the name of somebody who did not say so.
      await town.tries(town.self(town.corinna), ({ crises }) =>
        crises.keepActivation(
          { value: { ...begun, assertions: said(town.corinna, town.amir), active }, version: 1 },
          [],
        ),
      );
      expect((await latest(town.melodie))?.value).toEqual(begun);
      expect(await sections(town.corinna)).toBeUndefined();
      const agreed = { ...begun, assertions: said(town.corinna, town.amir), active };
      expect(await keepActivation(town.amir, agreed, 1)).toEqual({ ok: true, value: 2 });
      expect((await latest(town.melodie))?.value.active).toEqual(active);
    });

    it('is ended by nobody but the owner, and the clock', async () => {
      await accepted();
      const begun = activation({ active: { ...active, by: 'owner' } });
      await keepActivation(town.melodie, begun);
      const over = { ...begun, over: { at: someTime, how: 'all-right' } } as const;
      await town.tries(town.self(town.corinna), ({ crises }) => crises.keepActivation({ value: over, version: 1 }, []));
      expect((await latest(town.melodie))?.value).toEqual(begun);
      expect(await keepActivation(town.melodie, over, 1)).toEqual({ ok: true, value: 2 });
      expect(await sections(town.corinna)).toBeUndefined();
    });

    it('opens exactly what the owner wrote, to exactly whoever accepted and is connected, while it is active', async () => {
      await accepted();
      expect(await sections(town.corinna)).toBeUndefined();
      await keepActivation(town.melodie, activation({ active: { ...active, by: 'owner' } }));
      expect(await sections(town.corinna)).toEqual(crisis.opens);
      expect(await town.read(town.self(town.corinna), ({ plans }) => plans.shownTo(town.corinna))).toHaveLength(1);
      for (const person of [town.amir, town.noor, town.sam, town.stranger])
        expect(await sections(person)).toBeUndefined();
      const { acceptedAt: _, ...rest } = on;
      const ended: Connection = { ...rest, status: 'ended', endedAt: someTime };
      await town.work(town.support(town.corinna), ({ connections }) =>
        connections.keep({ value: ended, version: 2 }, []),
      );
      expect(await sections(town.corinna)).toBeUndefined();
    });

    it('opens nothing to whoever stepped back or dropped out', async () => {
      await accepted(town.amir);
      await keepActivation(town.melodie, activation({ active: { ...active, by: 'owner' } }));
      expect(await sections(town.amir)).toEqual(crisis.opens);
      const now = await written();
      const supporters = now.value.supporters.map((one) =>
        one.person === town.amir ? ({ ...one, standing: 'dropped-out' } as const) : one,
      );
      await keep({ ...now.value, supporters }, now.version);
      expect(await sections(town.amir)).toBeUndefined();
      expect(await sections(town.corinna)).toEqual(crisis.opens);
    });

    it('keeps its clock without a word: whom to ask, what was asked, each once', async () => {
      await accepted(town.amir);
      const begun = activation({ active: { ...active, by: 'owner' } });
      await keepActivation(town.melodie, begun);
      const mine = await town.work(clockScope(), ({ crises }) => crises.lockUnderWay(begun.id));
      expect(mine?.supporters.map(({ person }) => person)).toEqual([town.corinna, town.amir]);
      expect(await town.work(clockScope(), ({ crises }) => crises.find(crisis.id))).toBeUndefined();
      const asked = [{ person: town.corinna, at: someTime, until: minutesAfter(someTime, 10) }];
      await town.work(clockScope(), ({ crises }) =>
        crises.keepActivation({ value: { ...begun, asked }, version: 1 }, [
          town.event({ person: town.melodie }, 'crisis-activation', begun.id, 2, 'CrisisAsked'),
        ]),
      );
      expect((await latest(town.melodie))?.value.asked).toEqual(asked);
      expect((await latest(town.corinna))?.value.asked).toEqual(asked);
      expect((await latest(town.amir))?.value.asked).toEqual([]);
      const over = { ...begun, asked, over: { at: someTime, how: 'all-right' } } as const;
      expect(await keepActivation(town.melodie, over, 2)).toEqual({ ok: true, value: 3 });
      const going = await town.work(clockScope(), ({ crises }) => crises.underWay());
      expect(going.map((one) => one.activation.value.id)).not.toContain(begun.id);
      for (const scope of [town.self(town.melodie), town.self(town.noor), town.support(town.corinna)])
        expect(await town.read(scope, ({ crises }) => crises.underWay())).toEqual([]);
    });

    it('hears whoever says that they are there, and keeps what the clock asked meanwhile', async () => {
      await accepted();
      const begun = activation({ active: { ...active, by: 'owner' } });
      await keepActivation(town.melodie, begun);
      await town.work(town.self(town.corinna), ({ crises }) =>
        crises.sayThere(begun, { by: town.corinna, at: someTime }, []),
      );
      expect((await latest(town.melodie))?.value.acknowledged).toEqual([{ by: town.corinna, at: someTime }]);
      await town.tries(town.self(town.noor), ({ crises }) =>
        crises.sayThere(begun, { by: town.noor, at: someTime }, []),
      );
      expect((await latest(town.melodie))?.value.acknowledged).toHaveLength(1);
    });

    it.each(['melodie', 'corinna'] as const)('goes with %s when they are erased', async (gone) => {
      await accepted();
      await keepActivation(town.melodie, activation({ active: { ...active, by: 'owner' } }));
      await town.work(town.self(town[gone]), ({ erasures }) =>
        erasures.ask({ person: town[gone], askedAt: someTime, dueAt: someTime }),
      );
      await town.work(eraseScope(town[gone]), ({ erasures }) => erasures.destroy(town[gone], someTime));
      expect(await seenBy(town.corinna)).toBeUndefined();
      expect((await seenBy(town.melodie))?.value.supporters ?? []).toEqual([]);
    });
  });
}
