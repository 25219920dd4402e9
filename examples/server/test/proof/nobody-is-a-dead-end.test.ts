import { globalId } from '@peerness/core/use-cases';
import type { OrganizationId } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepOrganization } from '../../src/organization/set-up-organization.js';
import { aHome, type Home } from '../a-home.js';
import { type Gate, openGate } from './gate.js';
import { importList } from './import-list.js';
import { type Json, textAt } from './json.js';

const supporters = Array.from({ length: 6 }, (_, at) => `supporter-${at + 1}`);
const people = Array.from({ length: 40 }, (_, at) => `person-${at + 1}`);
const places = 3;

let home: Home;
let gate: Gate;
const id = newId() as OrganizationId;
const organization = globalId('organization', id);

beforeAll(async () => {
  home = await aHome();
  gate = await openGate({ work: home.persistence.work });
  await keepOrganization(
    home.persistence.work,
    {
      id,
      handle: 'harbor',
      name: 'Harbor House',
      contact: { name: 'Rosa', reach: 'front-desk@harbor.example' },
      policies: [],
    },
    new Date(),
  );
  await importEveryone();
}, 300_000);

afterAll(() => home?.drop());

/** Half of them speak Spanish alone, every third agreed to matching on nothing, every tenth never told an age. */
async function importEveryone(): Promise<void> {
  const uses = 'match=paper@2026-01-02; display=paper@2026-01-02';
  const rows = [
    ['external_id', 'name', 'role', 'engagement', 'places', 'agreed', 'age-band', 'language'],
    ...supporters.map((name, at) => [
      name,
      name,
      'peer-supporter',
      'employed',
      String(places),
      `${uses}; seen=paper@2026-01-02`,
      '35-44',
      at < 2 ? 'es' : 'en',
    ]),
    ...people.map((name, at) => [
      name,
      name,
      '',
      '',
      '',
      at % 3 === 0 ? 'display=paper@2026-01-02' : uses,
      at % 10 === 9 ? '' : '25-34',
      at % 2 === 0 ? 'es' : 'en',
    ]),
  ];
  const into = { organization: 'harbor', source: 'list' };
  const { report, codes } = await importList(home.persistence.work, into, rows);
  expect(report).toMatchObject({ done: true, imported: 46 });
  for (const [name, code] of codes)
    expect(await gate.change(`home.${name}`, 'claimPlace', { code })).toMatchObject({ __typename: 'PlaceClaimed' });
}

const look = async (name: string): Promise<Json> => {
  const query = `query ($organization: ID!) { findPeers(organization: $organization) {
    peers { edges { node { id name } } } ask { text { text } dimensions { id } } waitingPlace { contact { name reach } text { text } } nextStep { kind text { text } } } }`;
  const { data, text } = await gate.ask(`home.${name}`, query, { organization });
  if (!data?.['findPeers']) throw new Error(text);
  return data['findPeers'];
};

/** What someone is told to do next, tried: an invitation that can be sent, an ask that can be set, a human by name. */
async function whatTheyCanDo(name: string): Promise<string | undefined> {
  const found = await look(name);
  switch (textAt(found, 'nextStep', 'kind')) {
    case 'LOOK_AT_LISTED':
      return JSON.stringify(found['peers']?.['edges']) === '[]' ? undefined : 'listed';
    case 'ASK': {
      const asked = await gate.change(`home.${name}`, 'ask', {
        organization,
        kind: 'SUPPORT',
        dimension: 'dimension_language',
      });
      return String(asked['__typename']) === 'AskSet' ? 'ask' : undefined;
    }
    default:
      return textAt(found, 'waitingPlace', 'contact', 'name') === 'Rosa' &&
        textAt(found, 'waitingPlace', 'contact', 'reach') !== ''
        ? 'waiting'
        : undefined;
  }
}

async function tally(): Promise<Record<string, number>> {
  const counts: Record<string, number> = { listed: 0, ask: 0, waiting: 0, 'dead ends': 0 };
  for (const name of people) {
    const step = (await whatTheyCanDo(name)) ?? 'dead ends';
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

it(
  'leaves none of 40 people without a next step among 6 supporters, nor when every place is taken',
  { timeout: 300_000 },
  async () => {
    const before = await tally();
    console.log('people 40 · supporters 6 ·', before);
    expect(before).toMatchObject({ 'dead ends': 0 });
    expect(before['listed']).toBeGreaterThan(20);

    let accepted = 0;
    for (const name of people) {
      const edges = (await look(name))['peers']?.['edges'] as unknown as { node: { id: string; name: string } }[];
      const [first] = edges;
      if (!first) continue;
      const { connection } = await gate.change(
        `home.${name}`,
        'invite',
        { organization, to: first.node.id },
        'connection { id }',
      );
      const answer = await gate.change(`home.${first.node.name}`, 'accept', { connection: textAt(connection, 'id') });
      if (String(answer['__typename']) === 'ConnectionChanged') accepted += 1;
    }
    expect(accepted).toBe(supporters.length * places);

    const after = await tally();
    console.log('all places taken ·', after);
    expect(after).toMatchObject({ listed: 0, 'dead ends': 0 });
    expect((after['ask'] ?? 0) + (after['waiting'] ?? 0)).toBe(people.length);
  },
);
