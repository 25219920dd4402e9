import type { Facet } from '@peerness/core';
import { aTown, corinna, harbor as harborHouse, melodie } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import type { Noticed } from '../src/index.js';
import { aHarbor, harborId } from './harbor.js';

const nowhere = '01960000-0000-7000-8000-00000000dead';
const words = 'CANARY in her words';

/** Corinna shows what is hard for her to those she is connected with, and to nobody else. */
const hers: Facet = {
  dimension: 'mental-health',
  answer: { answer: 'value', value: { form: 'choice', key: 'depression' } },
  match: false,
  display: 'connections',
};
const town = aTown();
const seed = {
  ...town,
  presences: (town.presences ?? []).map((presence) =>
    presence.person === corinna && presence.organization === harborHouse.id
      ? { ...presence, facets: [hers] }
      : presence,
  ),
};

async function askedOf(as: typeof melodie | undefined, query: string, variables: object = {}) {
  const noticed: Noticed[] = [];
  const requests = new Set<string>();
  const during: string[] = [];
  const { ask } = await aHarbor({
    seed,
    onNoticed: (what, request) => {
      noticed.push(what);
      requests.add(request);
    },
    during: (request, task) => {
      during.push(request);
      return task();
    },
  });
  const { text } = await ask(as, query, variables);
  return { noticed, requests, during, text };
}

describe('what is noticed to be counted', () => {
  it('is which change was refused and how, in which request, and none of its words', async () => {
    const { noticed, requests, during } = await askedOf(
      melodie,
      'mutation ($input: DraftPlanInput!) { draftPlan(input: $input) { __typename } }',
      { input: { title: `${words}\u0000` } },
    );
    expect(noticed).toEqual([{ kind: 'change-refused', field: 'draftPlan', refusal: 'UnreadableText' }]);
    expect([...requests]).toEqual(during);
    expect(during).toHaveLength(1);
  });

  it('is which question was answered as if there were nothing', async () => {
    const { noticed } = await askedOf(melodie, 'query ($id: ID!) { plan(id: $id) { title } }', {
      id: globalId('plan', nowhere),
    });
    expect(noticed).toEqual([{ kind: 'nothing-shown', field: 'plan' }]);
    expect((await askedOf(melodie, '{ viewer { plans { id } } }')).noticed).toEqual([]);
  });

  it('is that peers were looked for, in which dimensions, and what of theirs was withheld; nobody’s id and no value', async () => {
    const { noticed, text } = await askedOf(
      melodie,
      'query ($organization: ID!) { findPeers(organization: $organization) { peers { edges { node { name facets { dimension { key } } } } } } }',
      { organization: harborId },
    );
    expect(text).toContain('Corinna');
    expect(noticed).toContainEqual({ kind: 'withheld', action: 'facet.read', category: 'mental-health' });
    const sought = noticed.find(({ kind }) => kind === 'peers-sought');
    expect(sought).toMatchObject({ shape: expect.arrayContaining(['broad']) as string[] });
    expect(JSON.stringify(noticed)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|depression|Corinna/);
  });

  it('is that somebody took everything of theirs along', async () => {
    expect((await askedOf(melodie, '{ viewer { record } }')).noticed).toEqual([{ kind: 'record-taken' }]);
  });
});
