import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionId } from '../../connection/connection.js';
import type { Consent, ConsentSubject } from '../../consent/consent.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanVersion } from '../../plan/version.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { aConsent, aWrittenPlan, open } from './things.js';

type Showing = Partial<Extract<ConsentSubject, { readonly kind: 'plan-section' }>>;

/** What every implementation of {@link Plans} promises about published versions, and about who sees which. */
export function describePlanVersions(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps published versions`, () => {
    let town: ContractTown;
    let plan: Plan;
    let first: PlanVersion;
    beforeEach(async () => {
      town = await contractTown(await begin());
      plan = aWrittenPlan(town);
      await town.work(town.self(town.melodie), ({ plans }) => plans.keep({ value: plan, version: 0 }, [event(1)]));
      first = versionOf(plan, 1);
    });

    const event = (version: number) => town.event({ person: town.melodie }, 'plan', plan.id, version);
    const own = <Answer>(task: Parameters<typeof town.read<Answer>>[1]) => town.read(town.self(town.melodie), task);
    const publish = (of: Plan, number: number, version: number) =>
      town.work(town.self(town.melodie), ({ plans }) =>
        plans.publish({ value: { ...of, published: number }, version }, versionOf(of, number), [event(version + 1)]),
      );
    const destroy = ({ sections: _, ...line }: PlanVersion) =>
      town.work(town.self(town.melodie), ({ plans }) =>
        plans.destroy({ ...line, destroyedAt: daysAfter(someTime, 1) }, [event(9)]),
      );
    const rewritten = (of: Plan): Plan => ({
      ...of,
      sections: of.sections.map((section) => ({
        ...section,
        entries: section.entries.map((entry) => ({ ...entry, words: 'Written anew.' })),
      })),
    });
    const consents = new Map<string, number>();
    const show = async (over: Showing = {}, more: Partial<Consent> = {}) => {
      const connection = town.id<ConnectionId>();
      const subject = { kind: 'plan-section', plan: plan.id, section: plan.sections[1]?.id ?? '', connection } as const;
      const given = aConsent(town, { subject: { ...subject, ...over }, ...more });
      await open(town, { id: connection, inviter: town.melodie, invitee: given.recipient }, 'contact-and-plan');
      await keep(given);
      return given;
    };
    const keep = async (given: Consent) => {
      const version = consents.get(given.id) ?? 0;
      consents.set(given.id, version + 1);
      await town.work(town.support(town.melodie), ({ consents: port }) =>
        port.keep({ value: given, version }, [town.event({ person: town.melodie }, 'consent', given.id, version + 1)]),
      );
    };
    const seenBy = async (person: typeof town.melodie) =>
      (await town.read(town.self(person), ({ plans }) => plans.find(plan.id)))?.value.sections ?? [];
    const crisisIn = (of: Pick<PlanVersion, 'sections'>, asOf?: number) => [
      { ...of.sections[1], ...(asOf !== undefined && { asOf }) },
    ];

    it('gives them back to the letter, however the plan goes on', async () => {
      const rich = withEverything(plan, town.corinna);
      await town.work(town.self(town.melodie), ({ plans }) => plans.keep({ value: rich, version: 1 }, [event(2)]));
      expect(await publish(rich, 1, 2)).toEqual({ ok: true, value: 3 });
      const on = { ...rewritten(rich), published: 1 };
      await town.work(town.self(town.melodie), ({ plans }) => plans.keep({ value: on, version: 3 }, [event(4)]));
      expect(await publish(on, 2, 4)).toEqual({ ok: true, value: 5 });
      expect(await own(({ plans }) => plans.version(plan.id, 1))).toEqual(versionOf(rich, 1));
      expect(await own(({ plans }) => plans.version(plan.id, 2))).toEqual(versionOf(on, 2));
      expect(await own(({ plans }) => plans.version(plan.id, 3))).toBeUndefined();
      expect((await own(({ plans }) => plans.versions(plan.id))).map(({ number }) => number)).toEqual([1, 2]);
      expect(await own(({ plans }) => plans.find(plan.id))).toEqual({ value: { ...on, published: 2 }, version: 5 });
    });

    it('keeps nothing of one that was published from an older plan', async () => {
      expect(await publish(plan, 1, 1)).toEqual({ ok: true, value: 2 });
      expect(await publish(plan, 2, 1)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 2 } });
      expect(await own(({ plans }) => plans.versions(plan.id))).toHaveLength(1);
    });

    it('destroys what one says and keeps that it was', async () => {
      await publish(plan, 1, 1);
      await destroy(first);
      const { sections: _, ...line } = first;
      const left = { ...line, destroyedAt: daysAfter(someTime, 1) };
      expect(await own(({ plans }) => plans.versions(plan.id))).toEqual([left]);
      expect(await own(({ plans }) => plans.version(plan.id, 1))).toEqual({ ...left, sections: [] });
    });

    it('lets nobody change what one says, whoever they are, nor put words in place of those that are gone', async () => {
      await publish(plan, 1, 1);
      const other = { ...first, sections: rewritten(plan).sections };
      for (const person of [town.melodie, town.corinna])
        await town.tries(town.self(person), ({ plans }) =>
          plans.publish({ value: { ...plan, published: 1 }, version: 2 }, other, [event(3)]),
        );
      expect(await own(({ plans }) => plans.version(plan.id, 1))).toEqual(first);
      await destroy(first);
      await town.tries(town.self(town.melodie), ({ plans }) =>
        plans.publish({ value: { ...plan, published: 1 }, version: 2 }, other, [event(3)]),
      );
      expect((await own(({ plans }) => plans.version(plan.id, 1)))?.sections).toEqual([]);
    });

    it('tells nobody but the owner what versions there are, nor lets anybody else destroy one', async () => {
      await publish(plan, 1, 1);
      await show({ follows: 1 });
      for (const scope of [town.self(town.corinna), town.support(town.corinna), town.self(town.stranger)]) {
        expect(await town.read(scope, ({ plans }) => plans.versions(plan.id))).toEqual([]);
        expect(await town.read(scope, ({ plans }) => plans.version(plan.id, 1))).toBeUndefined();
      }
      const { sections: _, ...line } = first;
      await town.tries(town.self(town.corinna), ({ plans }) =>
        plans.destroy({ ...line, destroyedAt: daysAfter(someTime, 1) }, []),
      );
      expect(await own(({ plans }) => plans.version(plan.id, 1))).toEqual(first);
    });

    it('shows one version alone, and no new text', async () => {
      await publish(plan, 1, 1);
      await show({ follows: 1 });
      const on = { ...rewritten(plan), published: 1 };
      await town.work(town.self(town.melodie), ({ plans }) => plans.keep({ value: on, version: 2 }, [event(3)]));
      expect(await seenBy(town.corinna)).toEqual(crisisIn(first, 1));
      await publish(on, 2, 3);
      expect(await seenBy(town.corinna)).toEqual(crisisIn(first, 1));
      await destroy(first);
      expect(await seenBy(town.corinna)).toEqual([]);
    });

    it('shows the newest version, and nothing before there is one or after it was destroyed', async () => {
      await show({ follows: 'latest' });
      expect(await seenBy(town.corinna)).toEqual([]);
      await publish(plan, 1, 1);
      expect(await seenBy(town.corinna)).toEqual(crisisIn(first, 1));
      const on = { ...rewritten(plan), published: 1 };
      await town.work(town.self(town.melodie), ({ plans }) => plans.keep({ value: on, version: 2 }, [event(3)]));
      expect(await seenBy(town.corinna)).toEqual(crisisIn(first, 1));
      await publish(on, 2, 3);
      expect(await seenBy(town.corinna)).toEqual(crisisIn(on, 2));
      await destroy(versionOf(on, 2));
      expect(await seenBy(town.corinna)).toEqual([]);
    });

    it('shows what is written to whom it was shown so, versions or not', async () => {
      await show();
      await publish(plan, 1, 1);
      expect(await seenBy(town.corinna)).toEqual(crisisIn(plan));
    });

    it('hides a version at once when it is taken back, and from everyone it was not shown to', async () => {
      await publish(plan, 1, 1);
      const given = await show({ follows: 'latest' });
      expect(await seenBy(town.amir)).toEqual([]);
      await keep({ ...given, withdrawnAt: someTime });
      expect(await seenBy(town.corinna)).toEqual([]);
      expect(await town.read(town.self(town.corinna), ({ plans }) => plans.shownTo(town.corinna))).toEqual([]);
    });

    it('gives back what of a section was agreed to', async () => {
      const given = await show({ follows: 3, may: 'suggest' });
      expect(await own(({ consents: port }) => port.find(town.melodie, given.id))).toMatchObject({ value: given });
      const latest = { ...given, subject: { ...given.subject, follows: 'latest' as const } };
      await keep(latest as Consent);
      expect(await own(({ consents: port }) => port.find(town.melodie, given.id))).toMatchObject({ value: latest });
    });
  });
}

function versionOf({ id, owner, sections }: Plan, number: number): PlanVersion {
  return { plan: id, owner, number, publishedAt: daysAfter(someTime, -10 + number), sections };
}

function withEverything(plan: Plan, suggestedBy: Plan['owner']): Plan {
  const [daily, crisis] = plan.sections;
  if (!daily || !crisis) return plan;
  const entry = { language: 'es', writtenAt: someTime };
  const entries = daily.entries.map((one) => ({
    ...one,
    ...entry,
    action: { who: 'mi hermana' },
    link: 'https://example.org/',
    suggestedBy,
    helpedBy: 'Rosa',
  }));
  return { ...plan, sections: [{ ...daily, kind: 'toolbox', title: 'Lo mío', entries }, crisis] };
}
