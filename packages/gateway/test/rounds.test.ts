import type { PersonId } from '@peerness/core';
import { alex, amir, bo, corinna, daysAfter, melodie, sam, someTime } from '@peerness/core/testing';
import { createViews } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId } from './harbor.js';

type Asked = Awaited<ReturnType<typeof aHarbor>>;

const said =
  'id name strategy state joinedAs seekers supporters text { text lang } access { canJoin canLeave canPropose }';
const open = `mutation ($input: OpenRoundInput!) { openRound(input: $input) { __typename ... on RoundChanged { round { ${said} } } ... on UnfitRound { problem path } } }`;
const join = `mutation ($input: JoinRoundInput!) { joinRound(input: $input) { __typename ... on RoundChanged { round { ${said} } } } }`;
const leave =
  'mutation ($input: LeaveRoundInput!) { leaveRound(input: $input) { __typename ... on RoundNotOpen { state } } }';
const propose =
  'mutation ($input: ProposeAssignmentsInput!) { proposeAssignments(input: $input) { __typename ... on AssignmentsProposed { round { id } proposal { digest strategy guarantee seekers supporters pairs leftOver leftOverWhy { why people } unstable worst median idle full } } } }';
const offer =
  'mutation ($input: OfferAssignmentsInput!) { offerAssignments(input: $input) { __typename ... on RoundChanged { round { state } } } }';
const answer =
  'mutation ($input: AnswerOfferInput!) { answerOffer(input: $input) { __typename ... on OfferAnswered { connection { id state other { name } } } } }';
const offers =
  'query ($in: ID!, $languages: [String!]) { viewer(languages: $languages) { roundOffers(organization: $in) { id side state saidYes connection person { name facets { text { text } } roles { code } } text { text lang } round { name organization { name } } } } }';
const rounds = `query ($in: ID!) { viewer { rounds(organization: $in) { ${said} } } }`;

const winter = {
  organization: harborId,
  name: 'Winter round',
  opensAt: someTime.toISOString(),
  closesAt: daysAfter(someTime, 7).toISOString(),
};

async function opened(harbor: Asked): Promise<string> {
  const { data, errors } = await harbor.ask(alex, open, { input: winter });
  expect(errors).toBeUndefined();
  return String(data['openRound']?.['round']?.['id']);
}

async function gathered(): Promise<{ harbor: Asked; round: string; digest: string }> {
  const harbor = await aHarbor();
  const round = await opened(harbor);
  for (const [person, side] of [
    [melodie, 'SEEKER'],
    [bo, 'SEEKER'],
    [corinna, 'SUPPORTER'],
  ] as const)
    await harbor.ask(person, join, { input: { round, side } });
  const { data, errors } = await harbor.ask(alex, propose, { input: { round } });
  expect(errors).toBeUndefined();
  return { harbor, round, digest: String(data['proposeAssignments']?.['proposal']?.['digest']) };
}

const offersTo = async (harbor: Asked, person: PersonId, languages: readonly string[] = ['en']) => {
  const { data, errors } = await harbor.ask(person, offers, { in: harborId, languages });
  expect(errors).toBeUndefined();
  return data['viewer']?.['roundOffers'] as unknown as readonly Record<string, unknown>[];
};

describe('a round', () => {
  it('says to every member what joining means, and how many joined to whoever runs it', async () => {
    const harbor = await aHarbor();
    const round = await opened(harbor);
    const joined = await harbor.ask(melodie, join, { input: { round, side: 'SEEKER' } });
    expect(joined.data['joinRound']?.['round']).toMatchObject({
      name: 'Winter round',
      strategy: 'DEFERRED_ACCEPTANCE',
      state: 'OPEN',
      joinedAs: 'SEEKER',
      seekers: null,
      supporters: null,
      access: { canJoin: true, canLeave: true, canPropose: false },
    });
    const { data } = await harbor.ask(alex, rounds, { in: harborId });
    expect(data['viewer']?.['rounds']?.[0]).toMatchObject({
      joinedAs: null,
      seekers: 1,
      supporters: 0,
      text: { text: expect.stringContaining('Harbor House would like to help') as string },
      access: { canPropose: true },
    });
    const foreign = await harbor.ask(sam, rounds, { in: harborId });
    expect(foreign.data['viewer']).toEqual({ rounds: [] });
    const byId = await harbor.ask(sam, 'query ($id: ID!) { node(id: $id) { id } }', { id: round });
    expect(byId.data).toEqual({ node: null });
    expect((await harbor.ask(melodie, leave, { input: { round } })).data).toEqual({
      leaveRound: { __typename: 'RoundChanged' },
    });
  });

  it('goes by the strategy of the server where nobody chose one', async () => {
    const harbor = await aHarbor({ views: (views) => ({ ...views, roundStrategy: 'auction' }) });
    const { data } = await harbor.ask(alex, open, { input: winter });
    expect(data['openRound']?.['round']).toMatchObject({ strategy: 'AUCTION' });
    const chosen = await harbor.ask(alex, open, { input: { ...winter, strategy: 'GREEDY' } });
    expect(chosen.data['openRound']?.['round']).toMatchObject({ strategy: 'GREEDY' });
    expect(createViews(harbor.work, { catalogue: new Map(), roundStrategy: 'auction' }).roundStrategy).toBe('auction');
  });

  it('is run by nobody else: to them there is no such round', async () => {
    const { harbor, round, digest } = await gathered();
    for (const person of [melodie, corinna, amir, sam]) {
      const [one, other, third] = [
        await harbor.ask(person, open, { input: winter }),
        await harbor.ask(person, propose, { input: { round } }),
        await harbor.ask(person, offer, { input: { round, digest } }),
      ];
      expect(one.data).toEqual({ openRound: { __typename: 'NotFound' } });
      expect(other.data).toEqual({ proposeAssignments: { __typename: 'NotFound' } });
      expect(third.data).toEqual({ offerAssignments: { __typename: 'NotFound' } });
    }
    expect((await harbor.ask(undefined, propose, { input: { round } })).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('a proposal', () => {
  it('tells figures and no person, and is answered once', async () => {
    const { harbor, round } = await gathered();
    const input = { round, idempotencyKey: 'look' };
    const { data, text } = await harbor.ask(alex, propose, { input });
    expect(data['proposeAssignments']?.['proposal']).toEqual({
      digest: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      strategy: 'DEFERRED_ACCEPTANCE',
      guarantee: 'STABLE',
      seekers: 2,
      supporters: 1,
      pairs: 2,
      leftOver: 0,
      leftOverWhy: [],
      unstable: 0,
      worst: null,
      median: null,
      idle: null,
      full: null,
    });
    for (const name of ['Melodie', 'Corinna', 'Bo']) expect(text).not.toContain(name);
    const again = await harbor.ask(alex, propose, { input });
    expect(again.data['proposeAssignments']).toMatchObject({ proposal: null });
    expect(await offersTo(harbor, melodie)).toEqual([]);
  });
});

describe('an offer', () => {
  it('says who proposed it, shows what the other one shows, and connects two who both say yes', async () => {
    const { harbor, round, digest } = await gathered();
    const made = await harbor.ask(alex, offer, { input: { round, digest } });
    expect(made.data).toEqual({ offerAssignments: { __typename: 'RoundChanged', round: { state: 'OFFERED' } } });
    const [mine] = await offersTo(harbor, melodie);
    expect(mine).toMatchObject({
      side: 'SEEKER',
      state: 'OPEN',
      saidYes: null,
      connection: null,
      person: { name: 'Corinna', roles: [{ code: 'PEER_SUPPORTER' }] },
      text: { text: expect.stringContaining('Proposed by Harbor House, in “Winter round”') as string },
      round: { organization: { name: 'Harbor House' } },
    });
    const [spanish] = await offersTo(harbor, melodie, ['es']);
    expect(spanish).toMatchObject({
      text: { lang: 'es', text: expect.stringContaining('Propuesta de Harbor House') as string },
    });
    const theirs = (await offersTo(harbor, corinna)).find(({ person }) => JSON.stringify(person).includes('Melodie'));
    expect(await offersTo(harbor, alex)).toEqual([]);
    expect(await offersTo(harbor, amir)).toEqual([]);

    const yes = await harbor.ask(melodie, answer, { input: { offer: mine?.['id'], yes: true } });
    expect(yes.data).toEqual({ answerOffer: { __typename: 'OfferAnswered', connection: null } });
    const unmoved = (await offersTo(harbor, corinna)).find(({ id }) => id === theirs?.['id']);
    expect(unmoved).toEqual(theirs);
    const both = await harbor.ask(corinna, answer, { input: { offer: theirs?.['id'], yes: true } });
    expect(both.data['answerOffer']).toMatchObject({ connection: { state: 'ACCEPTED', other: { name: 'Melodie' } } });
    const [connected] = await offersTo(harbor, melodie);
    expect(connected).toMatchObject({ state: 'CONNECTED', person: null, saidYes: true });
    expect(connected?.['connection']).toBe(both.data['answerOffer']?.['connection']?.['id']);
  });

  it('reads the same after a no of the other one, a block, and in time: not this time', async () => {
    const apart: unknown[] = [];
    for (const way of ['no', 'block'] as const) {
      const { harbor, round, digest } = await gathered();
      await harbor.ask(alex, offer, { input: { round, digest } });
      const theirs = (await offersTo(harbor, corinna)).find(({ person }) => JSON.stringify(person).includes('Melodie'));
      if (way === 'no') await harbor.ask(corinna, answer, { input: { offer: theirs?.['id'], yes: false } });
      else {
        const found = await harbor.ask(
          corinna,
          'query ($in: ID!) { findPeers(organization: $in, kind: MUTUAL) { peers { edges { node { id name } } } } }',
          { in: harborId },
        );
        const edges = found.data['findPeers']?.['peers']?.['edges'] as unknown as {
          node: { id: string; name: string };
        }[];
        const person = edges.find(({ node }) => node.name === 'Melodie')?.node.id;
        const kept = await harbor.ask(
          corinna,
          'mutation ($input: BlockInput!) { block(input: $input) { __typename } }',
          {
            input: { person },
          },
        );
        expect(kept.data).toEqual({ block: { __typename: 'Blocked' } });
      }
      const [mine] = await offersTo(harbor, melodie);
      const { id, ...read } = mine ?? {};
      apart.push(read);
      expect((await harbor.ask(melodie, answer, { input: { offer: id, yes: true } })).data).toEqual({
        answerOffer: { __typename: 'NotOpen' },
      });
    }
    expect(apart[0]).toMatchObject({ state: 'NOT_THIS_TIME', person: null });
    expect(apart[1]).toEqual(apart[0]);
  });
});
