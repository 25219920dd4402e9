import { beforeEach, describe, expect, it } from 'vitest';
import { eraseScope } from '../../access/scope.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type {
  AdvanceDirectiveId,
  AgentAppointmentId,
  IncapacityId,
} from '../../advance-directive/advance-directive-id.js';
import type { AgentAnswer } from '../../advance-directive/agent.js';
import type { IncapacityRecord } from '../../advance-directive/incapacity.js';
import { signedContentOf } from '../../advance-directive/signed-content.js';
import type { Accepted, Connection } from '../../connection/connection.js';
import type { PersonId } from '../../person/person-id.js';
import { nobody } from '../../record/erasure.js';
import { someTime } from '../specimens.js';
import { aDraftDirective, asRecorded, signedAt } from './a-draft-directive.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { connected, standing } from './things.js';

/** What every implementation of {@link AdvanceDirectives} promises. Run it against yours. */
export function describeAdvanceDirectives(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps advance directives`, () => {
    let town: ContractTown;
    let on: Accepted;
    let draft: AdvanceDirective;
    let recorded: AdvanceDirective;

    beforeEach(async () => {
      town = await contractTown(await begin());
      await standing(town, town.corinna, ['peer-supporter']);
      on = await connected(town);
      draft = aDraftDirective(town, on.id);
      recorded = asRecorded(draft);
    });

    const keep = (value: AdvanceDirective, version: number, by: PersonId = value.owner) =>
      town.work(town.self(by), ({ advanceDirectives }) =>
        advanceDirectives.keep({ value, version }, [
          town.event({ person: by }, 'advance-directive', value.id, version + 1),
        ]),
      );
    const seenBy = async (person: PersonId) =>
      (await town.read(town.self(person), ({ advanceDirectives }) => advanceDirectives.find(draft.id)))?.value;
    const appointment = () => draft.agents[0]?.id ?? ('' as AgentAppointmentId);
    const answer = (said: AgentAnswer['answer'], by = town.corinna, over: Partial<AgentAnswer> = {}) =>
      town.work(town.self(by), ({ advanceDirectives }) =>
        advanceDirectives.answer(draft, { appointment: appointment(), answer: said, at: someTime, by: 'agent', ...over }, [
          { ...town.event({ person: town.melodie }, 'advance-answer', town.newId(), 1, 'AgentAnswered'), actor: by },
        ]),
      ); // prettier-ignore
    const found = (over: Partial<IncapacityRecord> = {}): IncapacityRecord => ({
      id: town.id<IncapacityId>(),
      determiners: [{ kind: 'psychiatrist', name: 'Dr. Ode' }],
      basis: 'Seen on the ward.\nTwo hours.',
      determinedAt: signedAt,
      recordedAt: someTime,
      recordedBy: town.corinna,
      asAgent: appointment(),
      opens: true,
      ...over,
    });
    const tell = (record: IncapacityRecord, by: PersonId = record.recordedBy) =>
      town.work(town.self(by), ({ advanceDirectives }) =>
        advanceDirectives.keepIncapacity(draft, record, [
          { ...town.event({ person: town.melodie }, 'incapacity', town.newId(), 1, 'IncapacityRecorded'), actor: by },
        ]),
      );
    const ready = (one: AdvanceDirective = draft): AdvanceDirective => ({ ...one, state: 'ready-to-sign' });
    /** Recorded as executed, and accepted by Corinna. */
    const inForce = async () => {
      await keep(ready(), 0);
      await keep(recorded, 1);
      await answer('accepted');
    };
    const kinds = async (person: PersonId) => (await seenBy(person))?.instructions.map(({ kind }) => kind);

    it('gives it back to its owner exactly as kept, after every change, and to nobody else', async () => {
      expect(await keep(draft, 0)).toEqual({ ok: true, value: 1 });
      expect(await seenBy(town.melodie)).toEqual(draft);
      const [first, , third] = draft.instructions;
      if (!first || !third) return expect.unreachable('there are three');
      const changed: AdvanceDirective = {
        ...draft,
        instructions: [third, { ...first, words: 'Otra cosa.' }],
        agents: draft.agents.slice(1),
        effective: {},
      };
      expect(await keep(changed, 1)).toEqual({ ok: true, value: 2 });
      expect(await seenBy(town.melodie)).toEqual(changed);
      expect(await keep(draft, 1)).toMatchObject({ ok: false, error: { kind: 'ChangedMeanwhile', version: 2 } });
      for (const person of [town.corinna, town.amir, town.noor, town.sam, town.stranger]) {
        expect(await seenBy(person)).toBeUndefined();
        for (const scope of [town.self(person), ...(person === town.stranger || person === town.sam ? [] : [town.support(person), town.match(person)])]) // prettier-ignore
          expect(
            await town.read(scope, ({ advanceDirectives }) => advanceDirectives.of(town.melodie)),
          ).toEqual([]); // prettier-ignore
      }
    });

    it('keeps how it was signed, what was said to end it, and who superseded it', async () => {
      await keep(ready(), 0);
      await keep(recorded, 1);
      expect(await seenBy(town.melodie)).toEqual(recorded);
      const revoked: AdvanceDirective = {
        ...recorded,
        state: 'entered-in-error',
        revocations: [
          { at: signedAt, standing: 'attempted', outcome: 'unknown', policyVersion: 0, words: 'I take it back.' },
          {
            at: someTime,
            standing: 'accepted',
            outcome: 'revoked',
            policyVersion: 0,
            capacityFoundBy: { kind: 'court', name: 'Family court' },
          },
        ],
        supersededBy: { directive: town.id<AdvanceDirectiveId>(), at: someTime },
        inError: { at: someTime, words: 'Not mine.' },
      };
      await keep(revoked, 2);
      expect(await seenBy(town.melodie)).toEqual(revoked);
    });

    it('lets nothing that was recorded as executed become anything else', async () => {
      await inForce();
      const [first] = recorded.instructions;
      if (!first || !recorded.execution) return expect.unreachable('it was recorded');
      const forged: readonly Partial<AdvanceDirective>[] = [
        { instructions: [{ ...first, words: 'Anything goes.' }] },
        { agents: [] },
        { jurisdiction: 'US-TX' },
        { revocability: 'irrevocable-during-incapacity' },
        { effective: {} },
        { versionNumber: 9 },
        { execution: { ...recorded.execution, signedAt: someTime } },
      ];
      for (const over of forged) {
        await town.tries(town.self(town.melodie), ({ advanceDirectives }) =>
          advanceDirectives.keep({ value: { ...recorded, ...over }, version: 2 }, []),
        );
        expect(await seenBy(town.melodie)).toMatchObject({ ...recorded, answers: [{ answer: 'accepted' }] });
      }
    });

    it('gives its owner a file with what was signed, and nobody else, and none of a draft', async () => {
      const file = (person: PersonId) =>
        town.read(town.self(person), ({ advanceDirectives }) => advanceDirectives.file(draft.id));
      await keep(ready(), 0);
      expect(await file(town.melodie)).toBeUndefined();
      await keep(recorded, 1);
      await answer('accepted');
      await tell(found());
      const text = await file(town.melodie);
      const { content, chain } = JSON.parse(text ?? '{}') as { content: unknown; chain: unknown[] };
      expect(content).toEqual(signedContentOf(recorded));
      expect(chain).toHaveLength(1);
      for (const person of [town.corinna, town.amir, town.noor]) expect(await file(person)).toBeUndefined();
    });

    it('names every version of its set in the file of the newest', async () => {
      await inForce();
      const next: AdvanceDirective = {
        ...recorded,
        id: town.id<AdvanceDirectiveId>(),
        versionNumber: 2,
        replaces: recorded.id,
        begunAt: someTime,
      };
      const { execution: _, ...unsigned } = next;
      await keep(ready(unsigned), 0);
      expect(await keep(next, 1)).toEqual({ ok: true, value: 2 });
      const own = await town.read(town.self(town.melodie), ({ advanceDirectives }) => advanceDirectives.of(town.melodie));
      expect(own.map(({ value }) => value.versionNumber)).toEqual([1, 2]);
      const text = await town.read(town.self(town.melodie), ({ advanceDirectives }) => advanceDirectives.file(next.id));
      const { chain } = JSON.parse(text ?? '{}') as { chain: { versionNumber: number }[] };
      expect(chain.map(({ versionNumber }) => versionNumber)).toEqual([1, 2]);
    }); // prettier-ignore

    it('tells whoever is appointed that they are, with themselves alone, and no word of what it says', async () => {
      await keep(ready(), 0);
      const naming = (person: PersonId) =>
        town.read(town.self(person), ({ advanceDirectives }) => advanceDirectives.naming(person));
      const [told] = await naming(town.corinna);
      expect(told?.value).toMatchObject({ id: draft.id, jurisdiction: 'NZ', instructions: [], incapacities: [] });
      expect(told?.value.agents).toEqual([draft.agents[0]]);
      for (const person of [town.melodie, town.amir, town.noor, town.stranger])
        expect(await naming(person)).toEqual([]);
      await keep(recorded, 1);
      await answer('accepted');
      const agent = await seenBy(town.corinna);
      expect(agent?.instructions).toEqual([]);
      expect(agent?.execution).toMatchObject({ signedAt, witnesses: [], statements: [] });
      expect(agent?.execution?.notary).toBeUndefined();
      await answer('stepped-back');
      expect(await naming(town.corinna)).toEqual([]);
      expect((await seenBy(town.melodie))?.answers.map((one) => one.answer)).toEqual(['accepted', 'stepped-back']);
    });

    it('lets nobody answer in another’s name', async () => {
      await keep(draft, 0);
      const yes = { appointment: appointment(), answer: 'accepted', at: someTime, by: 'agent' } as const;
      for (const person of [town.melodie, town.amir, town.noor])
        await town.tries(town.self(person), ({ advanceDirectives }) => advanceDirectives.answer(draft, yes, []));
      for (const forged of [yes, { ...yes, by: 'owner' }] as const)
        await town.tries(town.self(town.melodie), ({ advanceDirectives }) =>
          advanceDirectives.keep({ value: { ...draft, answers: [forged] }, version: 1 }, []),
        );
      expect((await seenBy(town.melodie))?.answers).toEqual([]);
      const outside = { ...yes, appointment: draft.agents[1]?.id ?? appointment(), by: 'owner' } as const;
      expect(await keep({ ...draft, answers: [outside] }, (await own()).version)).toMatchObject({ ok: true });
      expect((await seenBy(town.melodie))?.answers).toEqual([outside]);
    });

    it('is opened to an agent who accepted, in their scope, while it is found that the owner cannot decide', async () => {
      await inForce();
      expect(await kinds(town.corinna)).toEqual([]);
      const record = found();
      await tell(record);
      expect(await kinds(town.corinna)).toEqual(['medicine-refused', 'pets']);
      expect((await seenBy(town.melodie))?.incapacities).toEqual([record]);
      for (const person of [town.amir, town.noor, town.sam, town.stranger])
        expect(await seenBy(person)).toBeUndefined();
      await tell({ ...record, ended: { at: someTime, by: town.melodie } }, town.melodie);
      expect(await kinds(town.corinna)).toEqual([]);
      expect((await seenBy(town.melodie))?.incapacities).toMatchObject([{ ended: { by: town.melodie } }]);
    });

    it('opens nothing by what opens nothing, before a yes, after an end, or once the two are parted', async () => {
      await keep(ready(), 0);
      await keep(recorded, 1);
      await tell(found({ recordedBy: town.melodie, opens: false }));
      await answer('accepted');
      expect(await kinds(town.corinna)).toEqual([]);
      await tell(found({ recordedBy: town.melodie }));
      expect(await kinds(town.corinna)).toEqual(['medicine-refused', 'pets']);
      const { acceptedAt: _, ...rest } = on;
      const ended: Connection = { ...rest, status: 'ended', endedAt: someTime };
      await town.work(town.support(town.corinna), ({ connections }) =>
        connections.keep({ value: ended, version: 2 }, []),
      );
      expect(await kinds(town.corinna)).toEqual([]);
      const { value, version } = await own();
      await keep({ ...value, state: 'revoked' }, version);
      expect(await seenBy(town.corinna)).toBeUndefined();
    });

    const own = async () => {
      const kept = await town.read(town.self(town.melodie), ({ advanceDirectives }) =>
        advanceDirectives.find(draft.id),
      );
      return kept ?? expect.unreachable('it is not there');
    };

    it('is closed to whoever oversees its owner', async () => {
      await inForce();
      await tell(found());
      await standing(town, town.melodie, ['mentor']);
      await standing(town, town.corinna, ['peer-supporter', 'supervisor'], 2);
      expect(await kinds(town.corinna)).toEqual([]);
    });

    it('lets nobody but the owner and an agent who accepted write down that it was found, or that it is over', async () => {
      await keep(ready(), 0);
      await keep(recorded, 1);
      const tries = (by: PersonId, record: IncapacityRecord) =>
        town.tries(town.self(by), ({ advanceDirectives }) => advanceDirectives.keepIncapacity(draft, record, []));
      await tries(town.corinna, found());
      await tries(town.amir, found({ recordedBy: town.amir }));
      expect((await seenBy(town.melodie))?.incapacities).toEqual([]);
      await answer('accepted');
      await tries(town.corinna, found({ recordedBy: town.melodie }));
      expect((await seenBy(town.melodie))?.incapacities).toEqual([]);
      const theirs = found({ recordedBy: town.melodie });
      await tell(theirs);
      await tries(town.corinna, { ...theirs, ended: { at: someTime, by: town.corinna } });
      await tries(town.corinna, { ...theirs, basis: 'Mine.' });
      expect((await seenBy(town.melodie))?.incapacities).toEqual([theirs]);
    });

    it('goes with its owner when they are erased, and leaves nobody in the place of an agent who is', async () => {
      await inForce();
      await tell(found());
      const erase = async (person: PersonId) => {
        await town.work(town.self(person), ({ erasures }) =>
          erasures.ask({ person, askedAt: someTime, dueAt: someTime }),
        );
        await town.work(eraseScope(person), ({ erasures }) => erasures.destroy(person, someTime));
      };
      await erase(town.corinna);
      const left = await seenBy(town.melodie);
      expect(left?.agents.map(({ name: called, person }) => [called, person])).toEqual([
        ['Corinna R.', nobody],
        ['My sister', undefined],
      ]);
      expect(left?.incapacities.map(({ recordedBy }) => recordedBy)).toEqual([nobody]);
      await erase(town.melodie);
      expect(await seenBy(town.melodie)).toBeUndefined();
    });
  });
}
