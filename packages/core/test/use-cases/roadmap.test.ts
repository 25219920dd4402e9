import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import { daysAfter } from '../../src/kernel/days.js';
import type { RoadmapItemId } from '../../src/roadmap/roadmap-item.js';
import type { RoadmapSuggestionId } from '../../src/roadmap/suggestion.js';
import { corinna, harbor, melodie, memberIn, sam, someTime } from '../../src/testing/specimens.js';
import {
  acceptRoadmapSuggestion,
  arrangeRoadmapItem,
  block,
  declineRoadmapSuggestion,
  discardDraft,
  moveRoadmapItem,
  removeRoadmapItem,
  removeSetback,
  rewordRoadmapItem,
  saveDraft,
  showRoadmapItem,
  takeBackRoadmapItem,
  withdrawRoadmapSuggestion,
  writeRoadmapItem,
  writeSetback,
} from '../../src/use-cases/index.js';
import { nowhere, said, itemIn, aRoadmap, ofMelodie, waiting, notFound } from './a-roadmap.js';

describe('a roadmap of one’s own', () => {
  it('is written, put in other words, placed, moved along, and tells what it was', async () => {
    const { town, goal } = await aRoadmap();
    const me = selfScope(melodie);
    const hope = itemIn(await writeRoadmapItem(town.work, me, { kind: 'hope', ...said }, town.when()));
    const changed = [
      await rewordRoadmapItem(town.work, me, { item: goal, words: 'Sing', language: 'en' }, town.when()),
      await arrangeRoadmapItem(town.work, me, { item: goal, towards: hope, area: 'community' }, town.when()),
      await moveRoadmapItem(town.work, me, { item: goal, to: 'active', expectedVersion: 3 }, town.when()),
    ];
    expect(changed.map(({ ok }) => ok)).toEqual([true, true, true]);
    const lines = await town.work(me, ({ roadmapItems }) => roadmapItems.historyOf(melodie, goal));
    expect(lines.map(({ version, words, status }) => [version, words, status])).toEqual([
      [1, said.words, 'idea'],
      [2, 'Sing', 'idea'],
      [3, 'Sing', 'idea'],
      [4, 'Sing', 'active'],
    ]);
    const stale = { item: goal, words: 'Lost?', language: 'en', expectedVersion: 2 };
    expect(await rewordRoadmapItem(town.work, me, stale, town.when())).toEqual({
      ok: false,
      error: { kind: 'ChangedMeanwhile', version: 4 },
    });
    expect(
      await moveRoadmapItem(town.work, me, { item: goal, to: 'active', expectedVersion: 1 }, town.when()),
    ).toMatchObject({ ok: true });
  });

  it('leads to what is one’s own, and to nothing else', async () => {
    const { town, goal } = await aRoadmap();
    const hers = itemIn(await writeRoadmapItem(town.work, selfScope(corinna), { kind: 'goal', ...said }, town.when()));
    const step = (towards: RoadmapItemId) =>
      writeRoadmapItem(town.work, selfScope(melodie), { kind: 'step', ...said, towards }, town.when());
    expect(await step(goal)).toMatchObject({ ok: true });
    for (const towards of [hers, nowhere]) expect(await step(towards)).toEqual(notFound('towards'));
  });

  it('is nobody else’s to change, and somebody else’s item is as if it were not there', async () => {
    const { town, goal, on } = await aRoadmap();
    await showRoadmapItem(town.work, selfScope(melodie), on, town.when());
    const her = selfScope(corinna);
    for (const item of [goal, nowhere])
      for (const answer of [
        await rewordRoadmapItem(town.work, her, { item, ...said }, town.when()),
        await arrangeRoadmapItem(town.work, her, { item }, town.when()),
        await moveRoadmapItem(town.work, her, { item, to: 'reached' }, town.when()),
        await removeRoadmapItem(town.work, her, { item }, town.when()),
        await showRoadmapItem(town.work, her, { ...on, item }, town.when()),
        await takeBackRoadmapItem(town.work, her, { ...on, item }, town.when()),
        await saveDraft(town.work, her, { place: item, ...said, save: 1 }, town.when()),
      ])
        expect(answer).toEqual(notFound('item'));
    expect((await ofMelodie(town)).map(({ version }) => version)).toEqual([1]);
  });

  it('loses an item whole: with its history, its draft, what was suggested, and who could see it', async () => {
    const { town, goal, on, suggest } = await aRoadmap();
    const me = selfScope(melodie);
    await showRoadmapItem(town.work, me, on, town.when());
    await suggest();
    await saveDraft(town.work, me, { place: goal, ...said, save: 1 }, town.when());
    expect(await removeRoadmapItem(town.work, me, { item: goal, expectedVersion: 7 }, town.when())).toMatchObject({
      error: { kind: 'ChangedMeanwhile', version: 1 },
    });
    expect(await removeRoadmapItem(town.work, me, { item: goal }, town.when())).toEqual({ ok: true, value: {} });
    const { roadmapItems, roadmapLines, roadmapSuggestions, roadmapDrafts, grants, consents } = town.world.shelves();
    for (const shelf of [roadmapItems, roadmapLines, roadmapSuggestions, roadmapDrafts, grants])
      expect([...shelf.keys()]).toEqual([]);
    expect([...consents.values()].map(({ value }) => value.withdrawnAt)).toEqual([someTime]);
  });
});

describe('something shown', () => {
  it('is seen until it is taken back, and refused where it cannot be shown', async () => {
    const { town, goal, on } = await aRoadmap();
    const me = selfScope(melodie);
    const seen = () => town.work(selfScope(corinna), ({ roadmapItems }) => roadmapItems.find(goal));
    expect(await seen()).toBeUndefined();
    expect(await showRoadmapItem(town.work, me, { ...on, until: someTime }, town.when())).toEqual({
      ok: false,
      error: { kind: 'UnreadableDate', path: ['until'] },
    });
    expect(await showRoadmapItem(town.work, me, { ...on, connection: nowhere as never }, town.when())).toEqual(
      notFound('connection'),
    );
    const shown = { ...on, until: daysAfter(someTime, 1) };
    expect(await showRoadmapItem(town.work, me, shown, town.when())).toMatchObject({ ok: true });
    expect((await seen())?.value.words).toBe(said.words);
    expect(await takeBackRoadmapItem(town.work, me, { ...on, connection: nowhere as never }, town.when())).toEqual(
      notFound('connection'),
    );
    expect(await takeBackRoadmapItem(town.work, me, on, town.when())).toMatchObject({ ok: true });
    expect(await seen()).toBeUndefined();
    await block(town.work, me, { organization: harbor.id, person: memberIn(harbor, corinna) }, town.when());
    expect(await showRoadmapItem(town.work, me, on, town.when())).toEqual({
      ok: false,
      error: { kind: 'NotConnected' },
    });
  });
});

describe('a suggestion', () => {
  it('is for what one is shown, there and then', async () => {
    const { town, on, suggest } = await aRoadmap();
    const me = selfScope(melodie);
    expect(await suggest()).toEqual(notFound('item'));
    await showRoadmapItem(town.work, me, on, town.when());
    expect(await suggest()).toMatchObject({ ok: true });
    expect(await suggest({}, melodie)).toEqual(notFound('item'));
    expect(await suggest({ item: nowhere })).toEqual(notFound('item'));
    expect(await suggest({ kind: 'dream' })).toMatchObject({ error: { kind: 'DoesNotLeadThere', path: ['kind'] } });
    expect(await suggest({ words: 'a\ud800' })).toMatchObject({ error: { kind: 'UnreadableText', path: ['words'] } });
    await takeBackRoadmapItem(town.work, me, on, town.when());
    expect(await suggest()).toEqual(notFound('item'));
  });

  it('is closed, whatever is shown, between two who are kept apart', async () => {
    const { town, on, suggest } = await aRoadmap();
    await showRoadmapItem(town.work, selfScope(melodie), on, town.when());
    const apart = { organization: harbor.id, person: memberIn(harbor, melodie) };
    await block(town.work, selfScope(corinna), apart, town.when());
    expect(await suggest()).toEqual(notFound('item'));
  });

  it('binds nobody until the owner takes it up; then it is theirs, with whose it was', async () => {
    const { town, goal, on, suggest } = await aRoadmap();
    await showRoadmapItem(town.work, selfScope(melodie), on, town.when());
    await suggest();
    expect(await ofMelodie(town)).toHaveLength(1);
    const [first] = await waiting(town);
    if (!first) throw new Error('It waits.');
    for (const by of [corinna, sam]) {
      expect(await acceptRoadmapSuggestion(town.work, selfScope(by), first, town.when())).toEqual(
        notFound('suggestion'),
      );
      expect(await declineRoadmapSuggestion(town.work, selfScope(by), first, town.when())).toEqual(
        notFound('suggestion'),
      );
    }
    expect(await acceptRoadmapSuggestion(town.work, selfScope(melodie), first, town.when())).toMatchObject({
      ok: true,
    });
    expect((await ofMelodie(town)).map(({ value }) => value)).toMatchObject([
      { id: goal },
      { kind: 'step', towards: goal, status: 'idea', suggestedBy: corinna },
    ]);
    expect(await acceptRoadmapSuggestion(town.work, selfScope(melodie), first, town.when())).toEqual(
      notFound('suggestion'),
    );
  });

  it('is gone once it is declined or withdrawn', async () => {
    const { town, on, suggest } = await aRoadmap();
    await showRoadmapItem(town.work, selfScope(melodie), on, town.when());
    await suggest();
    const [declined] = await waiting(town);
    if (!declined) throw new Error('It waits.');
    expect(await withdrawRoadmapSuggestion(town.work, selfScope(melodie), declined, town.when())).toEqual(
      notFound('suggestion'),
    );
    expect(await declineRoadmapSuggestion(town.work, selfScope(melodie), declined, town.when())).toMatchObject({
      ok: true,
    });
    await suggest();
    const [withdrawn] = await waiting(town);
    if (!withdrawn) throw new Error('It waits.');
    expect(await withdrawRoadmapSuggestion(town.work, selfScope(corinna), withdrawn, town.when())).toEqual({
      ok: true,
      value: {},
    });
    expect(await waiting(town)).toEqual([]);
    expect(await ofMelodie(town)).toHaveLength(1);
    const none = { suggestion: nowhere as string as RoadmapSuggestionId };
    expect(await declineRoadmapSuggestion(town.work, selfScope(melodie), none, town.when())).toEqual(
      notFound('suggestion'),
    );
  });
});

describe('a setback', () => {
  it('changes nothing on the roadmap, is told by no history, and is gone for good', async () => {
    const { town } = await aRoadmap();
    const me = selfScope(melodie);
    const before = [await ofMelodie(town), town.world.shelves().history.size];
    await saveDraft(town.work, me, { place: 'setback', words: 'No', language: 'es', save: 1 }, town.when());
    expect(await writeSetback(town.work, me, { words: 'No salí.', language: 'es' }, town.when())).toMatchObject({
      ok: true,
    });
    expect(await writeSetback(town.work, me, { words: '', language: 'es' }, town.when())).toMatchObject({
      error: { kind: 'UnreadableText', path: ['words'] },
    });
    expect([await ofMelodie(town), town.world.shelves().history.size]).toEqual(before);
    expect(town.world.shelves().roadmapDrafts.size).toBe(0);
    const [setback] = [...town.world.shelves().setbacks.keys()];
    if (!setback) throw new Error('It is there.');
    expect(await removeSetback(town.work, selfScope(corinna), { setback })).toEqual(notFound('setback'));
    expect(await removeSetback(town.work, me, { setback })).toEqual({ ok: true, value: {} });
    expect(await removeSetback(town.work, me, { setback })).toEqual(notFound('setback'));
    expect([await ofMelodie(town), town.world.shelves().history.size]).toEqual(before);
  });
});

describe('a draft', () => {
  it('is saved in the order of its versions, and gone once what it was for is kept', async () => {
    const { town, goal } = await aRoadmap();
    const me = selfScope(melodie);
    const save = (place: RoadmapItemId | 'goal', nth: number, words = '') =>
      saveDraft(town.work, me, { place, words, language: 'en', save: nth }, town.when());
    expect(await save('goal', 1)).toEqual({ ok: true, value: {} });
    expect(await save('goal', 3, 'Sing in')).toMatchObject({ ok: true });
    expect(await save('goal', 2, 'Sing')).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 3 } });
    await save(goal, 1, 'Sing again');
    const drafts = () => town.work(me, ({ roadmapDrafts }) => roadmapDrafts.of(melodie));
    expect((await drafts()).map(({ words }) => words).sort()).toEqual(['Sing again', 'Sing in']);
    expect(await town.work(selfScope(corinna), ({ roadmapDrafts }) => roadmapDrafts.of(melodie))).toEqual([]);
    await writeRoadmapItem(town.work, me, { kind: 'goal', words: 'Sing in', language: 'en' }, town.when());
    expect((await drafts()).map(({ place }) => place)).toEqual([goal]);
    await rewordRoadmapItem(town.work, me, { item: goal, ...said }, town.when());
    expect(await drafts()).toEqual([]);
    await save('goal', 1);
    expect(await discardDraft(town.work, me, { place: 'goal' })).toEqual({ ok: true, value: {} });
    expect(await drafts()).toEqual([]);
  });
});
