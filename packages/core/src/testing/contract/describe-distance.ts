import { beforeEach, describe, expect, it } from 'vitest';
import type { Boundary } from '../../apart/boundary.js';
import { claimScope, setUpScope } from '../../access/scope.js';
import type { PersonId } from '../../person/person-id.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { standing } from './things.js';

/** What every implementation of {@link NotAgains}, {@link Conflicts} and {@link Boundaries} promises. */
export function describeDistance(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what people say of each other`, () => {
    let town: ContractTown;
    let about: { readonly person: PersonId; readonly other: PersonId; readonly organization: never; readonly at: Date };
    beforeEach(async () => {
      town = await contractTown(await open());
      about = { person: town.melodie, other: town.corinna, organization: town.harbor.id as never, at: someTime };
    });
    const event = (kind: 'not-again' | 'meet-again' | 'conflict' | 'boundary') =>
      town.event({ person: town.melodie }, kind, town.newId(), 1);

    it('not again: both ways where people are brought together, known to whoever said it alone', async () => {
      const mine = () => town.read(town.self(town.melodie), ({ notAgains }) => notAgains.saidBy(town.melodie));
      const around = (purpose: 'support' | 'match', person: PersonId) =>
        town.read(town.acting(purpose, person), ({ notAgains }) => notAgains.around(person));
      await town.work(town.self(town.melodie), ({ notAgains }) => notAgains.say(about, [event('not-again')]));
      await town.work(town.self(town.melodie), ({ notAgains }) =>
        notAgains.say({ ...about, at: daysAfter(someTime, 1) }, []),
      );

      expect(await mine()).toEqual([about]);
      for (const purpose of ['support', 'match'] as const) {
        expect(await around(purpose, town.melodie)).toEqual(new Set([town.corinna]));
        expect(await around(purpose, town.corinna)).toEqual(new Set([town.melodie]));
        expect(await around(purpose, town.amir)).toEqual(new Set());
      }
      const corinnas = town.self(town.corinna);
      expect(await town.read(corinnas, ({ notAgains }) => notAgains.around(town.corinna))).toEqual(new Set());
      expect(await town.read(corinnas, ({ notAgains }) => notAgains.saidBy(town.melodie))).toEqual([]);
      await town.tries(town.support(town.corinna), ({ notAgains }) => notAgains.lift(about, []));
      await town.tries(town.support(town.amir), ({ notAgains }) => notAgains.say({ ...about, other: town.sam }, []));
      expect(await mine()).toEqual([about]);
      await town.work(town.self(town.melodie), ({ notAgains }) => notAgains.lift(about, []));
      expect(await mine()).toEqual([]);
      expect(await around('match', town.corinna)).toEqual(new Set());
    });

    it('meet again: of both there, where people are matched; of one alone, to nobody but that one', async () => {
      const theOther = { ...about, person: town.corinna, other: town.melodie };
      const ofBoth = (person: PersonId, purpose: 'support' | 'match' = 'match', where = town.harbor.id) =>
        town.read(town.acting(purpose, person), ({ meetAgains }) => meetAgains.ofBoth(where, person));
      const saidBy = (person: PersonId, reader = person) =>
        town.read(town.self(reader), ({ meetAgains }) => meetAgains.saidBy(person));
      await town.work(town.self(town.melodie), ({ meetAgains }) => meetAgains.say(about, [event('meet-again')]));
      expect(await saidBy(town.melodie)).toEqual([about]);
      expect(await saidBy(town.melodie, town.corinna)).toEqual([]);
      for (const person of [town.melodie, town.corinna]) expect(await ofBoth(person)).toEqual(new Set());

      await town.work(town.self(town.corinna), ({ meetAgains }) =>
        meetAgains.say({ ...theOther, organization: town.lighthouse.id as never }, []),
      );
      expect(await ofBoth(town.melodie), 'not said in the same place').toEqual(new Set());
      await town.work(town.self(town.corinna), ({ meetAgains }) => meetAgains.say(theOther, []));
      await town.work(town.self(town.corinna), ({ meetAgains }) =>
        meetAgains.say({ ...theOther, at: daysAfter(someTime, 1) }, []),
      );
      expect(await saidBy(town.corinna)).toContainEqual(theOther);
      expect(await ofBoth(town.melodie)).toEqual(new Set([town.corinna]));
      expect(await ofBoth(town.corinna)).toEqual(new Set([town.melodie]));
      expect(await ofBoth(town.melodie, 'support')).toEqual(new Set());
      expect(await ofBoth(town.amir)).toEqual(new Set());

      await town.tries(town.support(town.corinna), ({ meetAgains }) => meetAgains.lift(about, []));
      await town.tries(town.support(town.amir), ({ meetAgains }) => meetAgains.say({ ...about, other: town.sam }, []));
      expect(await saidBy(town.melodie)).toEqual([about]);
      await town.work(town.self(town.melodie), ({ meetAgains }) => meetAgains.lift(about, []));
      for (const person of [town.melodie, town.corinna]) expect(await ofBoth(person)).toEqual(new Set());
    });

    it('a tie: which one, and the plan, to whoever declared it alone; that there is one, to decisions about the two', async () => {
      const mine = () => town.read(town.self(town.melodie), ({ conflicts }) => conflicts.declaredBy(town.melodie));
      const around = (person: PersonId, purpose: 'support' | 'match' = 'match') =>
        town.read(town.acting(purpose, person), ({ conflicts }) => conflicts.around(person));
      const partner = { ...about, kind: 'past-partner' } as const;
      const family = { ...about, kind: 'family', plan: 'She never supports me.' } as const;
      const declare = (conflict: typeof partner | typeof family) =>
        town.work(town.self(town.melodie), ({ conflicts }) => conflicts.declare(conflict, [event('conflict')]));
      await declare(partner);
      expect(await mine()).toEqual([partner]);
      expect(await around(town.corinna)).toEqual([{ other: town.melodie, organization: town.harbor.id }]);
      await declare(family);
      expect(await mine()).toEqual([family]);
      for (const purpose of ['support', 'match'] as const) {
        expect(await around(town.melodie, purpose)).toEqual([
          { other: town.corinna, organization: town.harbor.id, managedAs: 'family' },
        ]);
        expect(await around(town.corinna, purpose)).toEqual([
          { other: town.melodie, organization: town.harbor.id, managedAs: 'family' },
        ]);
        expect(await around(town.amir, purpose)).toEqual([]);
      }
      expect(await town.read(town.self(town.corinna), ({ conflicts }) => conflicts.around(town.corinna))).toEqual([]);
      expect(
        await town.read(town.support(town.corinna), ({ conflicts }) => conflicts.declaredBy(town.melodie)),
      ).toEqual([]);
      await town.tries(town.support(town.corinna), ({ conflicts }) => conflicts.lift(family, []));
      await town.tries(town.self(town.amir), ({ conflicts }) => conflicts.declare({ ...family, other: town.sam }, []));
      expect(await mine()).toEqual([family]);
      await town.work(town.self(town.melodie), ({ conflicts }) => conflicts.lift(family, []));
      expect(await mine()).toEqual([]);
      expect(await around(town.corinna)).toEqual([]);
    });

    it('that somebody manages a tie, to whoever supervises there, once, and not with whom', async () => {
      const managed = (person: PersonId, where = town.harbor) =>
        town.read(town.support(person, where), ({ conflicts }) => conflicts.managedIn(town.harbor.id));
      const declare = (other: PersonId, days: number, plan?: string) =>
        town.work(town.self(town.melodie), ({ conflicts }) =>
          conflicts.declare(
            { ...about, other, at: daysAfter(someTime, days), kind: 'other', ...(plan && { plan }) },
            [],
          ),
        );
      await standing(town, town.amir, ['supervisor']);
      await declare(town.corinna, 0);
      expect(await managed(town.amir)).toEqual([]);
      await declare(town.corinna, 2, 'We said so to both teams.');
      await declare(town.sam, 1, 'Not at the same table.');
      const told = [{ organization: town.harbor.id, person: town.melodie, since: daysAfter(someTime, 1) }];
      expect(await managed(town.amir)).toEqual(told);
      expect(await managed(town.melodie)).toEqual(told);
      expect(await managed(town.corinna)).toEqual([]);
      expect(await managed(town.sam, town.lighthouse)).toEqual([]);
      await town.work(town.self(town.melodie), ({ conflicts }) => conflicts.lift({ ...about, other: town.sam }, []));
      await town.work(town.self(town.melodie), ({ conflicts }) => conflicts.lift(about, []));
      expect(await managed(town.amir)).toEqual([]);
    });

    it('boundaries: one of each kind, told to the other one or silently narrowing, and lifted', async () => {
      const said: readonly Boundary[] = [
        { ...about, says: { kind: 'ways', ways: ['phone', 'walk'] }, told: false },
        {
          ...about,
          says: { kind: 'hours', quiet: { from: 1320, until: 480, timeZone: 'America/Chicago' } },
          told: true,
          words: 'I sleep badly.',
        },
        { ...about, says: { kind: 'topic' }, told: true, words: 'My mother' },
        { ...about, says: { kind: 'not-at-work' }, told: true },
      ];
      const set = (boundary: Boundary) =>
        town.work(town.self(town.melodie), ({ boundaries }) => boundaries.set(boundary, [event('boundary')]));
      const mine = async () =>
        new Set(await town.read(town.self(town.melodie), ({ boundaries }) => boundaries.setBy(town.melodie)));
      const towards = async (person: PersonId, where = town.harbor) =>
        new Set(
          await town.read(town.support(person, where), ({ boundaries }) => boundaries.towards(town.harbor.id, person)),
        );
      for (const boundary of said) await set(boundary);
      await set({ ...about, says: { kind: 'ways', ways: ['text'] }, told: false });
      for (const boundary of said) await set(boundary);
      expect(await mine()).toEqual(new Set(said));
      expect(await towards(town.corinna)).toEqual(new Set(said));
      for (const person of [town.melodie, town.amir]) expect(await towards(person)).toEqual(new Set());
      const corinnas = town.self(town.corinna);
      expect(await town.read(corinnas, ({ boundaries }) => boundaries.towards(town.harbor.id, town.corinna))).toEqual(
        [],
      );
      expect(await town.read(corinnas, ({ boundaries }) => boundaries.setBy(town.melodie))).toEqual([]);

      const topic = { ...about, kind: 'topic' } as const;
      await town.tries(town.support(town.corinna), ({ boundaries }) => boundaries.lift(topic, []));
      await town.tries(town.self(town.amir), ({ boundaries }) =>
        boundaries.set({ ...about, other: town.sam, says: { kind: 'topic' }, told: true, words: 'x' }, []),
      );
      expect(await mine()).toEqual(new Set(said));
      await town.work(town.self(town.melodie), ({ boundaries }) => boundaries.lift(topic, []));
      expect(await mine()).toEqual(new Set(said.filter(({ says }) => says.kind !== 'topic')));
    });

    it('and what was said of an imported person is said of whoever takes their place', async () => {
      const said = { ...about, other: town.amir };
      await town.work(town.self(town.melodie), async ({ notAgains, meetAgains, conflicts, boundaries }) => {
        await notAgains.say(said, []);
        await meetAgains.say(said, []);
        await conflicts.declare({ ...said, kind: 'family', plan: 'None yet.' }, []);
        await boundaries.set({ ...said, says: { kind: 'topic' }, told: true, words: 'Money' }, []);
      });
      const identity = { issuer: 'https://id.example', subject: town.newId() };
      await town.work(setUpScope(), ({ people }) => people.recognise(identity, town.stranger, someTime));
      const code = { organization: town.harbor.id, person: town.amir, digest: `${town.newId()}`, openUntil: someTime };
      await town.work(town.importing(), ({ claimCodes }) => claimCodes.keep(code));
      await town.work(claimScope(code.digest, identity), async ({ memberships }) =>
        memberships.handOver(town.harbor.id, town.amir, town.stranger),
      );
      const mine = await town.read(
        town.self(town.melodie),
        async ({ notAgains, meetAgains, conflicts, boundaries }) => [
          ...(await notAgains.saidBy(town.melodie)),
          ...(await meetAgains.saidBy(town.melodie)),
          ...(await conflicts.declaredBy(town.melodie)),
          ...(await boundaries.setBy(town.melodie)),
        ],
      );
      expect(mine.map(({ other }) => other)).toEqual(Array.from({ length: 4 }, () => town.stranger));
      expect(mine).toContainEqual(expect.objectContaining({ words: 'Money' }));
      expect(mine).toContainEqual(expect.objectContaining({ plan: 'None yet.' }));
    });
  });
}
