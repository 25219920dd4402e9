import { beforeEach, describe, expect, it } from 'vitest';
import { eraseScope, forgetScope, type Scope, setUpScope, signInScope } from '../../access/scope.js';
import { daysAfter } from '../../kernel/days.js';
import type { Erasure } from '../../record/erasure.js';
import type { DimensionId } from '../../dimension/dimension-id.js';
import type { LegalHold } from '../../legal/legal-hold.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { ImportedEntry } from '../../profile/imported-entry.js';
import { someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link Erasures} and {@link RetentionTerms} promises. */
export function describeErasures(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps who takes themselves out`, () => {
    let town: ContractTown;
    let erasure: Erasure;
    beforeEach(async () => {
      town = await contractTown(await open());
      erasure = { person: town.melodie, askedAt: someTime, dueAt: daysAfter(someTime, 7) };
    });
    const ask = () => town.work(town.self(town.melodie), ({ erasures }) => erasures.ask(erasure));
    const own = () => town.read(town.self(town.melodie), ({ erasures }) => erasures.of(town.melodie));
    const due = async (days: number) =>
      (await town.read(forgetScope(), ({ erasures }) => erasures.due(daysAfter(someTime, days)))).filter(
        ({ person }) => person === town.melodie,
      );

    it('by their own word alone, until they take it back', async () => {
      await town.tries(town.self(town.corinna), ({ erasures }) => erasures.ask(erasure));
      expect(await own()).toBeUndefined();
      await ask();
      expect(await own()).toEqual(erasure);
      await town.tries(town.self(town.corinna), ({ erasures }) => erasures.takeBack(town.melodie));
      expect(await own()).toEqual(erasure);
      expect(await town.read(town.self(town.corinna), ({ erasures }) => erasures.of(town.melodie))).toBeUndefined();
      erasure = { ...erasure, dueAt: someTime };
      await ask();
      expect(await own()).toEqual(erasure);
      await town.work(town.self(town.melodie), ({ erasures }) => erasures.takeBack(town.melodie));
      await town.work(town.self(town.melodie), ({ erasures }) => erasures.takeBack(town.melodie));
      expect(await own()).toBeUndefined();
    });

    it('and is told so when they sign in, and nobody else is', async () => {
      const identity = { issuer: 'https://id.example', subject: town.newId() };
      const other = { ...identity, subject: town.newId() };
      await town.work(setUpScope(), async ({ people }) => {
        await people.recognise(identity, town.melodie, someTime);
        await people.recognise(other, town.corinna, someTime);
      });
      await ask();
      const told = (who: typeof identity) => town.read(signInScope(who), ({ erasures }) => erasures.of(town.melodie));
      expect(await told(identity)).toEqual(erasure);
      expect(await told(other)).toBeUndefined();
    });

    it('due at the instant they chose, and not before', async () => {
      await ask();
      expect(await due(6.99)).toEqual([]);
      expect(await due(7)).toEqual([erasure]);
      expect(await town.read(town.self(town.corinna), ({ erasures }) => erasures.due(daysAfter(someTime, 9)))).toEqual(
        [],
      );
    });

    it('and are met by nobody where they belong', async () => {
      const around = () => town.read(town.support(town.corinna), ({ blocks }) => blocks.around(town.corinna));
      expect(await around()).toEqual(new Set());
      await ask();
      expect(await around()).toEqual(new Set([town.melodie]));
      const besides = (scope = town.support(town.corinna), person = town.corinna) =>
        town.read(scope, ({ erasures }) => erasures.besides(person));
      expect(await besides()).toEqual(new Set([town.melodie]));
      expect(await besides(town.support(town.melodie), town.melodie)).toEqual(new Set());
      expect(await town.read(town.support(town.sam, town.lighthouse), ({ blocks }) => blocks.around(town.sam))).toEqual(
        new Set(),
      );
    });

    it('destroys nothing of anyone who did not ask for it', async () => {
      const destroy = (person = town.melodie) =>
        town.tries(eraseScope(person), ({ erasures }) => erasures.destroy(town.melodie, someTime));
      await destroy();
      expect(await town.read(town.self(town.melodie), ({ memberships }) => memberships.of(town.melodie))).toHaveLength(
        1,
      );
      await ask();
      await destroy(town.corinna);
      await town.tries(town.self(town.melodie), ({ erasures }) => erasures.destroy(town.melodie, someTime));
      expect(await own()).toEqual(erasure);
      await destroy();
      expect(await own()).toBeUndefined();
      expect(await town.read(town.self(town.melodie), ({ memberships }) => memberships.of(town.melodie))).toEqual([]);
    });

    it('keeps what a hold names, destroys the rest, and all of it once nothing is held', async () => {
      const { harbor, lighthouse, amir, noor } = town;
      const entry = (organization: OrganizationId, dimension: string): ImportedEntry => ({
        id: town.id(),
        organization,
        person: amir,
        source: 'list',
        externalId: '7',
        dimension: dimension as DimensionId,
        answer: { answer: 'unknown' },
        comfort: 'gladly',
        agreements: [],
      });
      const hold: LegalHold = {
        id: town.id(),
        organization: harbor.id,
        person: amir,
        categories: ['mental-health', 'plan'],
        begunAt: someTime,
        begunBy: noor,
      };
      const identity = { issuer: 'https://id.example', subject: town.newId() };
      const asked = { person: amir, askedAt: someTime, dueAt: someTime };
      for (const there of [harbor, lighthouse])
        await town.work(town.importing(there), ({ importedEntries }) =>
          importedEntries.keepMany([entry(there.id, 'language'), entry(there.id, 'mental-health')], []),
        );
      await town.work(town.acting('administer', noor), ({ legalHolds }) =>
        legalHolds.keep({ value: hold, version: 0 }, []),
      );
      await town.work(setUpScope(), ({ people }) => people.recognise(identity, amir, someTime));
      await town.work(town.self(amir), ({ erasures }) => erasures.ask(asked));

      const destroy = (holds?: readonly LegalHold[]) =>
        town.work(eraseScope(amir), ({ erasures }) => erasures.destroy(amir, someTime, holds));
      const left = () =>
        town.read(town.self(amir), async ({ importedEntries, memberships, legalHolds }) => ({
          entries: (await importedEntries.aboutMe(amir)).map(({ dimension }) => dimension),
          memberships: (await memberships.of(amir)).map(({ value }) => value.organization),
          holds: (await legalHolds.heldFor(amir)).map(({ id }) => id),
        }));
      const toldAtSignIn = () => town.read(signInScope(identity), ({ erasures }) => erasures.of(amir));

      // A held erasure is asked for again every hour: the second time changes nothing.
      for (const hour of [1, 2]) {
        await destroy([hold]);
        expect(await left(), `hour ${hour}`).toEqual({
          entries: ['mental-health'],
          memberships: [harbor.id],
          holds: [hold.id],
        });
        expect(await toldAtSignIn()).toEqual(asked);
      }
      await destroy([{ ...hold, categories: ['plan'] }]);
      expect(await left()).toEqual({ entries: [], memberships: [harbor.id], holds: [hold.id] });
      await destroy();
      expect(await left()).toEqual({ entries: [], memberships: [], holds: [] });
      expect(await toldAtSignIn()).toBeUndefined();
    });

    it('leaves for its time what an organization must keep, and then nothing', async () => {
      const term = {
        organization: town.harbor.id,
        category: 'organization-entries',
        days: 90,
        basis: 'A law asks for it',
        from: someTime,
      } as const;
      const entry = {
        id: town.id<never>(),
        organization: town.harbor.id,
        person: town.melodie,
        source: 'list',
        externalId: '7',
        dimension: 'language',
        answer: { answer: 'unknown' },
        comfort: 'gladly',
        agreements: [],
      } as const;
      await town.work(setUpScope(), ({ retentionTerms }) => retentionTerms.keep({ ...term, days: 5 }));
      await town.work(setUpScope(), ({ retentionTerms }) => retentionTerms.keep(term));
      expect(
        await town.read(town.self(town.melodie), ({ retentionTerms }) => retentionTerms.of(town.harbor.id)),
      ).toEqual([term]);
      expect(await town.read(town.self(town.sam), ({ retentionTerms }) => retentionTerms.of(town.harbor.id))).toEqual(
        [],
      );
      expect(await town.read(forgetScope(), ({ retentionTerms }) => retentionTerms.organizations())).toContain(
        town.harbor.id,
      );
      await town.work(town.importing(), ({ importedEntries }) => importedEntries.keep(entry, []));
      await ask();
      await town.work(eraseScope(town.melodie), ({ erasures }) => erasures.destroy(town.melodie, someTime));
      const pastTerm = (days: number, scope: Scope = town.importing()) =>
        town.work(scope, ({ importedEntries }) => importedEntries.pastTerm(town.harbor.id, daysAfter(someTime, days)));
      expect(
        await town.read(town.importing(), ({ importedEntries }) => importedEntries.ofSource(town.harbor.id, 'list')),
      ).toEqual([]);
      expect(await pastTerm(89)).toEqual([]);
      expect(await pastTerm(90, town.self(town.sam))).toEqual([]);
      const [nameless, ...others] = await pastTerm(90);
      if (!nameless) return expect.unreachable('nobody');
      expect([others, nameless === town.melodie]).toEqual([[], false]);
      const over = daysAfter(someTime, 90);
      await town.work(town.self(nameless), ({ erasures }) =>
        erasures.ask({ person: nameless, askedAt: over, dueAt: over }),
      );
      await town.work(eraseScope(nameless), ({ erasures }) => erasures.destroy(nameless, over));
      expect(await pastTerm(40_000)).toEqual([]);
    });
  });
}
