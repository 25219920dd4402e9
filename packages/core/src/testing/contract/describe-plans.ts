import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionId } from '../../connection/connection.js';
import type { Consent } from '../../consent/consent.js';
import type { Plan } from '../../plan/plan.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { aConsent, aWrittenPlan, open, standing } from './things.js';

/** What every implementation of {@link Plans} and {@link Consents} promises together. Run it against yours. */
export function describePlans(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps plans, and shows what was consented to`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await begin());
    });

    const keep = (value: Plan, version: number, by = value.owner) =>
      town.work(town.self(by), ({ plans }) =>
        plans.keep({ value, version }, [town.event({ person: value.owner }, 'plan', value.id, version + 1)]),
      );
    const written = async () => {
      const plan = aWrittenPlan(town);
      await keep(plan, 0);
      return plan;
    };
    const consent = async (value: Consent, version = 0) => {
      const { person, recipient, subject } = value;
      const pair = { id: subject.connection as ConnectionId, inviter: person, invitee: recipient };
      await open(town, pair, 'contact-and-plan');
      return town.work(town.support(person), ({ consents }) =>
        consents.keep({ value, version }, [town.event({ person }, 'consent', value.id, version + 1)]),
      );
    };
    const showing = (plan: Plan, over: Partial<Consent> = {}, index = 1, connection: string = town.id()) =>
      aConsent(town, {
        subject: { kind: 'plan-section', plan: plan.id, section: plan.sections[index]?.id ?? '', connection },
        ...over,
      });
    const seenBy = (person: typeof town.melodie, plan: Plan) =>
      town.read(town.self(person), ({ plans }) => plans.find(plan.id));
    const shownTo = (person: typeof town.melodie) => town.read(town.self(person), ({ plans }) => plans.shownTo(person));

    it('closes what a supporter shows to whoever oversees them, for as long as they do', async () => {
      const plan = await written();
      await consent(showing(plan));
      expect(await seenBy(town.corinna, plan)).toBeDefined();
      await standing(town, town.melodie, ['mentor']);
      await standing(town, town.corinna, ['peer-supporter', 'supervisor']);
      expect(await seenBy(town.corinna, plan)).toBeUndefined();
      expect(await shownTo(town.corinna)).toEqual([]);
      expect(await seenBy(town.melodie, plan)).toEqual({ value: plan, version: 1 });
      await standing(town, town.corinna, ['peer-supporter'], 2);
      expect(await shownTo(town.corinna)).toHaveLength(1);
    });

    it('gives a plan back to its owner exactly as kept, after every change', async () => {
      const plan = await written();
      const reordered = { ...plan, title: 'Otra cosa', sections: [...plan.sections].reverse() };
      const emptied = { ...plan, sections: plan.sections.slice(0, 1).map((section) => ({ ...section, entries: [] })) };

      expect(await seenBy(town.melodie, plan)).toEqual({ value: plan, version: 1 });
      for (const [index, value] of [reordered, emptied, plan].entries()) {
        expect(await keep(value, index + 1)).toEqual({ ok: true, value: index + 2 });
        expect(await seenBy(town.melodie, plan)).toEqual({ value, version: index + 2 });
      }
      expect(await keep(plan, 1)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 4 } });
    });

    it("lists one's own, newest first", async () => {
      const older = await written();
      const newer = { ...aWrittenPlan(town), draftedAt: daysAfter(longBefore, 1) };
      await keep(newer, 0);
      expect(
        (await town.read(town.self(town.melodie), ({ plans }) => plans.of(town.melodie))).map(({ value }) => value.id),
      ).toEqual([newer.id, older.id]);
    });

    it('shows nothing of it to anyone else', async () => {
      const plan = await written();
      for (const scope of [
        town.self(town.corinna),
        town.support(town.corinna),
        town.match(town.corinna),
        town.self(town.stranger),
        town.importing(),
      ]) {
        expect(await town.read(scope, ({ plans }) => plans.find(plan.id))).toBeUndefined();
        expect(await town.read(scope, ({ plans }) => plans.of(town.melodie))).toEqual([]);
      }
    });

    it('shows the section consented to, alone, to that person alone', async () => {
      const plan = await written();
      await consent(showing(plan));
      const shown = { ...plan, sections: plan.sections.slice(1) };
      expect(await seenBy(town.corinna, plan)).toEqual({ value: shown, version: 1 });
      expect((await shownTo(town.corinna)).map(({ value }) => value)).toEqual([shown]);
      expect(await seenBy(town.amir, plan)).toBeUndefined();
      expect(await shownTo(town.amir)).toEqual([]);
      expect(await shownTo(town.melodie)).toEqual([]);
      expect((await seenBy(town.melodie, plan))?.value).toEqual(plan);
    });

    it('hides it at once when the consent is withdrawn', async () => {
      const plan = await written();
      const given = showing(plan);
      await consent(given);
      await consent({ ...given, withdrawnAt: someTime }, 1);
      expect(await seenBy(town.corinna, plan)).toBeUndefined();
      expect(await shownTo(town.corinna)).toEqual([]);
    });

    it('keeps showing the other section when one is taken back', async () => {
      const plan = await written();
      const [first, second] = [showing(plan, {}, 0), showing(plan, {}, 1)];
      await consent(first);
      await consent(second);
      await consent({ ...first, withdrawnAt: someTime }, 1);
      expect((await seenBy(town.corinna, plan))?.value.sections).toEqual(plan.sections.slice(1));
    });

    it('lets the reader give up what they were shown, and not what others were', async () => {
      const plan = await written();
      await consent(showing(plan));
      await consent(showing(plan, { recipient: town.amir }));
      await town.work(town.support(town.corinna), ({ consents }) => consents.giveUp(town.corinna, town.melodie));
      await town.tries(town.support(town.corinna), ({ consents }) => consents.giveUp(town.amir, town.melodie));
      expect(await seenBy(town.corinna, plan)).toBeUndefined();
      expect(await seenBy(town.amir, plan)).toBeDefined();
    });

    it('lets the reader give up what they were shown on one connection, and keep what they were shown on another', async () => {
      const plan = await written();
      const [here, there] = [town.id<ConnectionId>(), town.id<ConnectionId>()];
      await consent(showing(plan, {}, 0, here));
      await consent(showing(plan, {}, 1, there));
      await town.work(town.support(town.corinna), ({ consents }) => consents.giveUp(town.corinna, town.melodie, here));
      expect((await seenBy(town.corinna, plan))?.value.sections).toEqual(plan.sections.slice(1));
      await town.work(town.support(town.corinna), ({ consents }) => consents.giveUp(town.corinna, town.melodie, there));
      expect(await seenBy(town.corinna, plan)).toBeUndefined();
    });

    it('keeps showing a section on one connection when it is taken back on another', async () => {
      const plan = await written();
      const [here, there] = [showing(plan), showing(plan)];
      await consent(here);
      await consent(there);
      await consent({ ...here, withdrawnAt: someTime }, 1);
      expect((await seenBy(town.corinna, plan))?.value.sections).toEqual(plan.sections.slice(1));
      await consent({ ...there, withdrawnAt: someTime }, 1);
      expect(await seenBy(town.corinna, plan)).toBeUndefined();
    });

    it('lets nobody but the owner write in it, a reader included', async () => {
      const plan = await written();
      await consent(showing(plan));
      await town.tries(town.self(town.corinna), ({ plans }) =>
        plans.keep({ value: { ...plan, title: 'Hers' }, version: 1 }, []),
      );
      await town.tries(town.self(town.corinna), ({ plans }) =>
        plans.keep({ value: { ...plan, owner: town.corinna, title: 'Hers' }, version: 1 }, []),
      );
      expect(await seenBy(town.melodie, plan)).toEqual({ value: plan, version: 1 });
    });

    it('gives consents back exactly as kept, to the one who gave them', async () => {
      const plan = await written();
      const given = showing(plan, { until: daysAfter(someTime, 36_500) });
      await consent(given);
      const read = <Answer>(task: Parameters<typeof town.read<Answer>>[1]) => town.read(town.self(town.melodie), task);
      expect(await read(({ consents }) => consents.find(town.melodie, given.id))).toEqual({ value: given, version: 1 });
      expect(await read(({ consents }) => consents.givenBy(town.melodie))).toEqual([{ value: given, version: 1 }]);
      const withdrawn = { ...given, withdrawnAt: someTime };
      await consent(withdrawn, 1);
      expect(await read(({ consents }) => consents.between(town.melodie, town.corinna))).toEqual([
        { value: withdrawn, version: 2 },
      ]);
      expect(await consent(given, 1)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 2 } });
    });

    it('lets the recipient know of a consent while it holds, and nobody else ever', async () => {
      const plan = await written();
      const given = showing(plan);
      const between = (person: typeof town.melodie) =>
        town.read(town.support(person), ({ consents }) => consents.between(town.melodie, town.corinna));
      await consent(given);
      expect(await between(town.corinna)).toEqual([{ value: given, version: 1 }]);
      expect(await between(town.amir)).toEqual([]);
      await consent({ ...given, withdrawnAt: someTime }, 1);
      expect((await between(town.corinna)).filter(({ value }) => value.withdrawnAt === undefined)).toEqual([]);
    });

    it("lets nobody consent in someone else's name", async () => {
      const plan = await written();
      const forged = showing(plan);
      await town.tries(town.support(town.corinna), ({ consents }) => consents.keep({ value: forged, version: 0 }, []));
      expect(await seenBy(town.corinna, plan)).toBeUndefined();
      expect(await town.read(town.self(town.melodie), ({ consents }) => consents.givenBy(town.melodie))).toEqual([]);
    });

    it('is not fooled by someone consenting to show what is not theirs', async () => {
      const plan = await written();
      await town.tries(town.support(town.corinna), ({ consents }) =>
        consents.keep({ value: showing(plan, { person: town.corinna, recipient: town.amir }), version: 0 }, []),
      );
      expect(await seenBy(town.amir, plan)).toBeUndefined();
    });
  });
}
