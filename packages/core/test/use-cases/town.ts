import { selfScope } from '../../src/access/scope.js';
import type { Presence } from '../../src/presence/presence.js';
import type { OrganizationId } from '../../src/organization/organization-id.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { Profile } from '../../src/profile/profile.js';
import { inMemoryWork, type World } from '../../src/testing/in-memory-work.js';
import type { Seed } from '../../src/testing/in-memory/seed.js';
import { aTown, harbor, melodie } from '../../src/testing/specimens.js';

export const asMelodie = selfScope(melodie);

/** The town, with something changed. */
export function town(over: Seed = {}): ReturnType<typeof inMemoryWork> {
  return inMemoryWork({ ...aTown(), ...over });
}

export function profileIn(world: World, person: PersonId = melodie): Profile | undefined {
  return world.shelves().profiles.get(person)?.value;
}

export function presenceIn(
  world: World,
  person: PersonId = melodie,
  organization: OrganizationId = harbor.id,
): Presence | undefined {
  return world.shelves().presences.get(`${organization} ${person}`);
}

/** What happened, as kinds and versions. */
export function told(world: World): readonly string[] {
  return world.history().map(({ kind, version }) => `${kind} ${version}`);
}
