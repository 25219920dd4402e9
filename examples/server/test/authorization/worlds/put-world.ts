import { actIn, importScope, selfScope, setUpScope, type Work } from '@peerness/core';
import { identityOf } from '../../proof/gate.js';
import type { World } from './world.js';

/** Puts a world into the database through the same ports the product writes with. */
export async function putWorld(work: Work, world: World): Promise<void> {
  const { at, people, organizations, memberships, presences, connections } = world;
  await work(setUpScope(), async (ports) => {
    for (const organization of organizations) await ports.organizations.keep(organization, []);
    for (const [name, person] of people) {
      await ports.people.welcome(person, at);
      await ports.people.recognise(identityOf(name), person, at);
    }
  });
  for (const { id } of organizations)
    await work(importScope(id), async (ports) => {
      await ports.memberships.addMany(
        memberships.filter((one) => one.organization === id),
        [],
      );
      await ports.presences.keepMany(presences.filter((one) => one.organization === id));
      await ports.importedEntries.keepMany(
        world.entries.filter((one) => one.organization === id),
        [],
      );
    });
  // As it was while they belonged there: what they agreed on outlives a membership.
  for (const { suspendedAt: _, until: __, ...then } of memberships) {
    const scope = actIn(selfScope(then.person), [then], then.organization, 'support', at);
    const mine = connections.filter((one) => one.inviter === then.person && one.organization === then.organization);
    if (!scope.ok || mine.length === 0) continue;
    await work(scope.value, async (ports) => {
      for (const value of mine) await ports.connections.keep({ value, version: 0 }, []);
    });
  }
  for (const person of people.values())
    await work(selfScope(person), async (ports) => {
      const mine = <One extends { readonly person: string }>(all: readonly One[]): readonly One[] =>
        all.filter((one) => one.person === person);
      for (const value of world.plans) if (value.owner === person) await ports.plans.keep({ value, version: 0 }, []);
      for (const value of world.items)
        if (value.owner === person) await ports.roadmapItems.keep({ value, version: 0 }, []);
      for (const value of mine(world.openness)) await ports.trust.keep({ value, version: 0 }, []);
      for (const value of mine(world.consents)) await ports.consents.keep({ value, version: 0 }, []);
      for (const card of mine(world.cards)) await ports.connections.keepCard(card);
      for (const value of mine(world.directives)) await ports.directives.keep({ value, version: 0 }, []);
      for (const block of mine(world.blocks)) await ports.blocks.set(block, []);
      for (const conflict of mine(world.conflicts)) await ports.conflicts.declare(conflict, []);
      for (const erasure of mine(world.erasures)) await ports.erasures.ask(erasure);
    });
}
