import { describe, expect, it } from 'vitest';
import { setUpScope } from '../../access/scope.js';
import type { ConnectionId } from '../../connection/connection.js';
import type { Membership, MembershipId } from '../../organization/membership.js';
import type { PersonId } from '../../person/person-id.js';
import { acceptInvitation } from '../../use-cases/accept-invitation.js';
import { invite } from '../../use-cases/invite.js';
import { readGlobalId } from '../../views/global-id.js';
import { longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation promises about races: nobody ever supports more people than they have places for. */
export function describeCapacity(name: string, open: () => Promise<ContractWorld>, rounds = 5): void {
  describe(`${name} keeps the number of places`, () => {
    it(`when five invitations are accepted at once, ${rounds} times over`, async () => {
      const world = await open();
      for (let round = 0; round < rounds; round += 1) {
        const town = await contractTown(world);
        const { harbor, corinna, work, newId } = town;
        const to = town.memberIn(harbor, corinna).id;
        const occasion = { at: someTime, newId };
        const invitations: ConnectionId[] = [];
        for (const seeker of await newcomers(town, 5)) {
          const sent = await invite(work, town.self(seeker), { organization: harbor.id, to, kind: 'support' }, occasion);
          const ref = readGlobalId(sent.ok ? sent.value['connection'] ?? '' : '');
          if (ref.ok) invitations.push(ref.value.ids[1] as ConnectionId);
        }
        expect(invitations).toHaveLength(5);

        const answers = await Promise.all(
          invitations.map((connection) => acceptInvitation(work, town.self(corinna), { organization: harbor.id, connection }, occasion)),
        );
        expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
        expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.kind]))).toEqual(['NoPlaceLeft', 'NoPlaceLeft', 'NoPlaceLeft']);
        expect(await town.read(town.support(corinna), ({ connections }) => connections.supportedBy(harbor.id, corinna))).toBe(2);
      }
    });
  });
}

/** More people of the harbor, seen, who look for support. */
async function newcomers(town: ContractTown, count: number): Promise<readonly PersonId[]> {
  const { harbor } = town;
  const people = Array.from({ length: count }, () => town.id<PersonId>());
  await town.work(setUpScope(), async (ports) => {
    for (const person of people) await ports.people.welcome(person, longBefore);
  });
  await town.work(town.importing(), async ({ memberships, presences }) => {
    for (const person of people) {
      const value: Membership = { id: town.id<MembershipId>(), organization: harbor.id, person, from: longBefore, roles: [] };
      await memberships.keep({ value, version: 0 }, [town.event({ organization: harbor.id }, 'membership', value.id, 1)]);
      await presences.keep(town.presenceIn(harbor, person, { membership: value.id }));
    }
  });
  return people;
}
