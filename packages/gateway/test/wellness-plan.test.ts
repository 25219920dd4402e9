import type { PersonId } from '@peerness/core';
import { aTown, bo, corinna, harbor as harborHouse, melodie, sam } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, type Answer, harborId, inHarbor } from './harbor.js';

const entries = 'entries { id words isSuggested suggestedBy { name } action { who when } link }';
const planFields = `... on PlanChanged { plan { id version newestVersion title sections { id kind label { text } ${entries} } versions { edges { node { number destroyedAt } } } access { canPublish } } }`;
const sectionFields = `... on SectionChanged { section { id asOf ${entries} shownTo { follows version maySuggest } access { canSuggest } } plan { id version } }`;

/** What is asked of what comes of a change: of a plan or of a section, and of the refusals it can meet. */
function changed(field: string): string {
  const payload = /plan/i.test(field) ? planFields : sectionFields;
  const decided = field.endsWith('Suggestion') ? '... on AlreadyDecided { as }' : '';
  const published = ['showSection', 'destroyPlanVersion'].includes(field) ? '... on NotPublished { newest }' : '';
  return `{ __typename ${payload} ${decided} ${published} ... on ChangedMeanwhile { version } ... on Refusal { code path } }`;
}

/** Melodie and Corinna, connected and briefed, and what each of them does. */
async function two() {
  const harbor = await aHarbor();
  const does = async (as: PersonId, field: string, input: object): Promise<Answer['data']> => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const { data, errors } = await harbor.ask(
      as,
      `mutation ($input: ${type}!) { ${field}(input: $input, languages: ["en"]) ${changed(field)} }`,
      { input },
    );
    expect(errors).toBeUndefined();
    return data[field] as Answer['data'];
  };
  const connect = async (field: string, as: PersonId, input: object) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const { data } = await harbor.ask(
      as,
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on ConnectionChanged { connection { id briefing { version points { lang } } } } } }`,
      { input },
    );
    return (data[field] as Answer['data'])['connection'] as unknown as {
      readonly id: string;
      readonly briefing: { readonly version: string; readonly points: readonly [{ readonly lang: string }] };
    };
  };
  const { id: connection, briefing } = await connect('invite', melodie, {
    organization: harborId,
    to: inHarbor(corinna),
  });
  const read = { text: briefing.version, language: briefing.points[0].lang };
  await harbor.ask(corinna, 'mutation ($input: AcceptInput!) { accept(input: $input) { __typename } }', {
    input: { connection, briefing: read },
  });
  await harbor.ask(
    melodie,
    'mutation ($input: AcknowledgeBriefingInput!) { acknowledgeBriefing(input: $input) { __typename } }',
    { input: { connection, briefing: read } },
  );
  return { ...harbor, does, connection };
}

const suggestions = async (ask: Awaited<ReturnType<typeof two>>['ask'], as: PersonId, plan: string) => {
  const { data } = await ask(
    as,
    'query ($id: ID!) { plan(id: $id) { suggestions { id words state by { name } access { canAccept canDecline canWithdraw } } } }',
    { id: plan },
  );
  return (data['plan']?.['suggestions'] ?? []) as unknown as readonly { readonly id: string }[];
};

describe('a wellness plan', () => {
  it('is begun, written, published, shown, suggested for, compared and destroyed', async () => {
    const { ask, does, connection } = await two();
    const templates = await ask(
      melodie,
      '{ viewer { planTemplates { name title { text } sections { questions { text } } } } }',
    );
    expect(templates.data).toMatchObject({ viewer: { planTemplates: [{ name: 'wellness' }, { name: 'one-page' }] } });

    const begun = await does(melodie, 'draftPlanFromTemplate', { template: 'one-page', title: 'Mine' });
    const plan = String(begun['plan']?.['id']);
    const sections = begun['plan']?.['sections'] as unknown as readonly {
      readonly id: string;
      readonly kind: string;
    }[];
    expect(sections.map(({ kind }) => kind)).toEqual(['WHAT_I_AM_LIKE_WHEN_WELL', 'TOOLBOX', 'EARLY_SIGNS']);
    const toolbox = sections[1]?.id ?? '';
    const written = await does(melodie, 'writeEntry', {
      section: toolbox,
      words: 'Breathe with the tide.',
      language: 'en',
      action: { who: 'me', when: 'at dusk' },
      link: 'https://example.org/breathe',
    });
    expect(written).toMatchObject({
      section: {
        entries: [
          {
            action: { who: 'me', when: 'at dusk' },
            link: 'https://example.org/breathe',
            isSuggested: false,
            suggestedBy: null,
          },
        ],
      },
    });
    expect(await does(melodie, 'publishPlan', { plan, expectedVersion: 1 })).toMatchObject({
      __typename: 'ChangedMeanwhile',
      version: 2,
    });
    expect(await does(melodie, 'publishPlan', { plan, expectedVersion: 2 })).toMatchObject({
      plan: {
        newestVersion: 1,
        versions: { edges: [{ node: { number: 1, destroyedAt: null } }] },
        access: { canPublish: true },
      },
    });

    expect(
      await does(melodie, 'showSection', {
        section: toolbox,
        connection,
        follows: 'VERSION',
        number: 1,
        maySuggest: true,
      }),
    ).toMatchObject({ section: { shownTo: [{ follows: 'VERSION', version: 1, maySuggest: true }] } });
    const look =
      'query ($id: ID!) { plan(id: $id) { newestVersion versions { edges { node { number } } } publishedVersion(number: 1) { sections { title } } comparison(earlier: 1, later: 2) { change } sections { asOf entries { words } access { canSuggest canWrite } } } }';
    await does(melodie, 'writeEntry', { section: toolbox, words: 'New text.', language: 'en' });
    expect((await ask(corinna, look, { id: plan })).data).toEqual({
      plan: {
        newestVersion: null,
        versions: null,
        publishedVersion: null,
        comparison: null,
        sections: [
          { asOf: 1, entries: [{ words: 'Breathe with the tide.' }], access: { canSuggest: true, canWrite: false } },
        ],
      },
    });
    expect((await ask(bo, look, { id: plan })).text).toBe('{"data":{"plan":null}}\n');

    await does(corinna, 'suggestEntry', { section: toolbox, connection, words: 'Maybe tea first?', language: 'en' });
    const [mine] = await suggestions(ask, corinna, plan);
    expect(mine).toMatchObject({ state: 'OPEN', by: null, access: { canAccept: false, canWithdraw: true } });
    expect(await does(corinna, 'acceptSuggestion', { suggestion: mine?.id })).toMatchObject({ __typename: 'NotFound' });
    expect(await suggestions(ask, melodie, plan)).toMatchObject([
      {
        words: 'Maybe tea first?',
        by: { name: 'Corinna' },
        access: { canAccept: true, canDecline: true, canWithdraw: false },
      },
    ]);
    expect(await does(melodie, 'acceptSuggestion', { suggestion: mine?.id })).toMatchObject({
      section: {
        entries: [{}, {}, { words: 'Maybe tea first?', isSuggested: true, suggestedBy: { name: 'Corinna' } }],
      },
    });
    expect(await does(melodie, 'declineSuggestion', { suggestion: mine?.id })).toMatchObject({
      __typename: 'AlreadyDecided',
      as: 'ACCEPTED',
    });
    expect(await does(corinna, 'withdrawSuggestion', { suggestion: mine?.id })).toMatchObject({ as: 'ACCEPTED' });

    await does(melodie, 'publishPlan', { plan });
    const compared = await ask(
      melodie,
      'query ($id: ID!) { plan(id: $id) { comparison(earlier: 1, later: 2) { change section { label { text } } entries { change before { words } after { words } } } publishedVersion(number: 2) { version { number } sections { kind entries { words } } } } }',
      { id: plan },
    );
    expect(compared.data).toMatchObject({
      plan: {
        comparison: [
          {
            change: 'KEPT',
            entries: [
              { change: 'ADDED', before: null, after: { words: 'New text.' } },
              { change: 'ADDED', before: null, after: { words: 'Maybe tea first?' } },
            ],
          },
        ],
        publishedVersion: { version: { number: 2 } },
      },
    });

    expect(await does(melodie, 'destroyPlanVersion', { plan, number: 1 })).toMatchObject({
      plan: {
        versions: {
          edges: [
            { node: { number: 2, destroyedAt: null } },
            { node: { number: 1, destroyedAt: expect.any(String) as string } },
          ],
        },
      },
    });
    expect((await ask(corinna, look, { id: plan })).text).toBe('{"data":{"plan":null}}\n');
    await does(melodie, 'showSection', { section: toolbox, connection, follows: 'LATEST' });
    expect((await ask(corinna, look, { id: plan })).data).toMatchObject({
      plan: { sections: [{ asOf: 2, access: { canSuggest: false } }] },
    });
    await does(melodie, 'takeBackSection', { section: toolbox, connection });
    expect((await ask(corinna, look, { id: plan })).text).toBe('{"data":{"plan":null}}\n');
  });

  it('says what cannot be, and where', async () => {
    const { does, ask, connection } = await two();
    const begun = await does(melodie, 'draftPlanFromTemplate', { template: 'wellness' });
    const plan = String(begun['plan']?.['id']);
    const [well, toolbox] = (begun['plan']?.['sections'] ?? []) as unknown as readonly { readonly id: string }[];
    const said = { section: toolbox?.id, words: 'Breathe.', language: 'en' };
    expect(await does(melodie, 'writeEntry', { ...said, link: 'http://example.org' })).toMatchObject({
      code: 'UNREADABLE_LINK',
      path: ['input', 'link'],
    });
    expect(
      await does(melodie, 'writeEntry', { ...said, section: well?.id, link: 'https://example.org' }),
    ).toMatchObject({
      code: 'MISPLACED',
      path: ['input', 'link'],
    });
    expect(await does(melodie, 'writeEntry', { ...said, action: { when: 'a\nb' } })).toMatchObject({
      code: 'UNREADABLE_TEXT',
      path: ['input', 'action', 'when'],
    });
    expect(await does(melodie, 'writeEntry', { ...said, language: '?' })).toMatchObject({
      path: ['input', 'language'],
    });
    expect(await does(melodie, 'destroyPlanVersion', { plan, number: 3 })).toMatchObject({
      code: 'NOT_PUBLISHED',
      newest: 0,
      path: ['input', 'number'],
    });
    expect(
      await does(melodie, 'showSection', { section: toolbox?.id, connection, follows: 'VERSION', number: 3 }),
    ).toMatchObject({ code: 'NOT_PUBLISHED', path: ['input', 'number'] });
    expect(await does(melodie, 'draftPlanFromTemplate', { template: 'none' })).toMatchObject({ code: 'NOT_FOUND' });
    const odd = await ask(
      melodie,
      'mutation ($input: ShowSectionInput!) { showSection(input: $input) { __typename } }',
      { input: { section: toolbox?.id, connection, version: 3 } },
    );
    expect(odd.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a template an organization installed', () => {
  const template = {
    id: `${harborHouse.id}/tides`,
    version: 2,
    title: { en: 'Tides', es: 'Mareas' },
    sections: [{ kind: 'toolbox', title: { en: 'What holds' }, questions: [] }],
    licence: { holder: 'A publisher', note: 'Used <with> leave.', source: 'https://example.org/terms' },
  } as const;
  const list =
    'query ($in: ID) { viewer { planTemplates(organization: $in) { name version licence { holder note source } } } }';
  const begin =
    'mutation ($input: DraftPlanFromTemplateInput!) { draftPlanFromTemplate(input: $input) { __typename ... on PlanChanged { plan { id title licence { holder note source } sections { title } } } ... on Refusal { code path } } }';

  it('is listed and begun by its people, with whose words it is in, and is nowhere for anybody else', async () => {
    const { ask } = await aHarbor({
      seed: { ...aTown(), planTemplates: [{ organization: harborHouse.id, template }] },
    });
    const names = async (as: PersonId, where: string | undefined) =>
      (await ask(as, list, { in: where })).data['viewer']?.['planTemplates'];
    const ours = [
      { name: 'wellness', version: null, licence: null },
      { name: 'one-page', version: null, licence: null },
    ];
    expect(await names(melodie, undefined)).toEqual(ours);
    expect(await names(melodie, harborId)).toEqual([
      ...ours,
      { name: template.id, version: 2, licence: template.licence },
    ]);
    expect(await names(sam, harborId)).toEqual(ours);

    const asked = { input: { template: template.id } };
    const { data } = await ask(melodie, begin, asked);
    expect(data['draftPlanFromTemplate']).toMatchObject({
      plan: { title: 'Tides', licence: template.licence, sections: [{ title: 'What holds' }] },
    });
    const theirs = (await ask(sam, begin, asked)).data;
    expect(theirs['draftPlanFromTemplate']).toEqual({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
      path: ['input', 'template'],
    });
    expect((await ask(sam, begin, { input: { template: `${harborHouse.id}/none` } })).data).toEqual(theirs);

    const plan = String((data['draftPlanFromTemplate'] as Answer['data'])['plan']?.['id']);
    const printed = await ask(
      melodie,
      'mutation ($plan: ID!) { printPlan(input: { plan: $plan }) { ... on PlanChanged { plan { papers { page } } } } }',
      { plan },
    );
    expect(printed.text).toContain('Used &lt;with&gt; leave.');
    expect(printed.text).toContain('https://example.org/terms');
  });
});
