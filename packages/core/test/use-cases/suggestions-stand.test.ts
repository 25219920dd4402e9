import { describe, expect, it } from 'vitest';
import { importScope, selfScope } from '../../src/access/scope.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { aPlan, corinna, dailySection, harbor, melodie, memberIn, someTime } from '../../src/testing/specimens.js';
import type { RoadmapSuggestionId } from '../../src/roadmap/suggestion.js';
import type { SuggestionId } from '../../src/plan/suggestion.js';
import {
  acceptRoadmapSuggestion,
  acceptSuggestion,
  block,
  declineRoadmapSuggestion,
  declineSuggestion,
  endConnection,
  eraseMyself,
  globalId,
  liftBlock,
  showRoadmapItem,
  showSection,
  stayAfterAll,
  suggestEntry,
  withdrawRoadmapSuggestion,
  withdrawSuggestion,
} from '../../src/use-cases/index.js';
import { createViews } from '../../src/views/create-views.js';
import { asking, below } from '../views/asking.js';
import { nodeOf } from '../views/town.js';
import { aRoadmap } from './a-roadmap.js';

const plan = aPlan();
const [me, her] = [selfScope(melodie), selfScope(corinna)];

/** Corinna suggested a step for Melodie’s goal, and words for a section of her plan. */
async function bothSuggested() {
  const { town, goal, on, suggest } = await aRoadmap({ plans: [plan] });
  await showRoadmapItem(town.work, me, on, town.when());
  await suggest();
  const where = { plan: plan.id, section: dailySection, organization: harbor.id, connection: on.connection };
  await showSection(town.work, me, { ...where, may: 'suggest' }, town.when());
  await suggestEntry(town.work, her, { ...where, words: 'Tea?', language: 'en' }, town.when());
  const { roadmapSuggestions, suggestions } = town.world.shelves();
  const [forItem] = [...roadmapSuggestions.keys()] as readonly RoadmapSuggestionId[];
  const [forPlan] = [...suggestions.keys()] as readonly SuggestionId[];
  if (!forItem || !forPlan) throw new Error('Both wait.');
  const views = createViews(town.work, { catalogue: builtInCatalogue });
  const look = async (id: string, type: 'RoadmapItem' | 'Plan') => {
    const what = type === 'Plan' ? asking('Suggestion', 'words') : asking('RoadmapSuggestion', 'words');
    const reader = { self: me, ...town.when(), languages: [] };
    return (await views.node(reader, nodeOf(id), asking(type, below(type, 'suggestions', what))))?.['suggestions'];
  };
  return {
    town,
    on,
    seen: async () => [
      await look(globalId('roadmap', goal), 'RoadmapItem'),
      await look(globalId('plan', plan.id), 'Plan'),
    ],
    settle: async () => [
      await declineRoadmapSuggestion(town.work, me, { suggestion: forItem }, town.when()),
      await acceptRoadmapSuggestion(town.work, me, { suggestion: forItem }, town.when()),
      await declineSuggestion(town.work, me, { suggestion: forPlan }, town.when()),
      await acceptSuggestion(town.work, me, { suggestion: forPlan }, town.when()),
    ],
    accept: async () => [
      await acceptRoadmapSuggestion(town.work, me, { suggestion: forItem }, town.when()),
      await acceptSuggestion(town.work, me, { suggestion: forPlan }, town.when()),
    ],
    withdraw: async () => [
      await withdrawRoadmapSuggestion(town.work, her, { suggestion: forItem }, town.when()),
      await withdrawSuggestion(town.work, her, { suggestion: forPlan }, town.when()),
    ],
  };
}

const both = [[{ words: 'Go to one rehearsal' }], [{ words: 'Tea?' }]];
const none = [[], []];
const missing = [['suggestion'], ['suggestion'], undefined, undefined].map((path) => ({
  ok: false,
  error: { kind: 'NotFound', ...(path && { path }) },
}));

describe('what was suggested', () => {
  it('is gone with whoever takes themselves out, and back with them', async () => {
    const { town, seen, settle, accept } = await bothSuggested();
    expect(await seen()).toMatchObject(both);
    await eraseMyself(town.work, her, { days: 7 }, town.when());
    expect(await seen()).toEqual(none);
    expect(await settle()).toEqual(missing);
    await stayAfterAll(town.work, her);
    expect(await seen()).toMatchObject(both);
    expect((await accept()).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it.each([
    ['the owner', melodie, corinna],
    ['whoever suggested it', corinna, melodie],
  ])('is closed while %s keeps the other away, and still theirs to take back', async (_, by, other) => {
    const { town, seen, settle, withdraw } = await bothSuggested();
    await block(town.work, selfScope(by), { organization: harbor.id, person: memberIn(harbor, other) }, town.when());
    expect(await seen()).toEqual(none);
    expect(await settle()).toEqual(missing);
    expect((await withdraw()).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('is open again when nobody is kept away any more', async () => {
    const { town, seen, accept } = await bothSuggested();
    const apart = { organization: harbor.id, person: memberIn(harbor, corinna) };
    await block(town.work, me, apart, town.when());
    await liftBlock(town.work, me, apart, town.when());
    expect(await seen()).toMatchObject(both);
    expect((await accept()).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('outlives the connection it was made on', async () => {
    const { town, on, seen, accept } = await bothSuggested();
    const { organization, connection } = on;
    await endConnection(town.work, her, { organization, connection }, town.when());
    expect(await seen()).toMatchObject(both);
    expect((await accept()).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('cannot be read or decided where nobody can tell any more whether the two may meet', async () => {
    const { town, seen, settle } = await bothSuggested();
    const kept = [...town.world.shelves().memberships.values()].find(({ value }) => value.person === melodie);
    if (!kept) throw new Error('She belongs there.');
    await town.work(importScope(harbor.id), ({ memberships }) =>
      memberships.keep({ ...kept, value: { ...kept.value, until: someTime } }, []),
    );
    expect(await seen()).toEqual(none);
    expect(await settle()).toEqual(missing);
  });

  it('is not put before somebody who took themselves out: they meet nobody', async () => {
    const { town, seen, settle } = await bothSuggested();
    await eraseMyself(town.work, me, { days: 7 }, town.when());
    expect(await seen()).toEqual(none);
    expect(await settle()).toEqual(missing);
  });
});
