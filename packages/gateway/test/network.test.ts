import type { PersonId, Profile, Statement, StatementId } from '@peerness/core';
import {
  alex,
  amir,
  aMembership,
  aRole,
  aTown,
  bo,
  corinna,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  sam,
  someTime,
  stranger,
} from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';
import type { Json } from './json.js';

type Harbor = Awaited<ReturnType<typeof aHarbor>>;

const here = globalId('organization', harbor.id);
const there = globalId('organization', lighthouse.id);
const propose = `mutation ($organization: ID!, $partner: String!) {
  proposeNetworkAgreement(input: { organization: $organization, partner: $partner, reason: "We are few." }) {
    __typename ... on Refusal { code path } } }`;
const accept = `mutation ($organization: ID!, $agreement: ID!) {
  acceptNetworkAgreement(input: { organization: $organization, agreement: $agreement }) { __typename ... on Refusal { code path } } }`;
const end = accept.replace('acceptNetworkAgreement', 'endNetworkAgreement');
const take = `mutation ($agreement: ID!, $dimensions: [ID!]) {
  takeGuestPlace(input: { agreement: $agreement, dimensions: $dimensions, mutual: true }) {
    __typename ... on GuestPlaceChanged { membership { id guestOf organization { name } } } ... on Refusal { code path } } }`;
const leave = `mutation ($organization: ID!) { leaveGuestPlace(input: { organization: $organization }) { __typename ... on Refusal { code } } }`;
const agreements = `query ($organization: ID!) { viewer { networkAgreements(organization: $organization) {
  id partner isOurs reason from until proposedAt acceptedAt endedAt isInForce } } }`;
const offers = '{ viewer { guestOffers { agreement home host reason until place { guestOf } } } }';
const find = `query ($organization: ID!) { findPeers(organization: $organization, kind: MUTUAL) {
  peers { edges { node { id name guestOf facets { text { text } } } reasons { basis } } pageInfo { hasNextPage } }
  waitingPlace { contact { name } } } }`;
const members = `query ($organization: ID!) { members(organization: $organization) { edges { node { name guestOf } } } }`;

const said = (id: string, dimension: string, value: object, uses: Statement['uses']): Statement => ({
  id: `01960000-0000-7000-8000-0000000000${id}` as StatementId,
  dimension: dimension as Statement['dimension'],
  answer: { answer: 'value', value } as Statement['answer'],
  comfort: 'gladly',
  uses,
  statedAt: someTime,
});
const usesIn = (organization: typeof harbor, audience: 'members' | 'connections'): Statement['uses'] => [
  { use: 'match', organization: organization.id },
  { use: 'display', organization: organization.id, audience },
];
const grown = (id: string) => said(id, 'age-band', { form: 'ordered', key: '25-34' }, []);

/** Sam administers the lighthouse; Melodie shows the harbor’s members one thing, and her connections another. */
function seed() {
  const town = aTown();
  const statements = [
    grown('f1'),
    said('f2', 'pastime', { form: 'choice', key: 'painting' }, usesIn(harbor, 'members')),
    said('f3', 'mental-health', { form: 'choice', key: 'depression' }, usesIn(harbor, 'connections')),
  ];
  const profiles = (town.profiles ?? []).map((one): Profile =>
    one.person === melodie
      ? { ...one, statements }
      : { ...one, statements: [grown(`e${(town.profiles ?? []).indexOf(one)}`)] },
  );
  const memberships = [
    ...(town.memberships ?? []).filter(({ person }) => person !== sam),
    aMembership(sam, lighthouse, { roles: [aRole({ code: 'administrator', places: 0 })] }),
  ];
  return { ...town, profiles, memberships };
}

async function agreed(): Promise<Harbor & { readonly agreement: string }> {
  const whole = await aHarbor({ seed: seed() });
  await whole.ask(alex, propose, { organization: here, partner: lighthouse.handle });
  const agreement = String((await listed(whole, sam, there))[0]?.['id']);
  await whole.ask(sam, accept, { organization: there, agreement });
  return { ...whole, agreement };
}
const listed = async ({ ask }: Harbor, as: PersonId, organization: string): Promise<readonly Json[]> =>
  ((await ask(as, agreements, { organization })).data['viewer']?.['networkAgreements'] ?? []) as unknown as Json[];
const found = async ({ ask }: Harbor, as: PersonId, organization = there) =>
  (await ask(as, find, { organization })).text;

describe('an agreement of two organizations', () => {
  it('is proposed by the one and accepted by the other, each by whoever administers it', async () => {
    const whole = await aHarbor({ seed: seed() });
    const { ask } = whole;
    const asked = { organization: here, partner: lighthouse.handle };
    expect((await ask(alex, propose, asked)).data['proposeNetworkAgreement']).toMatchObject({
      __typename: 'NetworkAgreementsChanged',
    });
    expect(await listed(whole, alex, here)).toMatchObject([
      { partner: 'lighthouse', isOurs: true, acceptedAt: null, endedAt: null, isInForce: false },
    ]);
    const [waiting] = await listed(whole, sam, there);
    expect(waiting).toMatchObject({ partner: 'Harbor House', isOurs: false, reason: 'We are few.' });
    const agreement = String(waiting?.['id']);
    for (const [as, organization] of [
      [alex, here],
      [melodie, here],
      [amir, there],
      [corinna, there],
      [alex, there],
    ] as const)
      expect((await ask(as, accept, { organization, agreement })).data['acceptNetworkAgreement']).toMatchObject({
        code: 'NOT_FOUND',
      });
    await ask(sam, accept, { organization: there, agreement });
    expect(await listed(whole, alex, here)).toMatchObject([{ partner: 'Lighthouse', isInForce: true }]);
  });

  it('is listed to nobody else, and there is no telling it from one that is not', async () => {
    const whole = await agreed();
    for (const as of [melodie, corinna, sam, stranger]) expect(await listed(whole, as, here)).toEqual([]);
    const { ask, agreement } = whole;
    const none = '01960000-0000-7000-8000-00000000dead';
    for (const as of [stranger, corinna, bo])
      for (const [field, organization] of [
        [end, there],
        [accept, there],
      ] as const)
        expect((await ask(as, field, { organization, agreement })).text).toBe(
          (await ask(as, field, { organization, agreement: none })).text,
        );
    const [real, made] = await Promise.all([agreement, none].map((one) => ask(stranger, take, { agreement: one })));
    expect(real?.text).toBe(made?.text);
  });

  it('proposed to a word no organization goes by, it is answered the same', async () => {
    const one = await aHarbor({ seed: seed() });
    const other = await aHarbor({ seed: seed() });
    expect((await one.ask(alex, propose, { organization: here, partner: 'no-such-house' })).text).toBe(
      (await other.ask(alex, propose, { organization: here, partner: lighthouse.handle })).text,
    );
  });
});

describe('across organizations', () => {
  it('nothing crosses by an agreement alone: lists and answers are the same bytes as without one', async () => {
    const without = await aHarbor({ seed: seed() });
    const whole = await agreed();
    for (const as of [sam, amir]) expect(await found(whole, as)).toBe(await found(without, as));
    expect(await found(whole, alex, here)).toBe(await found(without, alex, here));
    for (const person of [melodie, bo, corinna]) {
      const id = globalId('person', lighthouse.id, memberIn(lighthouse, person));
      const node = `{ node(id: "${id}") { __typename } }`;
      expect((await whole.ask(sam, node)).data).toEqual({ node: null });
    }
  });

  it('who says so is found there, marked, with what they chose and nothing else; nobody else with them', async () => {
    const whole = await agreed();
    const { ask, agreement } = whole;
    expect((await ask(melodie, offers)).data['viewer']?.['guestOffers']).toMatchObject([
      { agreement, home: 'Harbor House', host: 'Lighthouse', reason: 'We are few.', place: null },
    ]);
    expect((await ask(stranger, offers)).data['viewer']?.['guestOffers'] ?? []).toEqual([]);
    expect((await ask(amir, offers)).data['viewer']?.['guestOffers']).toEqual([]);
    const taken = await ask(melodie, take, { agreement, dimensions: ['dimension_pastime'] });
    expect(taken.data['takeGuestPlace']).toMatchObject({
      membership: { guestOf: 'Harbor House', organization: { name: 'Lighthouse' } },
    });
    expect((await ask(melodie, offers)).data['viewer']?.['guestOffers']).toMatchObject([
      { place: { guestOf: 'Harbor House' } },
    ]);
    const list = (await ask(sam, find, { organization: there })).data['findPeers']?.['peers']?.['edges'];
    const names = (list as unknown as readonly { node: { name: string; guestOf: string | null } }[]).map(
      ({ node: { name, guestOf } }) => [name, guestOf],
    );
    expect(new Set(names)).toEqual(
      new Set([
        ['Melodie', 'Harbor House'],
        ['أمير', null],
      ]),
    );
    const text = JSON.stringify(list);
    expect(text).toContain('Painting');
    expect(text).not.toContain('Depression');
    const administered = (await ask(sam, members, { organization: there })).data['members'];
    expect(JSON.stringify(administered)).toContain('{"name":"Melodie","guestOf":"Harbor House"}');
    const home = (await ask(alex, members, { organization: here })).text;
    expect(home).not.toContain('Lighthouse');
  });

  it('a guest is not shown what only the members there are shown, and finds nobody', async () => {
    const whole = await agreed();
    const { ask, agreement } = whole;
    await ask(melodie, take, { agreement });
    const answer = (await ask(melodie, find, { organization: there })).data['findPeers'];
    expect(answer).toMatchObject({ peers: { edges: [] }, waitingPlace: { contact: { name: 'Jonah' } } });
    for (const person of [sam, amir]) {
      const id = globalId('person', lighthouse.id, memberIn(lighthouse, person));
      const missing = globalId('person', lighthouse.id, '01960000-0000-7000-8000-00000000dead');
      const node = (of: string) => ask(melodie, `{ node(id: "${of}") { __typename } }`);
      expect((await node(id)).text).toBe((await node(missing)).text);
    }
    const access = `{ organization(id: "${there}") { access { canFindPeers } } }`;
    expect((await ask(melodie, access)).data['organization']).toEqual({ access: { canFindPeers: false } });
    expect((await ask(sam, access)).data['organization']).toEqual({ access: { canFindPeers: true } });
  });

  it.each([
    ['they take it back', melodie, leave, there],
    ['their own organization ends the agreement', alex, end, here],
    ['the other organization ends it', sam, end, there],
  ] as const)('they are gone at the next look when %s', async (_, as, mutation, organization) => {
    const whole = await agreed();
    const { ask, agreement } = whole;
    const before = await found(whole, sam);
    await ask(melodie, take, { agreement, dimensions: ['dimension_pastime'] });
    expect(await found(whole, sam)).not.toBe(before);
    const variables = mutation === leave ? { organization } : { organization, agreement };
    expect((await ask(as, mutation, variables)).text).not.toContain('code');
    expect(await found(whole, sam)).toBe(before);
  });

  it('they are invited like anybody else, and the two then know each other there', async () => {
    const whole = await agreed();
    const { ask, agreement } = whole;
    await ask(melodie, take, { agreement });
    const edges = (await ask(sam, find, { organization: there })).data['findPeers']?.['peers']?.['edges'];
    const guest = (edges as unknown as readonly { node: { id: string; guestOf: string | null } }[]).find(
      ({ node }) => node.guestOf,
    )?.node.id;
    const invited = await ask(
      sam,
      'mutation ($organization: ID!, $to: ID!) { invite(input: { organization: $organization, to: $to, kind: MUTUAL }) { __typename ... on ConnectionChanged { connection { id } } ... on Refusal { code } } }',
      { organization: there, to: guest },
    );
    const connection = invited.data['invite']?.['connection']?.['id'];
    expect(connection).toBeTruthy();
    const seen = await ask(
      melodie,
      `{ viewer { connections { edges { node { id organization { name } other { name guestOf } } } } } }`,
    );
    expect(JSON.stringify(seen.data)).toContain('"name":"Sam","guestOf":null');
    const accepted = await ask(
      melodie,
      'mutation ($connection: ID!) { accept(input: { connection: $connection }) { __typename ... on Refusal { code } } }',
      { connection },
    );
    expect(accepted.data['accept']).toEqual({ __typename: 'ConnectionChanged' });
  });
});
