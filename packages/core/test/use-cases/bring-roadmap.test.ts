import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import type { PersonId } from '../../src/person/person-id.js';
import { nobody } from '../../src/record/erasure.js';
import { harbor, lighthouse, melodie, sam } from '../../src/testing/specimens.js';
import {
  acceptRoadmapSuggestion,
  arrangeRoadmapItem,
  bringRecord,
  createViews,
  moveRoadmapItem,
  showRoadmapItem,
  writeSetback,
} from '../../src/use-cases/index.js';
import { asking } from '../views/asking.js';
import { aRoadmap, waiting } from './a-roadmap.js';
import { openTown, type Town } from './a-town.js';

describe('a roadmap taken along', () => {
  const take = async (town: Town, person: PersonId) => {
    const reader = { self: selfScope(person), ...town.when(), languages: [] };
    const views = createViews(town.work, { catalogue: builtInCatalogue });
    return String((await views.viewer(reader, asking('Viewer', 'record')))?.['record']);
  };

  it('comes back as it was, with its history and its setbacks, and without an id', async () => {
    const { town, goal, on, suggest } = await aRoadmap();
    const me = selfScope(melodie);
    await showRoadmapItem(town.work, me, on, town.when());
    await suggest();
    const [first] = await waiting(town);
    if (first) await acceptRoadmapSuggestion(town.work, me, first, town.when());
    await moveRoadmapItem(town.work, me, { item: goal, to: 'let-go' }, town.when());
    const placed = { item: goal, from: new Date('2030-06-01'), by: new Date('2030-07-01'), measure: 'Cuando me oiga' };
    await arrangeRoadmapItem(town.work, me, placed, town.when());
    await writeSetback(town.work, me, { words: 'No fui.', language: 'es' }, town.when());
    const file = await take(town, melodie);
    expect(file).not.toContain(goal);
    const { roadmap } = JSON.parse(file) as { readonly roadmap: { readonly items: readonly object[] } };
    expect(roadmap.items).toMatchObject([
      {
        kind: 'goal',
        lines: [{ status: 'idea' }, { status: 'let-go' }, { status: 'let-go' }],
        measure: 'Cuando me oiga',
      },
      { kind: 'step', towards: 0, suggested: true },
    ]);

    const elsewhere = openTown({ organizations: [harbor, lighthouse] });
    const bring = (text: string) =>
      bringRecord(elsewhere.work, selfScope(sam), { file: text }, builtInCatalogue, elsewhere.when());
    for (const [broken, path] of [
      [
        { items: [{ ...roadmap.items[0], towards: 1 }, roadmap.items[1]], setbacks: [] },
        ['roadmap', 'items', '0', 'towards'],
      ],
      [{ items: [{ ...roadmap.items[0], lines: [] }], setbacks: [] }, ['roadmap', 'items', '0', 'lines']],
      [
        { items: [{ ...roadmap.items[0], by: '2030-05-01T00:00:00.000Z' }], setbacks: [] },
        ['roadmap', 'items', '0', 'by'],
      ],
      [
        { items: [{ ...roadmap.items[0], suggested: 'Corinna' }], setbacks: [] },
        ['roadmap', 'items', '0', 'suggested'],
      ],
      [{ items: [], setbacks: [], more: [] }, ['roadmap']],
    ] as const)
      expect(await bring(JSON.stringify({ ...(JSON.parse(file) as object), roadmap: broken }))).toMatchObject({
        error: { kind: 'UnreadableRecord', path },
      });
    expect(elsewhere.world.shelves().people.has(nobody)).toBe(false);
    expect(await bring(file)).toMatchObject({ ok: true });
    expect(elsewhere.world.shelves().people.has(nobody)).toBe(true);
    const items = [...elsewhere.world.shelves().roadmapItems.values()].map(({ value }) => value);
    expect(items.map(({ suggestedBy }) => suggestedBy)).toEqual([undefined, nobody]);
    expect((JSON.parse(await take(elsewhere, sam)) as { readonly roadmap: object }).roadmap).toEqual(
      (JSON.parse(file) as { readonly roadmap: object }).roadmap,
    );
    expect(await bring(file)).toMatchObject({ error: { kind: 'RecordNotEmpty' } });
  });
});
