import { melodie } from '@peerness/core/testing';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { defaultLimits, describeLimits } from '../src/index.js';
import { aHarbor, harborId } from './harbor.js';

const deep = (depth: number): string => `${'{ viewer '.repeat(depth - 1)}{ id }${' }'.repeat(depth - 1)}`;
const times = (count: number, write: (turn: number) => string): string =>
  Array.from({ length: count }, (_, turn) => write(turn)).join(' ');
const bomb = (size: number): string =>
  `{ viewer { person { ...F0 } } } ${times(size, (turn) => `fragment F${turn} on Person { a: organization { id } b: organization { id } ...F${turn + 1} x: access { ...G } }`)} fragment F${size} on Person { name } fragment G on PersonAccess { canInvite }`;
const doubling = (size: number): string =>
  `{ __schema { types { ...F0 } } } ${times(size, (turn) => `fragment F${turn} on __Type { fields { type { ...F${turn + 1} } } interfaces { ...F${turn + 1} } }`)} fragment F${size} on __Type { name }`;

const bombs: [id: string, query: string, variables?: object][] = [
  ['I1 11 deep', deep(11)],
  ['I2 16 deep', deep(16)],
  ['I3 200 deep', deep(200)],
  ['I4 20,000 deep', deep(20_000)],
  ['I5 16 aliases', `{ ${times(8, (turn) => `a${turn}: viewer { b: person { id } }`)} }`],
  ['I6 101 aliases of __typename', `{ ${times(101, (turn) => `a${turn}: __typename`)} }`],
  ['I7 10,000 aliases', `{ ${times(10_000, (turn) => `a${turn}: __typename`)} }`],
  ['I8 one field 500 times', `{ ${times(500, () => '__typename')} }`],
  ['I8 one field 500 times, further in', `{ viewer { person { ${times(500, () => 'id')} } } }`],
  ['I9 one field 50,000 times', `{ ${times(50_000, () => '__typename')} }`],
  ['I10 11 directives', `{ __typename ${times(11, () => '@include(if: true)')} }`],
  [
    'I10 11 directives on as many fields',
    `{ viewer { person { ${times(11, (turn) => `... @include(if: true) { a${turn % 2}: id }`)} } } }`,
  ],
  ['I11 10,000 directives', `{ __typename ${times(10_000, () => '@include(if: true)')} }`],
  ['I12 10 unknown directives', `{ __typename ${times(10, (turn) => `@d${turn}`)} }`],
  ['I13 a bomb of 8 fragments', bomb(8)],
  ['I14 a bomb of 14 fragments', doubling(14)],
  ['I15 a bomb of 40 fragments', doubling(40)],
  [
    'I16 a circle of 2 fragments',
    '{ viewer { person { ...A } } } fragment A on Person { ...B } fragment B on Person { ...A }',
  ],
  [
    'I17 a circle of 50 fragments',
    `{ viewer { person { ...F0 } } } ${times(50, (turn) => `fragment F${turn} on Person { ...F${(turn + 1) % 50} }`)}`,
  ],
  [
    'I18 overlapping inline fragments, 30 × 20',
    `{ viewer { person { ${times(30, () => `... on Person { ${times(20, (turn) => `f${turn}: id`)} }`)} } } }`,
  ],
  [
    'I19 overlapping inline fragments, 200 × 100',
    `{ viewer { person { ${times(200, () => `... on Person { ${times(100, (turn) => `f${turn}: id`)} }`)} } } }`,
  ],
  [
    'I20 introspection in circles',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
  ],
  [
    'I21 an enormous page',
    `{ findPeers(organization: "${harborId}", first: 99999999) { peers { edges { node { name } } } } }`,
  ],
  [
    'I21 an enormous page in a variable',
    `query ($n: Int!) { findPeers(organization: "${harborId}", first: $n) { peers { edges { node { name } } } } }`,
    { n: 99_999_999 },
  ],
  [
    'I22 lists in lists',
    `{ ${times(9, (turn) => `v${turn}: viewer { connections(first: 50) { edges { node { id contacts { words } invitation { facets { dimension { options { key label { text } } } } } } } } }`)} }`,
  ],
  ['I23 100,000 braces', '{'.repeat(100_000)],
  ['I24 a list 5,000 deep', `{ findPeers(organization: ${'['.repeat(5_000)}${']'.repeat(5_000)}) { matcherVersion } }`],
  [
    'I26 500 mistakes',
    'mutation ($input: StateInput!) { state(input: $input) { __typename } }',
    {
      input: {
        dimension: 'd',
        comfort: 'x',
        answer: {},
        uses: Array.from({ length: 500 }, () => ({ use: 'x', organization: 1.5 })),
      },
    },
  ],
  [
    'I27 10,000 variables',
    'query ($id: ID!) { person(id: $id) { name } }',
    Object.fromEntries(Array.from({ length: 10_000 }, (_, turn) => [`v${turn}`, turn])),
  ],
  [
    'I30 __type in circles',
    '{ __type(name: "Person") { fields { type { fields { type { fields { type { fields { type { fields { name } } } } } } } } } } }',
  ],
  ['I31 an operation called __schema', `query __schema ${deep(16)}`],
  [
    'I36 a list of 1,000 things to do',
    'mutation ($input: StateInput!) { state(input: $input) { __typename } }',
    {
      input: {
        dimension: 'dimension_language',
        comfort: 'GLADLY',
        answer: { unknown: true },
        uses: Array.from({ length: 1_000 }, () => ({ use: 'MATCH', organization: harborId })),
      },
    },
  ],
  [
    '36,000 half-hours a week',
    'mutation ($input: StateInput!) { state(input: $input) { __typename } }',
    {
      input: {
        dimension: 'dimension_language',
        comfort: 'GLADLY',
        answer: { value: { slots: Array.from({ length: 36_000 }, () => 1) } },
        uses: [],
      },
    },
  ],
];

describe('asking for more than is answered at once', () => {
  it.each(bombs)('is refused, and fast: %s', async (_, query, variables) => {
    const { ask, unexpected } = await aHarbor();
    await ask(melodie, '{ __typename }');
    const { errors, data } = await ask(melodie, query, variables);
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const start = performance.now();
      await ask(melodie, query, variables);
      times.push(performance.now() - start);
    }

    expect(errors?.[0]?.extensions['code']).toMatch(
      /^(TOO_LARGE|GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|BAD_USER_INPUT)$/,
    );
    expect(errors?.length).toBeLessThanOrEqual(6);
    expect(Object.values(data ?? {}).every((one) => one === null)).toBe(true);
    expect(Math.min(...times)).toBeLessThan(250);
    expect(unexpected).toEqual([]);
  });

  it('I25 is refused when variables are 15,000 deep', async () => {
    const { send } = await aHarbor();
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`);
    const { errors } = await send(melodie, {
      body: { query: 'query ($id: ID!) { person(id: $id) { name } }', variables: { id: deep } },
    });

    expect(errors).toMatchObject([{ extensions: { code: 'TOO_LARGE', limit: 'variableDepth', allowed: 32 } }]);
  });

  it.each([
    [
      'I32 by a fragment called __schema',
      '{ ...__schema } fragment __schema on Query { viewer { person { organization { contact { name } } } } }',
    ],
    ['I32 below a field called __schema', '{ __schema: viewer { person { organization { contact { name } } } } }'],
    [
      'I33 by a fragment used again further in',
      '{ viewer { memberships { organization { ...O } } ...V } } fragment V on Viewer { person { ...P } } fragment P on Person { organization { ...O } } fragment O on Organization { contact { ...C } } fragment C on Contact { name }',
    ],
  ])('counts what is deep %s', async (_, query) => {
    const { ask } = await aHarbor({ limits: { depth: 4 } });

    expect((await ask(melodie, query)).errors?.[0]).toMatchObject({
      extensions: { code: 'TOO_LARGE', limit: 'depth', allowed: 4 },
    });
    expect((await ask(melodie, '{ viewer { person { organization { id } } } }')).errors).toBeUndefined();
  });

  it('names the limit and what is allowed', async () => {
    const { ask } = await aHarbor();

    expect((await ask(melodie, deep(11))).errors?.[0]).toMatchObject({
      extensions: { code: 'TOO_LARGE', limit: 'depth', allowed: 10 },
    });
    expect((await ask(melodie, deep(10))).errors?.map(({ extensions }) => extensions['limit'])).not.toContain('depth');
    expect((await ask(melodie, `{ ${times(11, () => '__typename')} }`)).errors).toMatchObject([
      { extensions: { limit: 'rootFields', allowed: 10 } },
    ]);
  });
});

describe('the limits', () => {
  it('leave room for whatever clients need', async () => {
    const { ask } = await aHarbor();
    const page = `query ($in: ID!) { findPeers(organization: $in, first: 50) { peers { edges { cursor node { id name roles { code label { text } } facets { dimension { label { text } } text { text lang dir } } access { canInvite canBlock } } reasons { text { text } contribution dimension { label { text } } } } pageInfo { hasNextPage endCursor } } ask { text { text } dimensions { id label { text } } } waitingPlace { contact { name reach } text { text } } nextStep { kind text { text } } } }`;

    for (const query of [
      page,
      getIntrospectionQuery(),
      '{ dimensions { id key label { text lang } hint { text } many tier valueForm options { key label { text } broader } } }',
    ]) {
      expect((await ask(melodie, query, { in: harborId })).errors).toBeUndefined();
    }
  });

  it('can be changed, and printed', async () => {
    const { ask, gateway } = await aHarbor({ limits: { depth: 2 } });

    expect((await ask(melodie, '{ viewer { person { name } } }')).errors).toMatchObject([
      { extensions: { limit: 'depth', allowed: 2 } },
    ]);
    expect(describeLimits(gateway.limits)).toContain('depth 2\n');
    expect(describeLimits(defaultLimits)).toMatchInlineSnapshot(`
      "tokens 1000
      depth 10
      introspectionDepth 16
      aliases 15
      rootFields 10
      directives 10
      selections 10000
      cost 5000
      page 50
      list 100
      lists ValueInput.slots 336
      lists EnterPaperInput.lines 500
      text 8192
      texts WriteEntryInput.words 65536
      texts WrittenLineInput.words 65536
      texts RewriteEntryInput.words 65536
      texts SuggestEntryInput.words 65536
      texts WriteRoadmapItemInput.words 65536
      texts RewordRoadmapItemInput.words 65536
      texts SuggestForRoadmapInput.words 65536
      texts WriteAdvanceInstructionInput.words 65536
      texts WriteSetbackInput.words 65536
      texts SaveRoadmapDraftInput.words 65536
      texts BringRecordInput.file 65536
      variables 100
      variableDepth 32
      errors 5
      entities 100
      deadline 5000
      burst 200
      requestsIn10Seconds 600
      inFlight 30
      subscriptions 5
      knocks 1000
      silence 30000"
    `);
  });

  it('can keep the schema to itself', async () => {
    const { ask } = await aHarbor({ introspection: false });
    const { errors, text } = await ask(melodie, '{ __schema { types { name } } }');

    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toContain('Person');
  });
});
