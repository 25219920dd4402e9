import { beforeEach, describe, expect, it } from 'vitest';
import type { Membership } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Role } from '../../organization/role.js';
import type { PersonId } from '../../person/person-id.js';
import { someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation promises to, and about, whoever administers an organization. */
export function describeMembers(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} lets an administrator look after members`, () => {
    const mentor: Role = { code: 'mentor', engagement: 'volunteer', places: 2, from: someTime };
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });
    const as = (person: PersonId) => town.acting('administer', person);
    const membershipOf = (person: PersonId) =>
      town.read(town.support(town.amir), ({ memberships }) => memberships.ofPerson(town.harbor.id, person));
    const changing = (person: PersonId, change: (value: Membership) => Membership) =>
      town.tries(as(town.corinna), async ({ memberships }) => {
        await memberships.inTurn(town.harbor.id);
        const kept = await memberships.ofPerson(town.harbor.id, person);
        return kept && memberships.keep({ value: change(kept.value), version: kept.version }, []);
      });

    it('who sees everyone there, and nobody of another organization', async () => {
      const everyone = ({ id }: { readonly id: OrganizationId }) =>
        town.read(as(town.corinna), async ({ memberships }) =>
          (await memberships.everyone(id)).map(({ value }) => value.person),
        );
      expect(new Set(await everyone(town.harbor))).toEqual(new Set([town.noor, town.melodie, town.corinna, town.amir]));
      expect(await everyone(town.lighthouse)).toEqual([]);
    });

    it('who keeps a suspension, and takes it back', async () => {
      await changing(town.melodie, (value) => ({ ...value, suspendedAt: someTime }));
      expect((await membershipOf(town.melodie))?.value.suspendedAt).toEqual(someTime);
      await changing(town.melodie, ({ suspendedAt: _, ...value }) => value);
      expect((await membershipOf(town.melodie))?.value).not.toHaveProperty('suspendedAt');
    });

    it('who gives others roles, and never one to themselves', async () => {
      const granted = (value: Membership) => ({ ...value, roles: [...value.roles, mentor] });
      await changing(town.melodie, granted);
      expect((await membershipOf(town.melodie))?.value.roles).toEqual([mentor]);
      await changing(town.corinna, granted);
      expect((await membershipOf(town.corinna))?.value.roles).not.toContainEqual(mentor);
    });

    it('whose own role can end, and turn into no other', async () => {
      const before = (await membershipOf(town.corinna))?.value.roles ?? [];
      const first = (change: Partial<Role>) => (value: Membership) => ({
        ...value,
        roles: value.roles.map((role, position) => (position === 0 ? { ...role, ...change } : role)),
      });
      await changing(town.corinna, first({ code: 'mentor' }));
      await changing(town.corinna, first({ places: 50 }));
      expect((await membershipOf(town.corinna))?.value.roles).toEqual(before);
      await changing(town.corinna, first({ until: someTime }));
      expect((await membershipOf(town.corinna))?.value.roles[0]).toEqual({ ...before[0], until: someTime });
    });

    it('who reads names there, and says what members offer', async () => {
      const names = await town.read(as(town.corinna), ({ presences }) =>
        presences.namesOf(town.harbor.id, [town.melodie, town.amir, town.sam]),
      );
      expect(new Set(names.keys())).toEqual(new Set([town.melodie, town.amir]));
      const offer = { role: 'mentor', engagement: 'volunteer', places: 1, from: someTime } as const;
      await town.work(as(town.corinna), ({ presences }) => presences.offer(town.harbor.id, town.melodie, [offer]));
      const seen = await town.read(town.match(town.amir), ({ presences }) =>
        presences.ofPerson(town.harbor.id, town.melodie),
      );
      expect(seen?.presence.offers).toEqual([offer]);
    });

    it('which is nobody else’s to do', async () => {
      for (const scope of [town.support(town.melodie), town.match(town.melodie), town.self(town.melodie)]) {
        expect(
          (await town.read(scope, ({ presences }) => presences.namesOf(town.harbor.id, [town.corinna]))).size,
        ).toBe(0);
        await town.tries(scope, async ({ presences }) => presences.offer(town.harbor.id, town.corinna, []));
      }
      const seen = await town.read(town.match(town.melodie), ({ presences }) =>
        presences.ofPerson(town.harbor.id, town.corinna),
      );
      expect(seen?.presence.offers).toHaveLength(1);
    });
  });
}
