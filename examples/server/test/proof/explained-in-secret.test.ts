import type { OrganizationId, Ports, Work } from '@peerness/core';
import { builtInCatalogue } from '@peerness/core/dimensions';
import { keepPeerIndexes } from '@peerness/core/match-index';
import { createViews, globalId } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepOrganization } from '../../src/organization/set-up-organization.js';
import { aHome, type Home } from '../a-home.js';
import { type Gate, openGate } from './gate.js';
import { importList } from './import-list.js';
import { textAt } from './json.js';

let home: Home;
let gate: Gate;
/** The same, finding people by an index. */
let indexed: Gate;
/** The same database, asked by somebody who shows what people keep to themselves. */
let leaking: Gate;
let supporter: string;
let seeker: string;
const id = newId() as OrganizationId;
const organization = globalId('organization', id);
const match = { use: 'MATCH', organization };
const riverside = { value: { form: 'NAME', name: 'Riverside' } };

beforeAll(async () => {
  home = await aHome();
  const { work } = home.persistence;
  gate = await openGate({ work });
  const views = createViews(work, { catalogue: builtInCatalogue, peerIndex: keepPeerIndexes({ room: 100 }) });
  indexed = await openGate({ work, views });
  leaking = await openGate({ work: givingAway(work) });
  const contact = { name: 'Rosa', reach: 'front-desk@harbor.example' };
  await keepOrganization(work, { id, handle: 'harbor', name: 'Harbor House', contact, policies: [] }, new Date());
  await importThree();
  const wish = { organization, strength: 'PREFER', turnOn: true };
  const gym = { ...wish, dimension: 'dimension_gym', importance: 5, values: [riverside.value] };
  await changed('seeker', 'wish', gym);
  await changed('seeker', 'wish', { ...wish, dimension: 'dimension_language', importance: 2, likeMe: true });
  const found = await gate.ask('home.seeker', list, { organization });
  supporter = textAt(found.data, 'findPeers', 'peers', 'edges', 0, 'node', 'id');
  const own = await gate.ask('home.seeker', '{ viewer { memberships { person { id } } } }');
  seeker = textAt(own.data, 'viewer', 'memberships', 0, 'person', 'id');
}, 300_000);

afterAll(() => home?.drop());

async function importThree(): Promise<void> {
  const agreed = 'match=paper@2026-01-02; display=paper@2026-01-02';
  const seen = `${agreed}; seen=paper@2026-01-02`;
  const rows = [
    ['external_id', 'name', 'role', 'engagement', 'places', 'agreed', 'age-band', 'language'],
    ['supporter', 'supporter', 'peer-supporter', 'employed', '3', seen, '35-44', 'en'],
    ['seeker', 'seeker', '', '', '', agreed, '25-34', 'en'],
    ['quiet', 'quiet', '', '', '', agreed, '25-34', 'en'],
  ];
  const { codes } = await importList(home.persistence.work, { organization: 'harbor', source: 'list' }, rows);
  for (const [name, code] of codes)
    expect(await gate.change(`home.${name}`, 'claimPlace', { code })).toMatchObject({ __typename: 'PlaceClaimed' });
}

/** Ports that say of everybody that they show to every member what they let be used. */
function givingAway(work: Work): Work {
  const shown = (ports: Ports): Ports => {
    const { presences } = ports;
    const open = <One extends Awaited<ReturnType<typeof presences.candidates>>[number]>(one: One): One => ({
      ...one,
      presence: {
        ...one.presence,
        facets: one.presence.facets.map((facet) => ({ ...facet, match: true, display: 'members' as const })),
      },
    });
    return {
      ...ports,
      presences: {
        ...presences,
        candidates: async (where) => (await presences.candidates(where)).map(open),
        ofMember: async (where, member) => {
          const one = await presences.ofMember(where, member);
          return one && open(one);
        },
      },
    };
  };
  return (scope, task) => work(scope, (ports) => task(shown(ports)));
}

const list = `query ($organization: ID!) { findPeers(organization: $organization, first: 50) { matcherVersion
  peers { edges { cursor node { id name facets { text { text } } } bothWouldMeetAgain reasons { text { text } basis contribution } } pageInfo { hasNextPage endCursor } } nextStep { kind } } }`;
const explain = `query ($organization: ID!, $person: ID!) { explainMatch(organization: $organization, person: $person) {
  person { id name } bothWouldMeetAgain reasons { text { text } basis contribution }
  wouldChange { kind effect dimension { key } values { label { text } } importanceNow importanceThen text { text } } } }`;

/** Every byte the one who asks receives. */
async function received(by: Gate = gate): Promise<string> {
  const found = await by.ask('home.seeker', list, { organization });
  const why = await by.ask('home.seeker', explain, { organization, person: supporter });
  return `${found.text}${why.text}`;
}

async function changed(who: string, field: string, input: object): Promise<void> {
  const answer = await gate.change(`home.${who}`, field, input);
  expect([field, answer]).toEqual([field, expect.not.objectContaining({ code: expect.anything() as unknown })]);
}

const state = (dimension: string, answer: object, uses: readonly object[]) => ({
  dimension: `dimension_${dimension}`,
  comfort: 'GLADLY',
  answer,
  uses,
});
const toConnections = { use: 'DISPLAY', organization, audience: 'CONNECTIONS' };
const singing = { value: { form: 'CHOICE', key: 'singing' } };

it('lists and explains somebody by what they show, to whoever has them on their list alone', async () => {
  const before = await received();
  expect(before).toContain('"kind":"MAKE_MUST","effect":"OFF"');
  expect(before).toContain('"basis":"WISH","contribution":200');
  const missing = await gate.ask('home.seeker', explain, { organization, person: supporter.replace(/.{4}$/, 'zzzz') });
  const ofOneself = await gate.ask('home.supporter', explain, { organization, person: supporter });
  expect(ofOneself.text).toContain('{"data":{"explainMatch":null}}');
  expect(missing.data?.['explainMatch'] ?? null).toBeNull();
});

it('receives not one byte else, whatever is kept from whoever asks', { timeout: 300_000 }, async () => {
  const before = await received();
  const unseen: readonly (readonly [what: string, who: string, field: string, input: object])[] = [
    [
      'said, and used for nothing',
      'supporter',
      'state',
      state('school', { value: { form: 'NAME', name: 'North' } }, []),
    ],
    ['used, and shown to nobody', 'supporter', 'state', state('gym', riverside, [match])],
    ['shown to connections alone', 'supporter', 'state', state('pastime', singing, [match, toConnections])],
    [
      'what a supporter wishes for',
      'supporter',
      'wish',
      { organization, dimension: 'dimension_language', strength: 'PREFER', importance: 5, turnOn: true, likeMe: true },
    ],
    [
      'whether a supporter is open to mutual peers',
      'supporter',
      'choosePresence',
      { organization, seen: true, mutual: true, paused: false },
    ],
    ['what somebody not listed says', 'quiet', 'state', state('gym', riverside, [match])],
    [
      'that somebody not listed is there to be found by mutual peers',
      'quiet',
      'choosePresence',
      { organization, seen: true, mutual: true, paused: false },
    ],
    ['that a supporter would meet them again, said by one alone', 'supporter', 'sayMeetAgain', { person: seeker }],
  ];
  const secretly = await received(leaking);
  for (const [what, who, field, input] of unseen) {
    await changed(who, field, input);
    expect([what, await received()]).toEqual([what, before]);
    expect([what, await received(indexed)]).toEqual([what, before]);
  }
  console.log(`explained in secret: ${unseen.length} changes, ${before.length} bytes the same`);
  expect(await received(leaking), 'an answer that gives away what is kept').not.toBe(secretly);
});

it('receives what is shown: a control', async () => {
  const before = await received();
  const toMembers = { use: 'DISPLAY', organization, audience: 'MEMBERS' };
  await changed('supporter', 'state', state('gym', { value: { form: 'NAME', name: 'riverside' } }, [match, toMembers]));
  const after = await received();
  expect(await received(indexed)).toBe(after);
  expect(after).not.toBe(before);
  expect(after).toContain('"basis":"WISH","contribution":500');
  await changed('supporter', 'sayMeetAgain', { person: seeker });
  await changed('seeker', 'sayMeetAgain', { person: supporter });
  const both = await received();
  expect(await received(indexed)).toBe(both);
  expect(both.split('"bothWouldMeetAgain":true')).toHaveLength(3);
  await changed('supporter', 'liftMeetAgain', { person: seeker });
  expect(await received()).toBe(after);
});
