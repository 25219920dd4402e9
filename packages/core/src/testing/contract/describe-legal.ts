import { beforeEach, describe, expect, it } from 'vitest';
import type { LegalDemand, LegalDemandId } from '../../legal/legal-demand.js';
import type { LegalHold, LegalHoldId } from '../../legal/legal-hold.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { anEntry } from './things.js';

/** What every implementation of {@link LegalDemands} and {@link LegalHolds} promises. */
export function describeLegal(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what the law demands`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });
    const corinna = () => town.acting('administer', town.corinna);
    const aDemand = (over: Partial<LegalDemand> = {}): LegalDemand => ({
      id: town.id<LegalDemandId>(),
      organization: town.harbor.id,
      person: town.melodie,
      type: 'part-2-order',
      from: 'Circuit Court  of Harbor County',
      asked: { categories: ['everyday', 'substance-use'], from: longBefore },
      scope: { categories: ['everyday'], from: longBefore, until: someTime },
      receivedAt: longBefore,
      deadline: daysAfter(someTime, 14),
      recordedBy: town.corinna,
      state: 'received',
      ...over,
    });
    const aHold = (over: Partial<LegalHold> = {}): LegalHold => ({
      id: town.id<LegalHoldId>(),
      organization: town.harbor.id,
      person: town.melodie,
      categories: ['everyday', 'faith'],
      begunAt: longBefore,
      begunBy: town.corinna,
      ...over,
    });
    const keepDemand = (value: LegalDemand, version = 0) =>
      town.work(corinna(), ({ legalDemands }) => legalDemands.keep({ value, version }, []));
    const keepHold = (value: LegalHold, version = 0) =>
      town.work(corinna(), ({ legalHolds }) => legalHolds.keep({ value, version }, []));

    describe('demands', () => {
      it('are given back exactly as kept, after every change, and lose a race', async () => {
        const demand = aDemand();
        const reviewed = {
          ...demand,
          state: 'to-be-answered',
          review: { by: 'J. Ortiz', outcome: 'answer', reasons: 'It names her.\nNo more than that.', at: someTime },
          bar: { basis: '42 CFR 2.66(b)', until: daysAfter(someTime, 5) },
        } as const;
        const read = () =>
          town.read(corinna(), ({ legalDemands }) => legalDemands.find(town.harbor.id, demand.id, 'update'));
        for (const [version, value] of [demand, reviewed, demand].entries()) {
          expect(await keepDemand(value, version)).toEqual({ ok: true, value: version + 1 });
          expect(await read()).toEqual({ value, version: version + 1 });
        }
        expect(await keepDemand(demand, 1)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 3 } });
        expect(await town.read(corinna(), ({ legalDemands }) => legalDemands.ofOrganization(town.harbor.id))).toEqual([
          { value: demand, version: 3 },
        ]);
      });

      it('are the administrators’ to read, and the person’s unless a bar forbids it', async () => {
        const [told, barred, lifted] = [
          aDemand(),
          aDemand({ bar: { basis: 'sealed' } }),
          aDemand({ bar: { basis: 'sealed', liftedAt: longBefore } }),
        ];
        for (const demand of [told, barred, lifted]) await keepDemand(demand);
        const about = (scope: Parameters<ContractTown['read']>[0]) =>
          town.read(scope, async ({ legalDemands }) =>
            (await legalDemands.about(town.melodie)).map(({ value }) => value.id).sort(),
          );
        expect(await about(town.self(town.melodie))).toEqual([told.id, lifted.id].sort());
        expect(await about(corinna())).toEqual([told.id, barred.id, lifted.id].sort());
        for (const scope of [
          town.support(town.corinna),
          town.self(town.corinna),
          town.support(town.amir),
          town.acting('administer', town.sam, town.lighthouse),
          town.self(town.stranger),
        ]) {
          expect(await about(scope)).toEqual([]);
          await town.tries(scope, ({ legalDemands }) => legalDemands.keep({ value: aDemand(), version: 0 }, []));
        }
        expect(await about(corinna())).toHaveLength(3);
      });

      it('are answered by another administrator, who reads the entries they ask for while they wait for an answer', async () => {
        const entry = anEntry(town);
        await town.work(town.importing(), ({ importedEntries }) => importedEntries.keep(entry, []));
        const noor = town.acting('administer', town.noor);
        const entries = () =>
          town.read(noor, ({ importedEntries }) => importedEntries.about(town.harbor.id, town.melodie));
        const review = { by: 'J. Ortiz', outcome: 'answer', reasons: 'Yes.', at: someTime } as const;
        const demand = aDemand({ review });
        await keepDemand(demand);
        expect(await entries()).toEqual([]);
        await keepDemand({ ...demand, state: 'to-be-answered' }, 1);
        expect(await entries()).toEqual([entry]);
        const items = [
          { kind: 'imported-entry', thing: entry.id, category: 'everyday', ground: 'order' },
          { kind: 'membership', thing: town.id(), category: 'name', ground: 'consent', consent: town.id() },
        ] as const;
        const answered = {
          ...demand,
          state: 'answered',
          answer: { approvedBy: town.noor, at: someTime, items },
        } as const;
        await town.work(noor, ({ legalDemands }) => legalDemands.keep({ value: answered, version: 2 }, []));
        expect(await entries()).toEqual([]);
        for (const scope of [corinna(), town.self(town.melodie), town.importing()])
          expect(await town.read(scope, ({ legalDemands }) => legalDemands.find(town.harbor.id, demand.id))).toEqual({
            value: answered,
            version: 3,
          });
        expect(await keepDemand({ ...answered, state: 'closed' }, 3)).toEqual({ ok: true, value: 4 });
      });

      it('are never answered by the one who recorded them, nor their entries read by them', async () => {
        const entry = anEntry(town);
        await town.work(town.importing(), ({ importedEntries }) => importedEntries.keep(entry, []));
        const demand = aDemand({ state: 'to-be-answered' });
        await keepDemand(demand);
        const items = [{ kind: 'imported-entry', thing: entry.id, category: 'everyday', ground: 'order' }] as const;
        const review = { by: 'J. Ortiz', outcome: 'answer', reasons: 'Yes.', at: someTime } as const;
        await town.tries(corinna(), ({ legalDemands }) =>
          legalDemands.keep(
            {
              value: {
                ...demand,
                review,
                state: 'answered',
                answer: { approvedBy: town.corinna, at: someTime, items },
              },
              version: 1,
            },
            [],
          ),
        );
        expect(
          (await town.read(corinna(), ({ legalDemands }) => legalDemands.find(town.harbor.id, demand.id)))?.value,
        ).toEqual(demand);
        expect(
          await town.read(corinna(), ({ importedEntries }) => importedEntries.about(town.harbor.id, town.melodie)),
        ).toEqual([]);
      });
    });

    describe('holds', () => {
      it('are given back exactly as kept, to administrators, to the import, and to the person unless barred', async () => {
        const [told, barred] = [
          aHold({ until: daysAfter(someTime, 90) }),
          aHold({ bar: { basis: 'sealed' }, endedAt: someTime }),
        ];
        for (const hold of [told, barred]) expect(await keepHold(hold)).toEqual({ ok: true, value: 1 });
        const ids = (holds: readonly LegalHold[]) => holds.map(({ id }) => id).sort();
        const heldFor = (scope: Parameters<ContractTown['read']>[0]) =>
          town.read(scope, ({ legalHolds }) => legalHolds.heldFor(town.melodie));
        expect(await heldFor(town.self(town.melodie))).toEqual([told]);
        expect(ids(await heldFor(corinna()))).toEqual(ids([told, barred]));
        expect(ids(await heldFor(town.importing()))).toEqual(ids([told, barred]));
        for (const scope of [town.support(town.corinna), town.importing(town.lighthouse), town.self(town.amir)]) {
          expect(await heldFor(scope)).toEqual([]);
          await town.tries(scope, ({ legalHolds }) => legalHolds.keep({ value: aHold(), version: 0 }, []));
        }
        const ended = { ...told, endedAt: someTime };
        expect(await keepHold(ended, 1)).toEqual({ ok: true, value: 2 });
        expect(await town.read(corinna(), ({ legalHolds }) => legalHolds.find(town.harbor.id, told.id))).toEqual({
          value: ended,
          version: 2,
        });
        expect(await town.read(corinna(), ({ legalHolds }) => legalHolds.ofOrganization(town.harbor.id))).toHaveLength(
          2,
        );
      });
    });
  });
}
