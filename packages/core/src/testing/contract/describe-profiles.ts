import { beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../profile/profile.js';
import type { StatementId } from '../../profile/statement.js';
import { longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { anEntry } from './things.js';

/** What every implementation of {@link Profiles} and {@link ImportedEntries} promises. */
export function describeProfiles(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what people say of themselves`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });
    const keepProfile = (value: Profile, version: number) =>
      town.work(town.self(value.person), ({ profiles }) =>
        profiles.keep({ value, version }, [town.event({ person: value.person }, 'profile', value.person, version + 1)]),
      );
    const aProfile = (): Profile => ({
      person: town.melodie,
      name: 'Melodie  O’Brien',
      language: 'es-MX',
      statements: [
        {
          id: town.id<StatementId>(),
          dimension: 'language',
          comfort: 'gladly',
          statedAt: longBefore,
          answer: { answer: 'value', value: { form: 'language', tag: 'ase', proficiency: 'good' } },
          uses: [
            { use: 'match', organization: town.harbor.id },
            { use: 'display', organization: town.harbor.id, audience: 'connections' },
          ],
        },
        {
          id: town.id<StatementId>(),
          dimension: 'gender',
          comfort: 'not-with-me',
          statedAt: someTime,
          answer: { answer: 'self-described', words: 'both, and 🙂', language: 'en' },
          uses: [],
        },
        {
          id: town.id<StatementId>(),
          dimension: 'faith',
          comfort: 'only-later',
          statedAt: someTime,
          answer: { answer: 'prefer-not-to-say' },
          uses: [],
        },
      ],
    });

    describe('profiles', () => {
      it('are given back exactly as kept, after every change', async () => {
        const profile = aProfile();
        const changed = { person: profile.person, name: 'Mel', statements: profile.statements.slice(1) };
        const read = () => town.read(town.self(town.melodie), ({ profiles }) => profiles.find(town.melodie));
        expect(await read()).toBeUndefined();
        for (const [version, value] of [profile, changed, profile, { ...changed, statements: [] }].entries()) {
          expect(await keepProfile(value, version)).toEqual({ ok: true, value: version + 1 });
          expect(await read()).toEqual({ value, version: version + 1 });
        }
        expect(await keepProfile(profile, 2)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 4 } });
      });

      it("are nobody else's to read or write", async () => {
        const profile = aProfile();
        await keepProfile(profile, 0);
        const others = [
          town.self(town.corinna),
          town.support(town.corinna),
          town.match(town.corinna),
          town.self(town.stranger),
          town.importing(),
        ];
        for (const scope of others) {
          expect(await town.read(scope, ({ profiles }) => profiles.find(town.melodie))).toBeUndefined();
          await town.tries(scope, ({ profiles }) =>
            profiles.keep({ value: { ...profile, name: 'Not mine' }, version: 1 }, []),
          );
        }
        expect(await town.read(town.self(town.melodie), ({ profiles }) => profiles.find(town.melodie))).toEqual({
          value: profile,
          version: 1,
        });
      });
    });

    describe('imported entries', () => {
      it("are given back exactly as kept, one source at a time to the import, one's own to the person", async () => {
        const [one, other] = [
          anEntry(town),
          anEntry(town, { externalId: '18', source: 'survey', agreements: [], answer: { answer: 'unknown' } }),
        ];
        await town.work(town.importing(), ({ importedEntries }) => importedEntries.keepMany([one, other], []));
        const changed = {
          ...one,
          withdrawnAt: someTime,
          agreements: [...one.agreements, { use: 'match', how: 'confirmed', on: someTime } as const],
        };
        await town.work(town.self(town.melodie), ({ importedEntries }) =>
          importedEntries.keep(changed, [town.event({ organization: town.harbor.id }, 'imported-entry', one.id, 1)]),
        );
        expect(
          await town.read(town.importing(), ({ importedEntries }) =>
            importedEntries.ofSource(town.harbor.id, 'intake'),
          ),
        ).toEqual([changed]);
        expect(
          new Set(
            await town.read(town.self(town.melodie), ({ importedEntries }) => importedEntries.aboutMe(town.melodie)),
          ),
        ).toEqual(new Set([changed, other]));
        expect(
          new Set(
            await town.read(town.importing(), ({ importedEntries }) =>
              importedEntries.about(town.harbor.id, town.melodie),
            ),
          ),
        ).toEqual(new Set([changed, other]));
        await town.work(town.importing(), ({ importedEntries }) => importedEntries.remove(town.harbor.id, [other.id]));
        expect(
          await town.read(town.self(town.melodie), ({ importedEntries }) =>
            importedEntries.about(town.harbor.id, town.melodie),
          ),
        ).toEqual([changed]);
      });

      it('are seen by no one else, and changed by no other organization', async () => {
        const entry = anEntry(town);
        await town.work(town.importing(), ({ importedEntries }) => importedEntries.keep(entry, []));
        for (const scope of [
          town.self(town.corinna),
          town.support(town.corinna),
          town.match(town.corinna),
          town.importing(town.lighthouse),
        ]) {
          expect(
            await town.read(scope, ({ importedEntries }) => importedEntries.about(town.harbor.id, town.melodie)),
          ).toEqual([]);
          expect(
            await town.read(scope, ({ importedEntries }) => importedEntries.ofSource(town.harbor.id, 'intake')),
          ).toEqual([]);
          await town.tries(scope, ({ importedEntries }) => importedEntries.remove(town.harbor.id, [entry.id]));
          await town.tries(scope, ({ importedEntries }) =>
            importedEntries.keep({ ...entry, withdrawnAt: someTime }, []),
          );
        }
        expect(
          await town.read(town.self(town.melodie), ({ importedEntries }) => importedEntries.aboutMe(town.melodie)),
        ).toEqual([entry]);
      });
    });
  });
}
