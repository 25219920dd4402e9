import {
  aTown,
  bo,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  sam,
  someTime,
} from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';

const here = globalId('organization', harbor.id);
const known = (person: typeof bo): string => globalId('person', harbor.id, memberIn(harbor, person));
const sign = `mutation ($input: SignConsentInput!) { signConsent(input: $input) { __typename
  ... on ConsentChanged { consent { id version kind decision text { text lang } textVersion stands
    purposes { code label { text } } categories { code stands } recipients { position kind name stands }
    form helpedBy until takenBack { at recipient category } } }
  ... on Refusal { code path } ... on CannotBeSigned { problem } } }`;
const takeBack = `mutation ($input: TakeBackConsentInput!) { takeBackConsent(input: $input) { __typename
  ... on ConsentChanged { consent { version stands categories { code stands } recipients { name stands }
    takenBack { recipient category } } } ... on Refusal { code } } }`;
const mine = '{ viewer { consents { id decision stands text { text lang } takenBack { category } } } }';
const facets = `query ($id: ID!) { person(id: $id) { facets { value { __typename } } } }`;

const until = daysAfter(someTime, 30).toISOString();
const yes = {
  organization: here,
  kind: 'SPECIFIC',
  decision: 'PERMIT',
  purposes: ['SUPPORT'],
  categories: ['ORGANIZATION_ENTRIES', 'STORY'],
  people: [known(corinna)],
  outside: ['Dr. Ruiz'],
  until,
  form: 'IN_THE_PRODUCT',
};
const no = {
  ...yes,
  decision: 'DENY',
  categories: ['EVERYDAY'],
  purposes: ['DISPLAY', 'MATCH'],
  outside: [],
  until: null,
};

describe('a consent', () => {
  it('is kept with the words the person read, in their language, and read by them alone', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, sign, { input: yes });
    expect(data['signConsent']).toMatchObject({
      __typename: 'ConsentChanged',
      consent: {
        version: 1,
        kind: 'SPECIFIC',
        decision: 'PERMIT',
        stands: true,
        until,
        text: { lang: 'en' },
        recipients: [
          { position: 0, kind: 'PERSON', name: 'Corinna', stands: true },
          { position: 1, kind: 'OUTSIDE', name: 'Dr. Ruiz', stands: true },
        ],
      },
    });
    const { consent } = data['signConsent'] as unknown as { consent: { id: string; text: { text: string } } };
    expect(consent.text.text).toContain(
      'I let Corinna, Dr. Ruiz see this: What an organization wrote down about me; My story.',
    );
    expect(consent.text.text).toContain(`This ends on ${until.slice(0, 10)}.`);
    expect((await ask(melodie, mine)).data['viewer']).toMatchObject({ consents: [{ id: consent.id }] });
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await ask(corinna, node, { id: consent.id })).data).toEqual({ node: null });
    expect((await ask(corinna, mine)).data['viewer']).toEqual({ consents: [] });
  });

  it('is taken back from one, of one thing, or wholly, and keeps its history', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, sign, { input: yes });
    const { id: consent } = (data['signConsent'] as unknown as { consent: { id: string } }).consent;
    const back = async (part: object) =>
      (await ask(melodie, takeBack, { input: { consent, ...part } })).data['takeBackConsent'] as unknown;
    expect(await back({ recipient: 0 })).toMatchObject({
      consent: { version: 2, stands: true, recipients: [{ stands: false }, { stands: true }] },
    });
    expect(await back({ category: 'STORY' })).toMatchObject({
      consent: { version: 3, categories: [{ stands: true }, { stands: false }] },
    });
    expect(await back({ category: 'STORY' })).toMatchObject({ consent: { version: 3 } });
    expect(await back({ category: 'FAITH' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await back({ expectedVersion: 1 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await back({})).toMatchObject({
      consent: {
        version: 4,
        stands: false,
        takenBack: [
          { recipient: 0, category: null },
          { recipient: null, category: 'STORY' },
          { recipient: null, category: null },
        ],
      },
    });
    const foreign = await ask(corinna, takeBack, { input: { consent } });
    const nothing = await ask(corinna, takeBack, {
      input: { consent: globalId('consent', '01960000-0000-7000-8000-00000000dead') },
    });
    expect(foreign.data['takeBackConsent']).toMatchObject({ code: 'NOT_FOUND' });
    expect(foreign.text).toBe(nothing.text);
  });

  it.each([
    ['merges two kinds', { purposes: ['SUPPORT', 'LEGAL_PROCEEDING'] }, 'KINDS_NEVER_MERGED'],
    [
      'puts counseling notes into a consent for other things',
      { categories: ['STORY', 'SUD_COUNSELING_NOTES'] },
      'KINDS_NEVER_MERGED',
    ],
    ['is chosen in the product', { kind: 'PLATFORM' }, 'CHOSEN_ELSEWHERE'],
    ['has no end', { until: null }, 'NO_END'],
    ['is over already', { until: '2001-01-01T00:00:00.000Z' }, 'PAST_END'],
    ['opens itself to everyone', { everyoneAt: [here] }, 'RECIPIENT'],
    ['names a class outside TPO', { classes: ['HEALTH_PLANS'] }, 'RECIPIENT'],
    ['would open nothing', { categories: ['PLAN'] }, 'SHOWN_ELSEWHERE'],
    ['names nobody', { people: [], outside: [] }, 'NOTHING_NAMED'],
    ['is about nothing', { categories: [] }, 'NOTHING_NAMED'],
    [
      'is spoken where it must be written',
      { kind: 'LEGAL_PROCEEDING', purposes: ['LEGAL_PROCEEDING'], form: 'SPOKEN' },
      'IN_WRITING',
    ],
  ] as const)('that %s is refused, and nothing is kept', async (_, over, problem) => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, sign, { input: { ...yes, ...over } });
    expect(data['signConsent']).toMatchObject({ __typename: 'CannotBeSigned', problem });
    expect((await ask(melodie, mine)).data['viewer']).toEqual({ consents: [] });
  });

  it('names nobody the person does not see', async () => {
    const { ask } = await aHarbor();
    const elsewhere = globalId('person', lighthouse.id, memberIn(lighthouse, sam));
    const none = globalId('person', harbor.id, '01960000-0000-7000-8000-00000000dead');
    const told = await ask(melodie, sign, { input: { ...yes, people: [elsewhere] } });
    expect(told.data['signConsent']).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'recipients'] });
    expect((await ask(melodie, sign, { input: { ...yes, people: [none] } })).text).toBe(told.text);
  });
});

describe('a no', () => {
  it('hides what everyone else here is shown, at the very next request, and is over when it is taken back', async () => {
    const sings = {
      dimension: 'pastime',
      answer: { answer: 'value', value: { form: 'choice', key: 'singing' } },
      match: true,
      display: 'members',
    } as const;
    const presences = (aTown().presences ?? []).map((one) =>
      one.person === melodie ? { ...one, facets: [sings] } : one,
    );
    const { ask } = await aHarbor({ seed: { ...aTown(), presences } });
    const seen = async (reader: typeof bo) =>
      ((await ask(reader, facets, { id: known(melodie) })).data['person']?.['facets'] as unknown as unknown[]).length;
    const before = await seen(corinna);
    expect(before).toBeGreaterThan(0);
    const { data } = await ask(melodie, sign, { input: no });
    const { id: consent } = (data['signConsent'] as unknown as { consent: { id: string } }).consent;
    expect(await seen(corinna)).toBe(0);
    expect(await seen(bo)).toBe(before);
    await ask(melodie, takeBack, { input: { consent } });
    expect(await seen(corinna)).toBe(before);
  });
});
