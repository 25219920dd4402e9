import { bo, corinna, melodie } from '@peerness/core/testing';
import { isInputObjectType, isNonNullType, isUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../src/index.js';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const draft =
  'mutation ($input: DraftPlanInput!) { draftPlan(input: $input) { __typename ... on PlanChanged { plan { id title } } ... on Refusal { code } } }';

describe('a change that is sent again with its key', () => {
  it('is done once and answered the same, whatever order it is written in', async () => {
    const { ask, world } = await aHarbor();
    const invite =
      'mutation ($input: InviteInput!) { invite(input: $input) { __typename ... on ConnectionChanged { connection { id } } } }';
    const one = await ask(melodie, invite, {
      input: { organization: harborId, to: inHarbor(corinna), kind: 'SUPPORT', idempotencyKey: 'k1' },
    });
    const other = await ask(melodie, invite, {
      input: { idempotencyKey: 'k1', kind: 'SUPPORT', to: inHarbor(corinna), organization: harborId },
    });

    expect(one.data['invite']).toMatchObject({ __typename: 'ConnectionChanged' });
    expect(other.text).toBe(one.text);
    expect(world.history().filter(({ kind }) => kind === 'InvitationSent')).toHaveLength(1);
  });

  it('is done once when twenty arrive together', async () => {
    const { ask, world } = await aHarbor();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(melodie, draft, { input: { title: 'Hopes', idempotencyKey: 'k' } })),
    );

    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.errors).toBeUndefined();
    expect(world.history().filter(({ kind }) => kind === 'PlanDrafted')).toHaveLength(1);
  });

  it('is refused when there is something else in it, or another change', async () => {
    const { ask } = await aHarbor();
    await ask(melodie, draft, { input: { title: 'Hopes', idempotencyKey: 'k' } });

    expect((await ask(melodie, draft, { input: { title: 'Fears', idempotencyKey: 'k' } })).data).toEqual({
      draftPlan: { __typename: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    const named = await ask(
      melodie,
      'mutation { chooseName(input: { name: "Hopes", idempotencyKey: "k" }) { __typename } }',
    );
    expect(named.data).toEqual({ chooseName: { __typename: 'IdempotencyKeyReused' } });
  });

  it('has nothing to do with anyone else’s key', async () => {
    const { ask } = await aHarbor();
    const [one, other] = await Promise.all(
      [melodie, bo].map((person) => ask(person, draft, { input: { title: 'Hopes', idempotencyKey: 'k' } })),
    );

    expect(one?.data['draftPlan']?.['__typename']).toBe('PlanChanged');
    expect(other?.data['draftPlan']?.['__typename']).toBe('PlanChanged');
    expect(one?.text).not.toBe(other?.text);
  });

  it('is done twice without a key', async () => {
    const { ask, world } = await aHarbor();
    for (const title of ['Hopes', 'Hopes']) await ask(melodie, draft, { input: { title } });

    expect(world.history().filter(({ kind }) => kind === 'PlanDrafted')).toHaveLength(2);
  });

  it.each([
    ['no word', ''],
    ['a novel', 'k'.repeat(129)],
  ])('is refused when its key is %s', async (_, idempotencyKey) => {
    const { ask } = await aHarbor();

    expect((await ask(melodie, draft, { input: { title: 'Hopes', idempotencyKey } })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: ['input', 'idempotencyKey'] } },
    ]);
  });
});

/** Changes that need no key, and why none of them can come about twice. */
const withoutKey = {
  claimPlace:
    'its code is used up by the first request, and whoever sends it may not have a person yet to keep a reply for',
};

describe('every change of the final schema', () => {
  it('takes a key and may refuse it, but for those that need none', async () => {
    const mutations = Object.values((await buildSchema()).getMutationType()?.getFields() ?? {});
    const keyless = mutations.filter(({ args }) => {
      const input = args.find(({ name }) => name === 'input')?.type;
      const type = isNonNullType(input) ? input.ofType : input;
      return !isInputObjectType(type) || !('idempotencyKey' in type.getFields());
    });
    expect(mutations.length).toBeGreaterThan(60);
    expect(keyless.map(({ name }) => name)).toEqual(Object.keys(withoutKey));
    for (const { name, type } of mutations)
      if (!(name in withoutKey))
        expect(isUnionType(type) ? type.getTypes().map(String) : [], name).toContain('IdempotencyKeyReused');
  });
});
