import { describe, expect, it } from 'vitest';
import { importScope, selfScope } from '../../src/access/scope.js';
import type { ConnectionId } from '../../src/connection/connection.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { PlanId, SectionId } from '../../src/plan/plan.js';
import type { SuggestionId } from '../../src/plan/suggestion.js';
import { amir, aPlan, corinna, dailySection, harbor, melodie, sam } from '../../src/testing/specimens.js';
import { acceptSuggestion, declineSuggestion, withdrawSuggestion } from '../../src/use-cases/decide-suggestion.js';
import { destroyVersion } from '../../src/use-cases/destroy-version.js';
import { draftFromTemplate } from '../../src/use-cases/draft-from-template.js';
import { publishPlan } from '../../src/use-cases/publish-plan.js';
import { removeEntry } from '../../src/use-cases/remove-entry.js';
import { showSection } from '../../src/use-cases/show-section.js';
import { suggestEntry } from '../../src/use-cases/suggest-entry.js';
import { takeBackSection } from '../../src/use-cases/take-back-section.js';
import { writeEntry } from '../../src/use-cases/write-entry.js';
import { globalId, readGlobalId } from '../../src/views/global-id.js';
import { openTown, type Town } from './a-town.js';

const me = selfScope(melodie);
const plan = aPlan();
const toolbox = { ...plan, sections: plan.sections.map((one) => ({ ...one, kind: 'toolbox' as const })) };
const nowhere = '01960000-0000-7000-8000-0000000000ff';
const writing = { plan: plan.id, section: dailySection, words: 'Breathe.', language: 'en' };

const show = (town: Town, connection: ConnectionId, over: object = {}) =>
  showSection(
    town.work,
    me,
    { plan: plan.id, section: dailySection, organization: harbor.id, connection, ...over },
    town.when(),
  );
const suggest = (town: Town, connection: ConnectionId, over: object = {}, by: PersonId = corinna) =>
  suggestEntry(
    town.work,
    selfScope(by),
    { ...writing, words: 'Maybe tea first?', organization: harbor.id, connection, ...over },
    town.when(),
  );
const suggestionIn = (town: Town): SuggestionId =>
  [...town.world.shelves().suggestions.keys()].at(-1) ?? (nowhere as SuggestionId);

describe('an entry', () => {
  it('can say who does something and when, and in a toolbox where it is found', async () => {
    const town = openTown({ plans: [toolbox] });
    const action = { who: 'my sister', when: 'when I stay silent' };
    const written = { ...writing, action, link: 'https://example.org/breathe' };
    expect((await writeEntry(town.work, me, written, town.when())).ok).toBe(true);
    expect(town.world.shelves().plans.get(plan.id)?.value.sections[0]?.entries.at(-1)).toMatchObject({
      words: 'Breathe.',
      action,
      link: 'https://example.org/breathe',
    });
  });

  it.each<[string, object, object]>([
    ['a link that leads nowhere', { link: 'javascript:alert(1)' }, { kind: 'UnreadableLink', path: ['link'] }],
    ['who in two lines', { action: { who: 'a\nb' } }, { kind: 'UnreadableText', path: ['action', 'who'] }],
    ['when that is too long', { action: { when: 'x'.repeat(501) } }, { problem: 'too-long', path: ['action', 'when'] }],
    ['no language', { language: '?' }, { kind: 'UnreadableLanguage', path: ['language'] }],
    ['64 KB and one letter', { words: 'x'.repeat(65_537) }, { problem: 'too-long', path: ['words'] }],
    ['half a letter', { words: 'a\ud800' }, { problem: 'lone-surrogate', path: ['words'] }],
  ])('is refused with %s, and by its path', async (_what, over, error) => {
    const town = openTown({ plans: [toolbox] });
    expect(await writeEntry(town.work, me, { ...writing, ...over }, town.when())).toMatchObject({ ok: false, error });
  });

  it('keeps a link to the toolbox', async () => {
    const town = openTown({ plans: [plan] });
    const written = { ...writing, link: 'https://example.org/' };
    expect(await writeEntry(town.work, me, written, town.when())).toEqual({
      ok: false,
      error: { kind: 'Misplaced', part: 'link', path: ['link'] },
    });
  });
});

describe('publishing', () => {
  it('counts up, and says nothing of the words to history', async () => {
    const town = openTown({ plans: [plan] });
    const published = await publishPlan(town.work, me, { plan: plan.id, expectedVersion: 1 }, town.when());
    expect(published).toEqual({ ok: true, value: { plan: globalId('plan', plan.id) } });
    await publishPlan(town.work, me, { plan: plan.id }, town.when());
    expect(town.world.history().map(({ kind, codes }) => [kind, codes])).toEqual([
      ['PlanPublished', { number: 1 }],
      ['PlanPublished', { number: 2 }],
    ]);
    expect(town.world.shelves().plans.get(plan.id)).toMatchObject({ version: 3, value: { published: 2 } });
  });

  it('is refused to whoever looked at an older plan, who is told the current one and has lost nothing', async () => {
    const town = openTown({ plans: [plan] });
    await publishPlan(town.work, me, { plan: plan.id }, town.when());
    const stale = await publishPlan(town.work, me, { plan: plan.id, expectedVersion: 1 }, town.when());
    expect(stale).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 2 } });
    expect(town.world.shelves().versions.size).toBe(1);
  });

  it('is nobody’s but the owner’s, and so is destroying', async () => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    await publishPlan(town.work, me, { plan: plan.id }, town.when());
    await show(town, connection, { may: 'suggest' });
    for (const by of [corinna, amir]) {
      const scope = selfScope(by);
      const refused = { ok: false, error: { kind: 'NotFound' } };
      expect(await publishPlan(town.work, scope, { plan: plan.id }, town.when())).toEqual(refused);
      expect(await destroyVersion(town.work, scope, { plan: plan.id, number: 1 }, town.when())).toEqual(refused);
    }
    expect(await publishPlan(town.work, me, { plan: nowhere as PlanId }, town.when())).toMatchObject({ ok: false });
  });

  it('is undone for the words alone: that there was one stays', async () => {
    const town = openTown({ plans: [plan] });
    await publishPlan(town.work, me, { plan: plan.id }, town.when());
    const destroy = (number: number) => destroyVersion(town.work, me, { plan: plan.id, number }, town.when());
    expect(await destroy(2)).toEqual({ ok: false, error: { kind: 'NotPublished', newest: 1, path: ['number'] } });
    expect((await destroy(1)).ok).toBe(true);
    expect((await destroy(1)).ok).toBe(true);
    expect(town.world.history()).toMatchObject([
      { kind: 'PlanPublished', aggregate: 'plan', aggregateId: plan.id, version: 2 },
      { kind: 'VersionDestroyed', aggregate: 'plan-version', aggregateId: `${plan.id}/1`, version: 1 },
    ]);
    expect([...town.world.shelves().versions.values()]).toMatchObject([{ number: 1, sections: [] }]);
    const connection = await town.connected();
    expect(await show(town, connection, { follows: 1 })).toEqual({
      ok: false,
      error: { kind: 'VersionDestroyed', path: ['number'] },
    });
    expect(await show(town, connection, { follows: 7 })).toEqual({
      ok: false,
      error: { kind: 'NotPublished', newest: 1, path: ['number'] },
    });
  });
});

describe('suggesting', () => {
  it('leaves the plan as it is until its owner takes the words, with whose they were', async () => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    await show(town, connection, { may: 'suggest' });
    expect(await suggest(town, connection)).toEqual({
      ok: true,
      value: { section: globalId('section', plan.id, dailySection), plan: globalId('plan', plan.id) },
    });
    expect(town.world.shelves().plans.get(plan.id)).toEqual({ value: plan, version: 1 });
    const suggestion = suggestionIn(town);
    for (const by of [corinna, amir])
      expect(await acceptSuggestion(town.work, selfScope(by), { suggestion }, town.when())).toEqual({
        ok: false,
        error: { kind: 'NotFound' },
      });
    expect(await acceptSuggestion(town.work, me, { suggestion, expectedVersion: 7 }, town.when())).toEqual({
      ok: false,
      error: { kind: 'ChangedMeanwhile', version: 1 },
    });
    expect((await acceptSuggestion(town.work, me, { suggestion }, town.when())).ok).toBe(true);
    expect(town.world.shelves().plans.get(plan.id)?.value.sections[0]?.entries.at(-1)).toMatchObject({
      words: 'Maybe tea first?',
      suggestedBy: corinna,
    });
    expect(await acceptSuggestion(town.work, me, { suggestion }, town.when())).toEqual({
      ok: false,
      error: { kind: 'AlreadyDecided', as: 'accepted' },
    });
    expect(JSON.stringify(town.world.history())).not.toContain('tea');
  });

  it('can be declined by the owner, or taken away by whoever did it, once', async () => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    await show(town, connection, { may: 'suggest' });
    await suggest(town, connection);
    const declined = { suggestion: suggestionIn(town) };
    expect((await declineSuggestion(town.work, me, declined, town.when())).ok).toBe(true);
    expect((await declineSuggestion(town.work, me, declined, town.when())).ok).toBe(true);
    expect(await withdrawSuggestion(town.work, selfScope(corinna), declined, town.when())).toMatchObject({
      error: { kind: 'AlreadyDecided', as: 'declined' },
    });
    await suggest(town, connection);
    const withdrawn = { suggestion: suggestionIn(town) };
    expect(await withdrawSuggestion(town.work, me, withdrawn, town.when())).toMatchObject({
      error: { kind: 'NotFound' },
    });
    expect((await withdrawSuggestion(town.work, selfScope(corinna), withdrawn, town.when())).ok).toBe(true);
    expect(await acceptSuggestion(town.work, me, withdrawn, town.when())).toMatchObject({
      error: { kind: 'AlreadyDecided', as: 'withdrawn' },
    });
  });

  it.each<[string, object, object?]>([
    ['where it is shown to be seen alone', {}],
    ['in another section', { may: 'suggest' }, { section: nowhere as SectionId }],
    ['in another plan', { may: 'suggest' }, { plan: nowhere as PlanId }],
    ['before anything was published', { may: 'suggest', follows: 'latest' }],
  ])('finds nothing %s', async (_where, over, into = {}) => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    await show(town, connection, over);
    expect(await suggest(town, connection, into)).toEqual({ ok: false, error: { kind: 'NotFound' } });
  });

  it('is over the moment the section is taken back', async () => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    await show(town, connection, { may: 'suggest' });
    const where = { plan: plan.id, section: dailySection, organization: harbor.id, connection };
    await takeBackSection(town.work, me, where, town.when());
    expect(await suggest(town, connection)).toEqual({ ok: false, error: { kind: 'NotFound' } });
  });

  it('is refused with words that cannot be kept, by their path, and when too many are open', async () => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    await show(town, connection, { may: 'suggest' });
    expect(await suggest(town, connection, { words: '' })).toMatchObject({
      error: { problem: 'empty', path: ['words'] },
    });
    expect(await suggest(town, connection, { language: '?' })).toMatchObject({ error: { path: ['language'] } });
    for (let one = 0; one < 20; one += 1) expect((await suggest(town, connection)).ok).toBe(true);
    expect(await suggest(town, connection)).toEqual({ ok: false, error: { kind: 'TooMany', most: 20 } });
  });
});

describe('what is shown in a version', () => {
  it('gains no new text while it is pinned', async () => {
    const town = openTown({ plans: [plan] });
    const connection = await town.connected();
    await publishPlan(town.work, me, { plan: plan.id }, town.when());
    await show(town, connection, { follows: 1 });
    const [entry] = plan.sections[0]?.entries ?? [];
    if (entry) await removeEntry(town.work, me, { plan: plan.id, section: dailySection, entry: entry.id }, town.when());
    await publishPlan(town.work, me, { plan: plan.id }, town.when());
    const seen = await town.work(selfScope(corinna), ({ plans }) => plans.find(plan.id));
    expect(seen?.value.sections).toEqual([{ ...plan.sections[0], asOf: 1 }]);
  });
});

describe('a template', () => {
  it('is a beginning in the language of whoever begins', async () => {
    const town = openTown();
    const drafted = await draftFromTemplate(town.work, me, { template: 'one-page', languages: ['es'] }, town.when());
    const ref = readGlobalId((drafted.ok && drafted.value['plan']) || '');
    const id = (ref.ok ? ref.value.ids[0] : '') as PlanId;
    const { value } = town.world.shelves().plans.get(id) ?? {};
    expect(value?.title).toBe('Un plan en una página');
    expect(value?.sections.map(({ kind, entries }) => [kind, entries.length])).toEqual([
      ['what-i-am-like-when-well', 0],
      ['toolbox', 0],
      ['early-signs', 0],
    ]);
    expect(await draftFromTemplate(town.work, me, { template: 'none', languages: [] }, town.when())).toEqual({
      ok: false,
      error: { kind: 'NotFound', path: ['template'] },
    });
  });

  it('of an organization is there for who belongs to it now, and for nobody else', async () => {
    const template = {
      id: `${harbor.id}/tides`,
      version: 1,
      title: { en: 'Tides' },
      sections: [{ kind: 'toolbox', title: { en: 'What holds' }, questions: [] }],
      licence: { holder: 'A publisher', note: 'Used with leave.' },
    } as const;
    const town = openTown({ planTemplates: [{ organization: harbor.id, template }] });
    const draft = (person: PersonId, id: string = template.id) =>
      draftFromTemplate(town.work, selfScope(person), { template: id, languages: [] }, town.when());
    const drafted = await draft(melodie);
    const ref = readGlobalId((drafted.ok && drafted.value['plan']) || '');
    const id = (ref.ok ? ref.value.ids[0] : '') as PlanId;
    const begun = { title: 'Tides', licence: template.licence, sections: [{ title: 'What holds', entries: [] }] };
    expect(town.world.shelves().plans.get(id)?.value).toMatchObject(begun);

    const elsewhere = await draft(sam);
    expect(elsewhere).toEqual({ ok: false, error: { kind: 'NotFound', path: ['template'] } });
    expect(await draft(sam, `${harbor.id}/nothing`)).toEqual(elsewhere);
    expect(await draft(melodie, `${harbor.id}/nothing`)).toEqual(elsewhere);

    await town.work(importScope(harbor.id), ({ planTemplates }) => planTemplates.withdraw(harbor.id, template.id, []));
    expect(await draft(melodie)).toEqual(elsewhere);
    expect(town.world.shelves().plans.get(id)?.value).toMatchObject(begun);
  });
});
