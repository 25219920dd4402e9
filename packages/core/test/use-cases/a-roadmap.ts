import { selfScope } from '../../src/access/scope.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { ConnectionId } from '../../src/connection/connection.js';
import type { Kept } from '../../src/kernel/kept.js';
import type { OrganizationId } from '../../src/organization/organization-id.js';
import type { RoadmapItem, RoadmapItemId } from '../../src/roadmap/roadmap-item.js';
import { corinna, harbor, melodie } from '../../src/testing/specimens.js';
import type { Seed } from '../../src/testing/in-memory/seed.js';
import {
  type OnRoadmapSuggestion,
  readGlobalId,
  suggestForRoadmap,
  writeRoadmapItem,
} from '../../src/use-cases/index.js';
import { openTown, type Town } from './a-town.js';

export const nowhere = '01960000-0000-7000-8000-0000000000fe' as RoadmapItemId;
export const said = { words: 'Volver a cantar', language: 'es' } as const;
export const notFound = (path: string): object => ({ ok: false, error: { kind: 'NotFound', path: [path] } });

export const itemIn = (answer: Awaited<ReturnType<typeof writeRoadmapItem>>): RoadmapItemId => {
  const ref = answer.ok ? readGlobalId(answer.value['item'] ?? '') : answer;
  if (!ref.ok) throw new Error(JSON.stringify(answer));
  return ref.value.ids[0] as RoadmapItemId;
};

interface ARoadmap {
  readonly town: Town;
  readonly goal: RoadmapItemId;
  readonly on: {
    readonly organization: OrganizationId;
    readonly connection: ConnectionId;
    readonly item: RoadmapItemId;
  };
  readonly suggest: (over?: object, by?: PersonId) => ReturnType<typeof suggestForRoadmap>;
}

export async function aRoadmap(over: Partial<Seed> = {}): Promise<ARoadmap> {
  const town = openTown(over);
  const connection = await town.connected();
  const goal = itemIn(await writeRoadmapItem(town.work, selfScope(melodie), { kind: 'goal', ...said }, town.when()));
  const on = { organization: harbor.id, connection, item: goal };
  const suggest = (over: object = {}, by: PersonId = corinna) =>
    suggestForRoadmap(
      town.work,
      selfScope(by),
      { ...on, kind: 'step', words: 'Go to one rehearsal', language: 'en', ...over },
      town.when(),
    );
  return { town, goal, on, suggest };
}

export const ofMelodie = (town: Town): Promise<readonly Kept<RoadmapItem>[]> =>
  town.work(selfScope(melodie), ({ roadmapItems }) => roadmapItems.of(melodie));
export const waiting = async (town: Town): Promise<readonly OnRoadmapSuggestion[]> =>
  [...town.world.shelves().roadmapSuggestions.keys()].map((suggestion) => ({ suggestion }));
