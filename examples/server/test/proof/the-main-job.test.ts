import { builtInBriefing } from '@peerness/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canary } from './canaries.js';
import { type Gate, openGate } from './gate.js';
import { aWorld, type ProofHome } from './home.js';
import { type Json, textAt } from './json.js';

let home: ProofHome;
let gate: Gate;
let organization: string;
const [wren, iris] = ['harbor.wren', 'harbor.iris'] as const;
const briefing = { text: builtInBriefing.version, language: 'en' };
const connectionFields =
  'connection { id state version other { name } meeting { place agreedAt proposedByMe } contacts { mine words } }';

beforeAll(async () => {
  home = await aWorld();
  gate = await openGate({ work: home.persistence.work });
  organization = textAt(
    (await gate.ask(wren, '{ viewer { memberships { organization { id } } } }')).data,
    'viewer',
    'memberships',
    0,
    'organization',
    'id',
  );
}, 300_000);

afterAll(() => home?.drop());

const read = async (as: string, query: string, variables: object = {}): Promise<Json> => {
  const { data, codes, text } = await gate.ask(as, query, variables);
  if (codes.length > 0) throw new Error(text);
  return data;
};
const planOf = (as: string, id: string) =>
  read(as, 'query ($id: ID!) { plan(id: $id) { title sections { title entries { words } } } }', { id });
const peersOf = (as: string) =>
  read(
    as,
    'query ($organization: ID!) { findPeers(organization: $organization) { peers { edges { node { id name } reasons { basis contribution text { text } dimension { key } } } } } }',
    { organization },
  );
const idOf = async (as: string): Promise<string> => {
  const { viewer } = await read(as, '{ viewer { memberships { person { id } } } }');
  return textAt(viewer, 'memberships', 0, 'person', 'id');
};

describe('the main job', () => {
  let peer = '';
  let connection = '';
  let plan = '';
  let section = '';

  it('begins with what someone says and wishes, and finds peers with reasons', async () => {
    const name = canary('harbor.iris', 'service');
    const dimension = `dimension_${(organization.split('_')[1] ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}/service`;
    const said = await gate.change(
      wren,
      'state',
      {
        dimension,
        answer: { value: { form: 'NAME', name } },
        comfort: 'GLADLY',
        uses: [
          { use: 'MATCH', organization },
          { use: 'DISPLAY', organization, audience: 'MEMBERS' },
        ],
      },
      'statement { answer uses { use } }',
    );
    expect(said['statement']).toMatchObject({ answer: 'VALUE', uses: [{ use: 'MATCH' }, { use: 'DISPLAY' }] });
    const { wishes } = await gate.change(
      wren,
      'wish',
      { organization, dimension, strength: 'PREFER', importance: 5, values: [{ form: 'NAME', name }] },
      'wishes { version wishes { importance } }',
    );
    expect(JSON.stringify(wishes)).toContain('"importance":5');

    const edges = (await peersOf(wren))['findPeers']?.['peers']?.['edges'];
    expect(edges?.[0]).toMatchObject({
      node: { name: canary('harbor.iris', 'name') },
      reasons: [{ basis: 'WISH', dimension: { key: 'service' } }],
    });
    expect(Number(edges?.[0]?.['reasons']?.[0]?.['contribution'])).toBeGreaterThan(0);
    expect(textAt(edges, 0, 'reasons', 0, 'text', 'text')).toContain(name);
    peer = textAt(edges, 0, 'node', 'id');
  });

  it('shows before sending exactly what the other one will see', async () => {
    const card = 'name kind text { text } roles { code } facets { dimension { key } text { text } }';
    const { previewInvitation } = await read(
      wren,
      `query ($organization: ID!, $to: ID!) { previewInvitation(organization: $organization, to: $to) { ${card} } }`,
      { organization, to: peer },
    );
    const key = { idempotencyKey: 'invite iris' };
    const first = await gate.change(wren, 'invite', { organization, to: peer, ...key }, connectionFields);
    connection = textAt(first, 'connection', 'id');
    expect(await gate.change(wren, 'invite', { organization, to: peer, ...key }, connectionFields)).toEqual(first);
    expect(await gate.change(wren, 'invite', { organization, to: peer })).toMatchObject({ code: 'ALREADY_CONNECTED' });
    expect(await gate.change(wren, 'invite', { organization, to: await idOf('harbor.sol'), ...key })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });

    const { connection: received } = await read(
      iris,
      `query ($id: ID!) { connection(id: $id) { state iAsked invitation { ${card} } } }`,
      { id: connection },
    );
    expect(received).toMatchObject({ state: 'INVITED', iAsked: false });
    expect(received?.['invitation']).toEqual(previewInvitation);
  });

  it('goes on with a yes, a contact and a meeting both agree to', async () => {
    const meeting = {
      startsAt: new Date(Date.now() + 86_400_000).toISOString(),
      timeZone: 'America/Chicago',
      mode: 'WALK',
      place: 'By the lake',
    };
    expect(
      await gate.change(iris, 'accept', { connection, briefing, contact: '555 0199', meeting }, connectionFields),
    ).toMatchObject({ connection: { state: 'ACCEPTED', contacts: [{ mine: true, words: '555 0199' }] } });
    expect(await gate.change(wren, 'goOn', { connection })).toMatchObject({ code: 'NOT_OPEN' });
    expect(await gate.change(wren, 'revealContact', { connection, words: 'too soon' })).toMatchObject({
      code: 'BRIEFING_NEEDED',
    });
    await gate.change(wren, 'acknowledgeBriefing', { connection, briefing });
    const { connection: now } = await read(
      wren,
      `query ($id: ID!) { ${connectionFields.replace('connection', 'connection(id: $id)')} }`,
      { id: connection },
    );
    expect(now).toMatchObject({
      state: 'ACCEPTED',
      contacts: [{ mine: false, words: '555 0199' }],
      meeting: { place: 'By the lake', proposedByMe: false, agreedAt: null },
    });
    const version = Number(now?.['version']);

    expect(await gate.change(wren, 'agreeToMeeting', { connection, expectedVersion: version - 1 })).toMatchObject({
      __typename: 'ChangedMeanwhile',
      code: 'CHANGED_MEANWHILE',
      version,
    });
    expect(
      await gate.change(wren, 'agreeToMeeting', { connection, expectedVersion: version }, connectionFields),
    ).toMatchObject({ connection: { version: version + 1, meeting: { agreedAt: expect.any(String) as string } } });
    expect(await gate.change(wren, 'sayWeMet', { connection }, connectionFields)).toMatchObject({
      connection: { state: 'MET' },
    });
    expect(await gate.change(wren, 'goOn', { connection }, connectionFields)).toMatchObject({
      connection: { state: 'MET' },
    });
    expect(await gate.change(iris, 'goOn', { connection }, connectionFields)).toMatchObject({
      connection: { state: 'ACTIVE' },
    });
  });

  it('lets them show one section of a plan, and take it back at the very next look', async () => {
    plan = textAt(await gate.change(wren, 'draftPlan', { title: 'When it gets loud' }, 'plan { id }'), 'plan', 'id');
    const add = async (kind: string, words: string): Promise<string> => {
      const id = textAt(
        await gate.change(wren, 'addSection', { plan, kind, title: `${kind} of mine` }, 'section { id }'),
        'section',
        'id',
      );
      await gate.change(wren, 'writeEntry', { section: id, words, language: 'en' });
      return id;
    };
    section = await add('DAILY_PLAN', 'Walk before breakfast.');
    await add('CRISIS', 'Call Rosa first.');
    expect(await planOf(iris, plan)).toEqual({ plan: null });

    await gate.change(wren, 'showSection', { section, connection });
    expect(await planOf(iris, plan)).toEqual({
      plan: {
        title: 'When it gets loud',
        sections: [{ title: 'DAILY_PLAN of mine', entries: [{ words: 'Walk before breakfast.' }] }],
      },
    });
    expect(await planOf('harbor.sol', plan)).toEqual({ plan: null });
    const { viewer } = await read(iris, '{ viewer { shownToMe { id } } }');
    expect(viewer?.['shownToMe']).toEqual([{ id: plan }]);

    await gate.change(wren, 'takeBackSection', { section, connection });
    expect(await planOf(iris, plan)).toEqual({ plan: null });
    expect(await read(iris, '{ viewer { shownToMe { id } } }')).toEqual({ viewer: { shownToMe: [] } });
    expect(await read(iris, 'query ($id: ID!) { node(id: $id) { id } }', { id: section })).toEqual({ node: null });
  });

  it('is over when one ends it: nothing either showed is left to read, and neither is listed to the other', async () => {
    await gate.change(wren, 'showSection', { section, connection });
    await gate.change(wren, 'revealContact', { connection, words: 'wren@example.org' });
    expect((await planOf(iris, plan))['plan']).not.toBeNull();
    expect(await gate.change(iris, 'endConnection', { connection }, connectionFields)).toMatchObject({
      connection: { state: 'ENDED', meeting: null, contacts: [], other: null },
    });
    expect(await planOf(iris, plan)).toEqual({ plan: null });
    expect(
      await read(wren, `query ($id: ID!) { ${connectionFields.replace('connection', 'connection(id: $id)')} }`, {
        id: connection,
      }),
    ).toMatchObject({ connection: { state: 'ENDED', contacts: [], meeting: null } });
    expect(JSON.stringify(await peersOf(wren))).not.toContain(canary('harbor.iris', 'name'));
  });

  it('is over in silence when one keeps the other away', async () => {
    const { connection: mine } = await gate.change(
      'harbor.umi',
      'invite',
      { organization, to: await idOf('harbor.sol') },
      connectionFields,
    );
    const with_ = textAt(mine, 'id');
    await gate.change('harbor.sol', 'accept', { connection: with_, briefing, contact: '555 0142' });
    await gate.change('harbor.umi', 'acknowledgeBriefing', { connection: with_, briefing });
    const { viewer } = await read('harbor.umi', '{ viewer { plans { id sections { id } } } }');
    await gate.change('harbor.umi', 'showSection', {
      section: textAt(viewer, 'plans', 0, 'sections', 0, 'id'),
      connection: with_,
    });
    expect((await planOf('harbor.sol', textAt(viewer, 'plans', 0, 'id')))['plan']).not.toBeNull();

    expect(await gate.change('harbor.umi', 'block', { person: await idOf('harbor.sol') })).toMatchObject({
      __typename: 'Blocked',
    });
    expect(await planOf('harbor.sol', textAt(viewer, 'plans', 0, 'id'))).toEqual({ plan: null });
    const seen = await read(
      'harbor.sol',
      `query ($id: ID!) { ${connectionFields.replace('connection', 'connection(id: $id)')} }`,
      { id: with_ },
    );
    expect(seen).toMatchObject({ connection: { state: 'ENDED', other: null, contacts: [], meeting: null } });
    expect(JSON.stringify(await peersOf('harbor.umi'))).not.toContain(canary('harbor.sol', 'name'));
    expect(
      await read('harbor.umi', 'query ($id: ID!) { person(id: $id) { name } }', { id: await idOf('harbor.sol') }),
    ).toEqual({ person: null });
    expect(await gate.change('harbor.umi', 'invite', { organization, to: await idOf('harbor.sol') })).toMatchObject({
      code: 'NOT_THIS_TIME',
    });
  });

  it('introduces two people who both said yes to what neither shows', async () => {
    const asked =
      'query ($organization: ID!) { viewer { questions(organization: $organization) { ask value { label { text } } } } }';
    const questions = (await read('harbor.umi', asked, { organization }))['viewer']?.['questions'];
    expect(questions).toEqual([
      { ask: expect.any(String) as string, value: { label: { text: canary('harbor.wren', 'ask') } } },
    ]);
    expect(JSON.stringify(await read('harbor.pia', asked, { organization }))).not.toContain('CN-');

    const introduced = await gate.change(
      'harbor.umi',
      'answerAsk',
      { ask: textAt(questions, 0, 'ask'), yes: true },
      'connection { id state other { name } saidYesTo { value { label { text } } } }',
    );
    expect(introduced['connection']).toMatchObject({
      state: 'ACCEPTED',
      other: { name: canary('harbor.wren', 'name') },
      saidYesTo: { value: { label: { text: canary('harbor.wren', 'ask') } } },
    });
    const { connection: theirs } = await read(
      wren,
      'query ($id: ID!) { connection(id: $id) { state other { name } } }',
      { id: textAt(introduced, 'connection', 'id') },
    );
    expect(theirs).toEqual({ state: 'ACCEPTED', other: { name: canary('harbor.umi', 'name') } });
  });
});
