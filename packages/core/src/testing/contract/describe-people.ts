import { beforeEach, describe, expect, it } from 'vitest';
import { claimScope, setUpScope, signInScope } from '../../access/scope.js';
import type { Dimension } from '../../dimension/dimension.js';
import type { PersonId } from '../../person/person-id.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { anEntry, connected } from './things.js';

/** What every implementation of {@link People}, {@link Organizations}, {@link Memberships}, {@link Dimensions} and {@link ClaimCodes} promises. */
export function describePeople(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps people and where they belong`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });

    describe('identities', () => {
      const identity = () => ({ issuer: 'https://id.example', subject: town.newId() });

      it('lead to one person, and stay where they led', async () => {
        const one = identity();
        const recognise = (person: PersonId) =>
          town.work(setUpScope(), ({ people }) => people.recognise(one, person, someTime));
        const signedIn = () => town.read(signInScope(one), ({ people }) => people.identifiedBy(one));

        expect(await signedIn()).toBeUndefined();
        expect(await recognise(town.melodie)).toBe('recognised');
        expect(await recognise(town.melodie)).toBe('already');
        expect(await recognise(town.corinna)).toBe('taken');
        expect(await signedIn()).toBe(town.melodie);
      });

      it('are told apart by issuer and by subject', async () => {
        const one = identity();
        await town.work(setUpScope(), ({ people }) => people.recognise(one, town.melodie, someTime));
        for (const other of [
          { ...one, issuer: 'https://other.example' },
          { ...one, subject: `${one.subject}x` },
        ]) {
          expect(await town.read(signInScope(other), ({ people }) => people.identifiedBy(other))).toBeUndefined();
        }
      });

      it('answer in their own sign-in alone', async () => {
        const [one, other] = [identity(), identity()];
        await town.work(setUpScope(), ({ people }) => people.recognise(one, town.melodie, someTime));
        for (const scope of [
          signInScope(other),
          town.self(town.corinna),
          town.support(town.corinna),
          town.match(town.corinna),
        ]) {
          expect(await town.read(scope, ({ people }) => people.identifiedBy(one))).toBeUndefined();
        }
      });
    });

    describe('organizations', () => {
      it('are given back exactly as kept, policies and all', async () => {
        const value = {
          ...town.harbor,
          name: 'Harbour',
          policies: [
            { kind: 'youth', reason: 'A youth programme', from: longBefore, until: someTime },
            { kind: 'avoid-on-protected-trait', dimension: 'gender', reason: 'Survivors ask', from: longBefore },
          ],
        } as const;
        await town.work(setUpScope(), ({ organizations }) =>
          organizations.keep(value, [town.event({ organization: value.id }, 'organization', value.id, 2)]),
        );
        for (const scope of [
          town.support(town.melodie),
          town.self(town.melodie),
          town.match(town.melodie),
          town.importing(),
        ]) {
          expect(await town.read(scope, ({ organizations }) => organizations.find(value.id))).toEqual(value);
        }
        expect(await town.read(setUpScope(), ({ organizations }) => organizations.byHandle(value.handle))).toEqual(
          value,
        );
        expect(await town.read(setUpScope(), ({ organizations }) => organizations.byHandle('nowhere'))).toBeUndefined();
      });

      it('are changed by no member', async () => {
        await town.tries(town.support(town.melodie), ({ organizations }) =>
          organizations.keep({ ...town.harbor, name: 'Mine' }, []),
        );
        expect(
          await town.read(town.support(town.melodie), ({ organizations }) => organizations.find(town.harbor.id)),
        ).toEqual(town.harbor);
      });
    });

    describe('memberships', () => {
      it('are given back exactly as kept, and refuse a change that did not see the latest version', async () => {
        const value = {
          ...town.memberIn(town.harbor, town.melodie),
          until: daysAfter(someTime, 400),
          roles: [
            { code: 'mentor', engagement: 'volunteer', places: 3, from: longBefore, until: someTime },
            { code: 'coach', engagement: 'stipend', places: 1, from: someTime },
          ],
        } as const;
        const keep = (version: number) =>
          town.work(town.importing(), ({ memberships }) =>
            memberships.keep({ value, version }, [
              town.event({ organization: value.organization }, 'membership', value.id, version + 1),
            ]),
          );
        expect(await keep(1)).toEqual({ ok: true, value: 2 });
        expect(await keep(1)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 2 } });
        for (const lock of [undefined, 'share', 'update'] as const) {
          const read = await town.work(town.support(town.melodie), ({ memberships }) =>
            memberships.ofPerson(town.harbor.id, town.melodie, lock),
          );
          expect(read).toEqual({ value, version: 2 });
        }
        expect(
          await town.read(town.support(town.amir), ({ memberships }) => memberships.find(town.harbor.id, value.id)),
        ).toEqual({ value, version: 2 });
      });

      it("are one's own in a self scope, wherever they are", async () => {
        const mine = await town.read(town.self(town.amir), ({ memberships }) => memberships.of(town.amir));
        expect(new Set(mine.map(({ value }) => value.organization))).toEqual(
          new Set([town.harbor.id, town.lighthouse.id]),
        );
        expect(await town.read(town.self(town.amir), ({ memberships }) => memberships.of(town.melodie))).toEqual([]);
      });

      it('are those of one organization to its members, and none of another', async () => {
        const seen = await town.read(town.support(town.melodie), ({ memberships }) =>
          memberships.findMany(town.harbor.id, [town.melodie, town.amir, town.sam]),
        );
        expect(new Set(seen.map(({ value }) => value.person))).toEqual(new Set([town.melodie, town.amir]));
        expect(await town.read(town.support(town.melodie), ({ memberships }) => memberships.of(town.sam))).toEqual([]);
        expect(
          (await town.read(town.support(town.melodie), ({ memberships }) => memberships.of(town.amir))).map(
            ({ value }) => value.organization,
          ),
        ).toEqual([town.harbor.id]);
        expect(
          await town.read(town.support(town.sam, town.lighthouse), ({ memberships }) =>
            memberships.ofPerson(town.harbor.id, town.melodie),
          ),
        ).toBeUndefined();
      });

      it('are made by no member', async () => {
        const value = { ...town.memberIn(town.harbor, town.stranger) };
        await town.tries(town.support(town.melodie), ({ memberships }) => memberships.keep({ value, version: 0 }, []));
        await town.tries(town.self(town.stranger), ({ memberships }) => memberships.keep({ value, version: 0 }, []));
        expect(await town.read(town.self(town.stranger), ({ memberships }) => memberships.of(town.stranger))).toEqual(
          [],
        );
      });
    });

    describe('claim codes', () => {
      const digestOf = () => town.newId().replaceAll('-', '').repeat(2);
      const identity = () => ({ issuer: 'https://id.example', subject: town.newId() });
      const coded = async (person = town.amir) => {
        const code = { organization: town.harbor.id, person, digest: digestOf(), openUntil: daysAfter(someTime, 30) };
        await town.work(town.importing(), ({ claimCodes }) => claimCodes.keep(code));
        return code;
      };

      it('are used once', async () => {
        const code = await coded();
        const use = (at = someTime) =>
          town.work(claimScope(code.digest, identity()), ({ claimCodes }) => claimCodes.use(code.digest, at));
        expect(await use(code.openUntil)).toBeUndefined();
        const both = await Promise.all([use(), use()]);
        expect(both.filter((one) => one !== undefined)).toEqual([code]);
        expect(await use()).toBeUndefined();
      });

      it('are not used up by work that came to nothing', async () => {
        const code = await coded();
        const scope = claimScope(code.digest, identity());
        await town.work(scope, async ({ claimCodes }) => {
          await claimCodes.use(code.digest, someTime);
          return { ok: false } as const;
        });
        expect(await town.work(scope, ({ claimCodes }) => claimCodes.use(code.digest, someTime))).toEqual(code);
      });

      it('mean nothing in any other scope', async () => {
        const code = await coded();
        for (const scope of [claimScope(digestOf(), identity()), town.self(town.melodie), town.support(town.corinna)]) {
          expect(
            await town.work(scope, ({ claimCodes }) => claimCodes.use(code.digest, someTime)).catch(() => undefined),
          ).toBeUndefined();
        }
        expect(
          await town.work(claimScope(code.digest, identity()), ({ claimCodes }) =>
            claimCodes.use(code.digest, someTime),
          ),
        ).toEqual(code);
      });

      it('hand over what the organization keeps about someone, and nothing of another organization', async () => {
        const connection = await connected(town, { inviter: town.amir, kind: 'mutual' });
        const entry = anEntry(town, { person: town.amir });
        await town.work(town.importing(), ({ importedEntries }) => importedEntries.keep(entry, []));
        const kept = { person: town.corinna, blocked: town.amir, organization: town.harbor.id, at: someTime };
        await town.work(town.self(town.corinna), ({ blocks }) => blocks.set(kept, []));
        const code = await coded();
        const person = identity();
        await town.work(setUpScope(), ({ people }) => people.recognise(person, town.stranger, someTime));

        await town.work(claimScope(code.digest, person), async ({ claimCodes, memberships }) => {
          await claimCodes.use(code.digest, someTime);
          await memberships.handOver(town.harbor.id, town.amir, town.stranger);
        });

        expect(await town.read(town.self(town.corinna), ({ blocks }) => blocks.setBy(town.corinna))).toEqual([
          { ...kept, blocked: town.stranger },
        ]);
        const mine = town.self(town.stranger);
        expect(
          (await town.read(mine, ({ memberships }) => memberships.of(town.stranger))).map(({ value }) => value.id),
        ).toEqual([town.memberIn(town.harbor, town.amir).id]);
        expect(
          (await town.read(mine, ({ connections }) => connections.of(town.stranger))).map(({ value }) => value.id),
        ).toEqual([connection.id]);
        expect(await town.read(mine, ({ importedEntries }) => importedEntries.aboutMe(town.stranger))).toEqual([
          { ...entry, person: town.stranger },
        ]);
        expect(
          (await town.read(mine, ({ presences }) => presences.ofPerson(town.harbor.id, town.stranger)))?.presence,
        ).toMatchObject({ person: town.stranger, membership: town.memberIn(town.harbor, town.amir).id });
        expect(
          (await town.read(town.self(town.amir), ({ memberships }) => memberships.of(town.amir))).map(
            ({ value }) => value.organization,
          ),
        ).toEqual([town.lighthouse.id]);
      });
    });

    describe("an organization's own dimensions", () => {
      const dimension = (): Dimension => ({
        id: `${town.harbor.id}/service`,
        labels: { en: 'Service', es: 'Servicio' },
        value: {
          form: 'choice',
          options: [
            { key: 'navy', labels: { en: 'Navy' } },
            { key: 'army', labels: { en: 'Army' }, retired: true },
          ],
        },
        comparator: { form: 'equal' },
        many: true,
        tier: 2,
        defaultPurposes: ['display'],
        traits: ['protected'],
      });

      it('are given back exactly as kept, replaced whole, in the order they were added', async () => {
        const [first, second] = [
          dimension(),
          { ...dimension(), id: `${town.harbor.id}/rank`, hint: { en: 'If you like' } },
        ];
        const keep = (value: Dimension, version: number) =>
          town.work(town.importing(), ({ dimensions }) =>
            dimensions.keep(town.harbor.id, value, [
              town.event({ organization: town.harbor.id }, 'dimension', value.id, version),
            ]),
          );
        const read = () =>
          town.read(town.support(town.melodie), ({ dimensions }) => dimensions.ofOrganization(town.harbor.id));
        await keep(first, 1);
        expect(await read()).toEqual([first]);
        const renamed = { ...first, labels: { en: 'Branch of service' } };
        await keep(renamed, 2);
        await keep(second, 1);
        expect(new Set(await read())).toEqual(new Set([renamed, second]));
      });

      it("are no other organization's", async () => {
        await town.work(town.importing(), ({ dimensions }) => dimensions.keep(town.harbor.id, dimension(), []));
        const read = (scope: Parameters<ContractTown['read']>[0], { id } = town.harbor) =>
          town.read(scope, ({ dimensions }) => dimensions.ofOrganization(id));
        expect(await read(town.support(town.sam, town.lighthouse))).toEqual([]);
        expect(await read(town.support(town.sam, town.lighthouse), town.lighthouse)).toEqual([]);
        await town.tries(town.support(town.melodie), ({ dimensions }) =>
          dimensions.keep(town.harbor.id, { ...dimension(), tier: 4 }, []),
        );
        expect(await read(town.support(town.melodie))).toEqual([dimension()]);
      });
    });
  });
}
