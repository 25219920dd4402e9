import type { Connection, ConnectionId, Consent, ConsentId, PersonId, PlanId, SectionId } from '@peerness/core';
import { assistanceOf, assistedFor, openWithHelp, type SessionId, type SignedIn } from '@peerness/core/record';
import {
  aPlan,
  aTown,
  corinna,
  crisisSection,
  daysAfter,
  harbor,
  melodie,
  type Seed,
  someTime,
} from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { type GraphQLObjectType, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { aHarbor, identityOf, inHarbor } from './harbor.js';

const visit = 'ab'.repeat(32);
const own = 'cd'.repeat(32);
const session = (id: string) => `01960000-0000-7000-8000-0000000009${id}` as SessionId;
const signedIn = (person: PersonId, key: string): SignedIn => ({
  ...identityOf(person),
  signIn: { key, isNamed: true, issuedAt: someTime, kind: key === visit ? 'visit-code' : 'passkey' },
});

const together: Connection = {
  id: '01960000-0000-7000-8000-0000000000f1' as ConnectionId,
  organization: harbor.id,
  kind: 'mutual',
  inviter: melodie,
  invitee: corinna,
  invitedAt: someTime,
  openUntil: daysAfter(someTime, 14),
  status: 'accepted',
  acceptedAt: someTime,
};
const mine = aPlan();
const theirSection = '01960000-0000-7000-8000-0000000000e2' as SectionId;
const theirs = aPlan({
  id: '01960000-0000-7000-8000-0000000000e1' as PlanId,
  owner: corinna,
  sections: mine.sections
    .filter(({ id }) => id === crisisSection)
    .map((section) => ({
      ...section,
      id: theirSection,
      entries: section.entries.map((entry) => ({ ...entry, words: 'Corinna’s words', helpedBy: 'Corinna’s helper' })),
    })),
});
const showing = (id: string, person: PersonId, recipient: PersonId, plan: PlanId, section: SectionId): Consent => ({
  id: `01960000-0000-7000-8000-00000000080${id}` as ConsentId,
  person,
  recipient,
  subject: { kind: 'plan-section', plan, section, connection: together.id },
  givenAt: someTime,
});
const seed: Seed = {
  ...aTown(),
  plans: [mine, theirs],
  connections: [together],
  consents: [
    showing('1', corinna, melodie, theirs.id, theirSection),
    showing('2', melodie, corinna, mine.id, crisisSection),
  ],
  sessions: [
    {
      id: session('01'),
      person: melodie,
      identity: identityOf(melodie),
      key: visit,
      kind: 'visit-code',
      startedAt: someTime,
      lastSeenOn: someTime,
      assistance: assistanceOf('Rosa', someTime),
    },
  ],
};

/** Melodie beside Rosa, and Melodie elsewhere by herself. */
async function beside() {
  let key = visit;
  let now = someTime;
  const place = await aHarbor({ seed, at: () => now, identify: async (person) => person && signedIn(person, key) });
  const as = (which: string, query: string, variables?: object, person = melodie) => {
    key = which;
    return place.ask(person, query, variables);
  };
  return {
    ...place,
    helped: (query: string, variables?: object) => as(visit, query, variables),
    alone: (query: string, variables?: object) => as(own, query, variables),
    corinna: (query: string, variables?: object) => as('ef'.repeat(32), query, variables, corinna),
    passes: (milliseconds: number) => void (now = new Date(now.getTime() + milliseconds)),
  };
}

const write = `mutation ($section: ID!, $words: String!) { writeEntry(input: { section: $section, words: $words, language: "en" }) {
  ... on SectionChanged { section { entries { words writtenWithHelpFrom } } } ... on Refusal { code } } }`;
const mySection = globalId('section', mine.id, crisisSection);
const entries = '{ viewer { plans { sections { entries { words writtenWithHelpFrom } } } } }';

describe('in assisted mode', () => {
  it('what is written tells its owner who helped, and whoever is shown it, only the words', async () => {
    const { helped, alone, corinna: reader } = await beside();
    const { text } = await helped(write, { section: mySection, words: 'I like rain.' });
    expect(text).toContain('{"words":"I like rain.","writtenWithHelpFrom":"Rosa"}');
    expect((await alone(entries)).text).toContain('{"words":"I like rain.","writtenWithHelpFrom":"Rosa"}');
    const shown = (
      await reader(
        `{ plan(id: "${globalId('plan', mine.id)}") { sections { entries { words writtenWithHelpFrom } } } }`,
      )
    ).text;
    expect(shown).toContain('{"words":"I like rain.","writtenWithHelpFrom":null}');
    expect(shown).not.toContain('Rosa');
  });

  it('nothing of others is shown: neither their words, nor who is shown mine, nor where else I am signed in', async () => {
    const { helped, alone } = await beside();
    const plan = `{ plan(id: "${globalId('plan', theirs.id)}") { sections { entries { words writtenWithHelpFrom } } } }`;
    const section = `{ node(id: "${globalId('section', theirs.id, theirSection)}") { ... on PlanSection { entries { words } } } }`;
    const shownTo = `{ node(id: "${mySection}") { ... on PlanSection { shownTo { person { name } } } } }`;
    const sessions = '{ viewer { sessions { kind helpedBy endsAt isThisOne } } }';
    for (const asked of [plan, section]) expect((await alone(asked)).text).toContain('Corinna’s words');
    expect((await alone(plan)).text).not.toContain('Corinna’s helper');
    expect((await alone(shownTo)).text).toContain('Corinna');
    for (const asked of [plan, section, shownTo]) expect((await helped(asked)).text).not.toContain('Corinna');
    expect((await helped(sessions)).data['viewer']?.['sessions']).toEqual([
      {
        kind: 'VISIT_CODE',
        helpedBy: 'Rosa',
        endsAt: new Date(someTime.getTime() + assistedFor).toISOString(),
        isThisOne: true,
      },
    ]);
    expect((await alone(sessions)).data['viewer']?.['sessions']).toHaveLength(2);
    const elsewhere = /"id":"([^"]+)"/.exec((await alone('{ viewer { sessions { id isThisOne } } }')).text)?.[1] ?? '';
    expect((await helped(`{ node(id: "${elsewhere}") { id } }`)).data).toEqual({ node: null });
  });

  it('a part or a thing that is not for it is refused aloud, with its name; nothing is read beside it', async () => {
    const { helped, alone } = await beside();
    const refused = await helped('{ viewer { plans { title } everything: record } }');
    expect(refused.data).toEqual({ viewer: null });
    expect(refused.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_WITH_HELP', field: 'record' }]);
    for (const asked of [
      `{ node(id: "${inHarbor(corinna)}") { id } }`,
      `{ person(id: "${inHarbor(corinna)}") { name } }`,
      `query ($id: ID!) { findPeers(organization: $id) { __typename } }`,
      'fragment F on Viewer { accesses { edges { cursor } } } { viewer { ... { ...F } } }',
    ]) {
      const variables = { id: globalId('organization', harbor.id) };
      const text = (await helped(asked, variables)).text;
      expect([asked, text.includes('NOT_WITH_HELP')]).toEqual([asked, true]);
      expect((await alone(asked, variables)).text).not.toContain('NOT_WITH_HELP');
    }
  });

  it('every change that is not listed is refused, and so is every question', async () => {
    const { gateway } = await beside();
    const { schema } = gateway;
    const context = await gateway.context(melodie);
    const answer = async (type: GraphQLObjectType | null | undefined, name: string): Promise<unknown> => {
      const [document] = parse('{ x { __typename ... on Refusal { code } } }').definitions;
      const nodes = document?.kind === Kind.OPERATION_DEFINITION ? document.selectionSet.selections : [];
      const info = { fragments: {}, variableValues: {}, fieldNodes: nodes } as never;
      return type?.getFields()[name]?.resolve?.(undefined, { input: {} }, context, info);
    };
    const changes = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(changes.length).toBeGreaterThan(60);
    expect(changes).toEqual(expect.arrayContaining([...openWithHelp.acts]));
    for (const name of changes.filter((one) => !openWithHelp.acts.some((act) => act === one)))
      expect([name, await answer(schema.getMutationType(), name)]).toEqual([
        name,
        { __typename: 'NotWithHelp', code: 'NOT_WITH_HELP' },
      ]);
    const questions = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect(questions).toEqual(expect.arrayContaining([...openWithHelp.questions]));
    for (const name of questions.filter((one) => !openWithHelp.questions.some((open) => open === one)))
      await expect(answer(schema.getQueryType(), name), name).rejects.toMatchObject({ code: 'NOT_WITH_HELP' });
    const parts = Object.keys((schema.getType('Viewer') as GraphQLObjectType).getFields());
    expect(parts).toEqual(expect.arrayContaining([...openWithHelp.parts]));
  });

  it('a consent names the session’s helper, whatever the request says, and keeps its form', async () => {
    const { helped } = await beside();
    const sign = `mutation ($input: SignConsentInput!) { signConsent(input: $input) {
      ... on ConsentChanged { consent { form helpedBy } } ... on Refusal { code path } } }`;
    const input = {
      organization: globalId('organization', harbor.id),
      kind: 'SPECIFIC',
      decision: 'PERMIT',
      purposes: ['SUPPORT'],
      categories: ['STORY'],
      people: [inHarbor(corinna)],
      outside: [],
      until: daysAfter(someTime, 30).toISOString(),
      form: 'ASSISTED',
    };
    const signed = await helped(sign, { input: { ...input, helpedBy: 'Somebody else' } });
    expect(signed.data['signConsent']).toEqual({ consent: { form: 'ASSISTED', helpedBy: 'Rosa' } });
  });

  it('ends by itself, at the very next request, on every question', async () => {
    const { helped, alone, passes } = await beside();
    passes(assistedFor - 1);
    expect((await helped(entries)).errors).toBeUndefined();
    passes(1);
    for (const asked of [entries, '{ dimensions { id } }', '{ __typename viewer { person { id } } }'])
      expect((await helped(asked)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const after = await helped(write, { section: mySection, words: 'too late' });
    expect(after.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await alone(entries)).text).not.toContain('too late');
    expect((await alone('{ viewer { sessions { kind } } }')).text).not.toContain('VISIT_CODE');
    expect(
      (await alone(`{ node(id: "${globalId('session', session('01'))}") { ... on Session { endedAt } } }`)).data,
    ).toEqual({
      node: { endedAt: new Date(someTime.getTime() + assistedFor).toISOString() },
    });
  });
});

describe('a name of a helper that nobody could read', () => {
  it.each([
    ['control characters', 'Ro\u0007sa', 'CONTROL_CHARACTER'],
    ['a turn of direction', '\u202easoR', 'CONTROL_CHARACTER'],
    ['one letter too many', 'R'.repeat(201), 'TOO_LONG'],
    ['64 KB', 'R'.repeat(65_536), 'TOO_LONG'],
  ])('is refused in a consent with its place: %s', async (_what, helpedBy, problem) => {
    const { alone } = await beside();
    const { data } = await alone(
      `mutation ($input: SignConsentInput!) { signConsent(input: $input) { ... on UnreadableText { code path problem } } }`,
      {
        input: {
          organization: globalId('organization', harbor.id),
          kind: 'SPECIFIC',
          decision: 'DENY',
          purposes: ['SUPPORT'],
          categories: ['STORY'],
          people: [inHarbor(corinna)],
          form: 'ASSISTED',
          helpedBy,
        },
      },
    );
    expect(data['signConsent']).toEqual({ code: 'UNREADABLE_TEXT', path: ['input', 'helpedBy'], problem });
  });
});
