import { describe, expect, it } from 'vitest';
import { setUpScope } from '../../access/scope.js';
import type { ConnectionId } from '../../connection/connection.js';
import type { Result } from '../../kernel/result.js';
import type { Membership, MembershipId } from '../../organization/membership.js';
import type { Role } from '../../organization/role.js';
import type { PersonId } from '../../person/person-id.js';
import { acceptInvitation } from '../../use-cases/accept-invitation.js';
import { invite } from '../../use-cases/invite.js';
import { readGlobalId } from '../../views/global-id.js';
import type { Outcome } from '../../work/outcome.js';
import { longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation promises about races: nobody ever supports more people than they have places for. */
export function describeCapacity(name: string, open: () => Promise<ContractWorld>, rounds = 5): void {
  describe(`${name} keeps the number of places`, () => {
    it(
      `when five invitations are accepted at once, ${rounds} times over`,
      { timeout: 30_000 + rounds * 3_000 },
      async () => {
        const town = await contractTown(await open());
        const { harbor, work, newId } = town;
        const occasion = { at: someTime, newId };
        const seekers = await newcomers(town, 5);
        for (let round = 0; round < rounds; round += 1) {
          const [supporter] = await newcomers(town, 1, [
            { code: 'mentor', engagement: 'volunteer', places: 2, from: longBefore },
          ]);
          if (!supporter) return expect.unreachable('nobody came');
          const sent = await Promise.all(
            seekers.map(({ person }) =>
              invite(work, town.self(person), { organization: harbor.id, to: supporter.id, kind: 'support' }, occasion),
            ),
          );
          const answers = await Promise.all(
            sent.map((one) =>
              acceptInvitation(
                work,
                town.self(supporter.person),
                { organization: harbor.id, connection: connectionIn(one) },
                occasion,
              ),
            ),
          );
          expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
          expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.kind]))).toEqual([
            'NoPlaceLeft',
            'NoPlaceLeft',
            'NoPlaceLeft',
          ]);
          expect(
            await town.read(town.match(town.melodie), ({ connections }) =>
              connections.supportedBy(harbor.id, supporter.person),
            ),
          ).toBe(2);
        }
      },
    );
  });
}

function connectionIn(sent: Result<Outcome, unknown>): ConnectionId {
  expect(sent).toMatchObject({ ok: true });
  const ref = readGlobalId(sent.ok ? (sent.value['connection'] ?? '') : '');
  return (ref.ok ? ref.value.ids[1] : '') as ConnectionId;
}

/** More people of the harbor, seen, in these roles. */
async function newcomers(
  town: ContractTown,
  count: number,
  roles: readonly Role[] = [],
): Promise<readonly Membership[]> {
  const people = Array.from({ length: count }, (): Membership => ({
    id: town.id<MembershipId>(),
    organization: town.harbor.id,
    person: town.id<PersonId>(),
    from: longBefore,
    roles,
  }));
  await town.work(setUpScope(), async (ports) => {
    for (const { person } of people) await ports.people.welcome(person, longBefore);
  });
  await town.work(town.importing(), async ({ memberships, presences }) => {
    for (const value of people) {
      await memberships.keep({ value, version: 0 }, [
        town.event({ organization: town.harbor.id }, 'membership', value.id, 1),
      ]);
      const offers = roles.map(({ code, ...offer }) => ({ role: code, ...offer }));
      await presences.keep(town.presenceIn(town.harbor, value.person, { membership: value.id, offers }));
    }
  });
  return people;
}
