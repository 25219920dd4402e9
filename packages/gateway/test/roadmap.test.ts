import type { PersonId } from '@peerness/core';
import { corinna, melodie, sam } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, type Answer, harborId, inHarbor } from './harbor.js';

const item =
  'item { id version kind label { text } words language dir status area wellness from by measure isSuggested suggestedBy { name } towards { id } access { canChange canShow canSuggest moves } suggestions { id words suggestedBy { name } access { canAccept canWithdraw } } shownTo { person { name } connection } history { edges { node { version words status } } } }';

/** What is asked back of each change. */
function answered(field: string): string {
  if (['invite', 'accept', 'acknowledgeBriefing'].includes(field))
    return '... on ConnectionChanged { connection { id } }';
  return /^(remove|withdraw|save|discard)|Setback$/.test(field)
    ? '... on RoadmapKept { done }'
    : `... on RoadmapItemChanged { ${item} }`;
}

async function aHarborWithTwo() {
  const { ask } = await aHarbor();
  const change = async (as: PersonId, field: string, input: object, name = field): Promise<Answer['data']> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await ask(
      as,
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${answered(field)} ... on ChangedMeanwhile { version } ... on Refusal { code path message { text } } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    return data[field] as Answer['data'];
  };
  const invited = await change(melodie, 'invite', { organization: harborId, to: inHarbor(corinna) });
  const connection = String(invited['connection']?.['id']);
  const told = await ask(melodie, 'query ($id: ID!) { connection(id: $id) { briefing { version } } }', {
    id: connection,
  });
  const briefing = { text: told.data['connection']?.['briefing']?.['version'], language: 'en' };
  await change(corinna, 'accept', { connection, briefing });
  await change(melodie, 'acknowledgeBriefing', { connection, briefing });
  const write = async (words: string, more: object = {}) => {
    const written = await change(melodie, 'writeRoadmapItem', { kind: 'GOAL', words, language: 'es', ...more });
    return String(written['item']?.['id']);
  };
  return { ask, change, connection, write };
}

const look = `query ($id: ID!) { node(id: $id) { __typename ... on RoadmapItem { ${item.replace('item { id', '')} } }`;

describe('a roadmap', () => {
  it('goes from a hope to a next step, in one’s own words, and needs no date', async () => {
    const { change, write, ask } = await aHarborWithTwo();
    const hope = await write('أن أغني من جديد', { kind: 'HOPE', language: 'ar' });
    const goal = await write('Volver al coro', {
      towards: hope,
      area: 'COMMUNITY',
      wellness: 'SOCIAL',
      from: '2030-06-01',
      by: '2030-09-01',
      measure: 'Me oigo',
    });
    expect(await change(melodie, 'moveRoadmapItem', { item: goal, to: 'LET_GO', expectedVersion: 1 })).toMatchObject({
      item: {
        kind: 'GOAL',
        status: 'LET_GO',
        area: 'COMMUNITY',
        wellness: 'SOCIAL',
        from: '2030-06-01',
        by: '2030-09-01',
        measure: 'Me oigo',
        towards: { id: hope },
        access: { canChange: true, canShow: true, canSuggest: false, moves: ['IDEA', 'ACTIVE', 'REACHED'] },
        history: { edges: [{ node: { version: 1, status: 'IDEA' } }, { node: { version: 2, status: 'LET_GO' } }] },
      },
    });
    expect(await change(melodie, 'moveRoadmapItem', { item: goal, to: 'PAUSED' })).toMatchObject({
      code: 'NO_SUCH_MOVE',
    });
    expect(
      await change(melodie, 'rewordRoadmapItem', { item: goal, words: 'x', language: 'en', expectedVersion: 1 }),
    ).toMatchObject({ code: 'CHANGED_MEANWHILE', version: 2 });
    expect(
      await change(melodie, 'arrangeRoadmapItem', { item: goal, from: '2030-06-02', by: '2030-06-01' }),
    ).toMatchObject({ code: 'DAYS_OUT_OF_ORDER', path: ['input', 'by'] });
    expect(await change(melodie, 'arrangeRoadmapItem', { item: goal })).toMatchObject({
      item: { area: null, towards: null, measure: null },
    });
    const listed = await ask(
      melodie,
      '{ viewer { roadmap(first: 1) { edges { node { id dir } } pageInfo { hasNextPage } } } }',
    );
    expect(listed.data).toEqual({
      viewer: { roadmap: { edges: [{ node: { id: hope, dir: 'RTL' } }], pageInfo: { hasNextPage: true } } },
    });
  });

  it('is shown one thing at a time, and taken back', async () => {
    const { change, write, ask, connection } = await aHarborWithTwo();
    const [goal, story] = [await write('Volver al coro'), await write('Cómo fue', { kind: 'STORY' })];
    await change(melodie, 'rewordRoadmapItem', { item: goal, words: 'Volver a cantar', language: 'es' });
    expect((await ask(corinna, look, { id: goal })).data).toEqual({ node: null });
    expect(await change(melodie, 'showRoadmapItem', { item: goal, connection })).toMatchObject({
      item: { shownTo: [{ person: { name: 'Corinna' }, connection }] },
    });
    const seen = await ask(corinna, look, { id: goal });
    expect(seen.errors).toBeUndefined();
    expect(seen.data).toMatchObject({
      node: {
        words: 'Volver a cantar',
        version: null,
        history: null,
        shownTo: null,
        suggestions: [],
        access: { canChange: false, canShow: false, canSuggest: true, moves: [] },
      },
    });
    expect((await ask(corinna, look, { id: story })).data).toEqual({ node: null });
    expect((await ask(corinna, '{ viewer { roadmapShownToMe { id owner { name } } } }')).data).toEqual({
      viewer: { roadmapShownToMe: [{ id: goal, owner: { name: 'Melodie' } }] },
    });
    const looked = await ask(melodie, '{ viewer { accesses { edges { node { category thing by { name } } } } } }');
    expect(looked.data['viewer']?.['accesses']?.['edges']).toContainEqual({
      node: { category: 'PLAN', thing: goal, by: { name: 'Corinna' } },
    });
    expect(await change(corinna, 'moveRoadmapItem', { item: goal, to: 'REACHED' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await change(melodie, 'takeBackRoadmapItem', { item: goal, connection })).toMatchObject({
      item: { shownTo: [] },
    });
    expect((await ask(corinna, look, { id: goal })).data).toEqual({ node: null });
  });

  it('is suggested to by whoever is shown something, and changed by its owner alone', async () => {
    const { change, write, ask, connection } = await aHarborWithTwo();
    const goal = await write('Volver al coro');
    const suggested = { item: goal, connection, kind: 'STEP', words: 'Go to one rehearsal', language: 'en' };
    expect(await change(corinna, 'suggestForRoadmap', suggested)).toMatchObject({ code: 'NOT_FOUND' });
    await change(melodie, 'showRoadmapItem', { item: goal, connection });
    expect(await change(corinna, 'suggestForRoadmap', { ...suggested, kind: 'DREAM' })).toMatchObject({
      code: 'DOES_NOT_LEAD_THERE',
      path: ['input', 'kind'],
    });
    for (const words of ['Go to one rehearsal', 'Sing at home', 'Ask Rosa'])
      await change(corinna, 'suggestForRoadmap', { ...suggested, words });
    const made = await ask(corinna, '{ viewer { suggestionsMade { id words access { canAccept canWithdraw } } } }');
    const [first, second, third] = made.data['viewer']?.['suggestionsMade'] as unknown as readonly {
      readonly id: string;
    }[];
    expect(first).toMatchObject({ words: 'Go to one rehearsal', access: { canAccept: false, canWithdraw: true } });
    expect(
      await change(corinna, 'acceptRoadmapSuggestion', { suggestion: first?.id }, 'roadmapSuggestion'),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await change(melodie, 'acceptRoadmapSuggestion', { suggestion: first?.id }, 'roadmapSuggestion'),
    ).toMatchObject({
      item: {
        kind: 'STEP',
        words: 'Go to one rehearsal',
        isSuggested: true,
        suggestedBy: { name: 'Corinna' },
        status: 'IDEA',
        towards: { id: goal },
      },
    });
    expect(
      await change(melodie, 'declineRoadmapSuggestion', { suggestion: second?.id }, 'roadmapSuggestion'),
    ).toMatchObject({
      item: {
        id: goal,
        suggestions: [{ id: third?.id, suggestedBy: { name: 'Corinna' }, access: { canAccept: true } }],
      },
    });
    expect(await change(corinna, 'withdrawRoadmapSuggestion', { suggestion: third?.id }, 'roadmapSuggestion')).toEqual({
      __typename: 'RoadmapKept',
      done: true,
    });
    expect(await change(melodie, 'removeRoadmapItem', { item: goal })).toMatchObject({ done: true });
  });

  it('keeps setbacks and drafts for one’s own eyes', async () => {
    const { change, ask, write } = await aHarborWithTwo();
    const goal = await write('Volver al coro');
    const kept = { words: 'Vol', language: 'es' };
    const draft = { item: goal, words: 'Vol', language: 'es' };
    expect(await change(melodie, 'saveRoadmapDraft', { ...draft, save: 4 })).toMatchObject({ done: true });
    expect(await change(melodie, 'saveRoadmapDraft', { ...draft, save: 3 })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      version: 4,
    });
    await change(melodie, 'saveRoadmapDraft', { ...kept, setback: true, save: 1 });
    await change(melodie, 'saveRoadmapDraft', { ...kept, kind: 'STEP', save: 1 });
    await change(melodie, 'discardRoadmapDraft', { kind: 'STEP' });
    expect(await change(melodie, 'writeSetback', { words: 'No fui.', language: 'es' })).toMatchObject({ done: true });
    const own = '{ viewer { setbacks { id words dir } roadmapDrafts { item kind isSetback words version } } }';
    const mine = (await ask(melodie, own)).data['viewer'];
    expect(mine).toMatchObject({
      setbacks: [{ words: 'No fui.', dir: 'LTR' }],
      roadmapDrafts: [{ item: goal, kind: null, isSetback: false, words: 'Vol', version: 4 }],
    });
    for (const other of [corinna, sam])
      expect((await ask(other, own)).data).toEqual({ viewer: { setbacks: [], roadmapDrafts: [] } });
    const [setback] = mine?.['setbacks'] as unknown as readonly { readonly id: string }[];
    expect(await change(corinna, 'removeSetback', { setback: setback?.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(melodie, 'removeSetback', { setback: setback?.id })).toMatchObject({ done: true });
    expect((await ask(melodie, own)).data['viewer']).toMatchObject({ setbacks: [] });
  });

  it.each([
    ['empty', '', 'UNREADABLE_TEXT'],
    ['a control character', 'ring\u0007', 'UNREADABLE_TEXT'],
    ['half of a pair', 'a\udfff', 'UNREADABLE_TEXT'],
  ])('refuses words that cannot be kept, with their path: %s', async (_, words, code) => {
    const { ask } = await aHarborWithTwo();
    const { data, errors } = await ask(
      melodie,
      'mutation ($input: WriteSetbackInput!) { writeSetback(input: $input) { ... on Refusal { code path } } }',
      { input: { words, language: 'en' } },
    );
    if (errors) expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    else expect(data).toEqual({ writeSetback: { code, path: ['input', 'words'] } });
  });
});
