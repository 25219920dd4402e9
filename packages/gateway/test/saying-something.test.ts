import { corinna, melodie } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId } from './harbor.js';

const say = /* GraphQL */ `
  mutation ($input: StateInput!) {
    state(input: $input) {
      __typename
      ... on StatementChanged {
        statement {
          id
          dimension {
            key
          }
          answer
          value {
            form
            key
            tag
            proficiency
            label {
              text
            }
          }
          words
          language
          comfort
          uses {
            use
            audience
            organization {
              id
            }
          }
          access {
            canChange
            canWithdraw
          }
        }
      }
      ... on Refusal {
        code
        message {
          text
          lang
        }
        path
        retryable
      }
      ... on UnreadableAnswer {
        expected
      }
    }
  }
`;

const spanish = {
  dimension: 'dimension_language',
  answer: { value: { tag: 'es', proficiency: 'EXCELLENT' } },
  comfort: 'GLADLY',
  uses: [
    { use: 'MATCH', organization: harborId },
    { use: 'DISPLAY', organization: harborId, audience: 'MEMBERS' },
  ],
};

describe('state', () => {
  it('keeps what was said, with its uses', async () => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(melodie, say, { input: spanish });

    expect(errors).toBeUndefined();
    expect(data['state']).toMatchObject({
      __typename: 'StatementChanged',
      statement: {
        dimension: { key: 'language' },
        answer: 'VALUE',
        value: { form: 'LANGUAGE', tag: 'es', proficiency: 'EXCELLENT' },
        comfort: 'GLADLY',
      },
    });
  });

  it('keeps words of one’s own, and no answer as an answer', async () => {
    const { ask } = await aHarbor();
    const own = await ask(melodie, say, {
      input: { ...spanish, answer: { selfDescribed: { words: 'Lo mío', language: 'es' } } },
    });
    const rather = await ask(melodie, say, { input: { ...spanish, answer: { preferNotToSay: true }, uses: [] } });

    expect(own.data['state']).toMatchObject({
      statement: { answer: 'SELF_DESCRIBED', words: 'Lo mío', language: 'es' },
    });
    expect(rather.data['state']).toMatchObject({ statement: { answer: 'PREFER_NOT_TO_SAY', value: null } });
  });

  it.each([
    ['no answer at all', { answer: {} }, ['input', 'answer']],
    ['two answers', { answer: { unknown: true, preferNotToSay: true } }, ['input', 'answer']],
    ['a value of another form', { answer: { value: { key: 'es' } } }, ['input', 'answer', 'value', 'key']],
  ])('refuses %s, naming the place', async (_, over, path) => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, say, { input: { ...spanish, ...over } });

    expect(data['state']).toMatchObject({
      __typename: 'UnreadableAnswer',
      code: 'UNREADABLE_ANSWER',
      path,
      retryable: false,
      expected: expect.any(String) as string,
    });
  });

  it.each([
    ['a null character', 'a\0b', 'NULL_CHARACTER', ['input', 'answer', 'selfDescribed', 'words']],
    ['half a character', 'a\ud83d', 'LONE_SURROGATE', ['input', 'answer', 'selfDescribed', 'words']],
    ['too long a text', 'a'.repeat(8_193), 'TOO_LONG', ['input', 'answer', 'selfDescribed', 'words']],
    ['a text too long for the form', 'a'.repeat(600), 'TOO_LONG', ['input', 'answer', 'selfDescribed', 'words']],
    ['nothing but spaces', '   ', 'EMPTY', ['input', 'answer', 'selfDescribed', 'words']],
  ])('refuses %s with a reason, naming the place', async (_, words, problem, path) => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(
      melodie,
      'mutation ($input: StateInput!) { state(input: $input) { __typename ... on UnreadableText { problem longest path } } }',
      { input: { ...spanish, answer: { selfDescribed: { words, language: 'en' } } } },
    );

    expect(errors).toBeUndefined();
    expect(data['state']).toMatchObject({ __typename: 'UnreadableText', problem, path });
  });

  it('says no in the reader’s language, and says so when it cannot', async () => {
    const { ask } = await aHarbor();
    const wrong = { input: { ...spanish, answer: {} } };
    const words =
      'mutation ($input: StateInput!, $in: [String!]) { state(input: $input, languages: $in) { ... on Refusal { message { lang dir isFallback } } } }';

    expect((await ask(melodie, words, wrong, { 'accept-language': 'es-MX,es;q=0.9' })).data).toEqual({
      state: { message: { lang: 'es', dir: 'LTR', isFallback: false } },
    });
    expect((await ask(melodie, words, { ...wrong, in: ['en'] }, { 'accept-language': 'es' })).data).toEqual({
      state: { message: { lang: 'en', dir: 'LTR', isFallback: false } },
    });
    expect((await ask(melodie, words, { ...wrong, in: ['ar'] })).data).toEqual({
      state: { message: { lang: 'en', dir: 'LTR', isFallback: true } },
    });
  });

  it('can be changed, with the version one was shown, and taken back', async () => {
    const { ask } = await aHarbor();
    const said = await ask(melodie, say, { input: spanish });
    const statement = String(said.data['state']?.['statement']?.['id']);
    const version = Number(
      (await ask(melodie, '{ viewer { person { version } } }')).data['viewer']?.['person']?.['version'],
    );
    const change =
      'mutation ($input: ChangeStatementInput!) { changeStatement(input: $input) { __typename ... on ChangedMeanwhile { version code retryable } ... on StatementChanged { statement { comfort uses { use } } } } }';

    const late = await ask(melodie, change, {
      input: { statement, comfort: 'ONLY_LATER', expectedVersion: version - 1 },
    });
    expect(late.data).toEqual({
      changeStatement: { __typename: 'ChangedMeanwhile', version, code: 'CHANGED_MEANWHILE', retryable: true },
    });

    const inTime = await ask(melodie, change, {
      input: { statement, comfort: 'ONLY_LATER', uses: [], expectedVersion: version },
    });
    expect(inTime.data).toMatchObject({ changeStatement: { statement: { comfort: 'ONLY_LATER', uses: [] } } });

    const foreign = await ask(corinna, change, { input: { statement, comfort: 'GLADLY' } });
    expect(foreign.data).toEqual({ changeStatement: { __typename: 'NotFound' } });

    const gone = await ask(
      melodie,
      'mutation ($input: WithdrawStatementInput!) { withdrawStatement(input: $input) { ... on StatementWithdrawn { person { version } } } }',
      { input: { statement } },
    );
    expect(gone.errors).toBeUndefined();
    expect((await ask(melodie, '{ viewer { statements { id } } }')).data).toEqual({ viewer: { statements: [] } });
  });

  it('asks whoever is not signed in to sign in, before anything else, with a place', async () => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(undefined, say, { input: spanish });

    expect(data).toEqual({ state: null });
    expect(errors).toMatchObject([
      { message: 'Sign in first.', path: ['state'], extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

describe('wish', () => {
  const wish =
    'mutation ($input: WishInput!) { wish(input: $input) { __typename ... on WishesChanged { wishes { version wishes { dimension { key } strength importance likeMe values { key label { text } } isTurnedOn } } } ... on Refusal { path } ... on PolicyMissing { policy } } }';
  const base = { organization: harborId, dimension: 'dimension_language', strength: 'PREFER' };

  it('is kept with its weight', async () => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(melodie, wish, { input: { ...base, importance: 5, likeMe: true } });

    expect(errors).toBeUndefined();
    expect(data['wish']).toMatchObject({
      wishes: {
        version: 1,
        wishes: [{ dimension: { key: 'language' }, strength: 'PREFER', importance: 5, likeMe: true, values: [] }],
      },
    });
    const gone = await ask(
      melodie,
      'mutation ($input: WithdrawWishInput!) { withdrawWish(input: $input) { ... on WishesChanged { wishes { wishes { strength } } } } }',
      { input: { organization: harborId, dimension: 'dimension_language' } },
    );
    expect(gone.data).toEqual({ withdrawWish: { wishes: { wishes: [] } } });
  });

  it.each([
    ['neither', {}, ['input', 'values']],
    ['both', { likeMe: true, values: [{ tag: 'es', proficiency: 'GOOD' }] }, ['input', 'values']],
    ['too weighty', { likeMe: true, importance: 6 }, ['input', 'importance']],
  ])('is refused when it is %s', async (_, over, path) => {
    const { ask } = await aHarbor();
    const { data } = await ask(melodie, wish, { input: { ...base, ...over } });

    expect(data['wish']).toMatchObject({ __typename: 'UnreadableAnswer', path });
  });
});

describe('chooseName and choosePresence', () => {
  it('say where a language is none, and change nothing', async () => {
    const { ask } = await aHarbor();
    const refused = await ask(
      melodie,
      'mutation { chooseName(input: { name: "Mel", language: "no language" }) { __typename ... on Refusal { code path } } }',
    );
    expect(refused.data).toEqual({
      chooseName: { __typename: 'UnreadableLanguage', code: 'UNREADABLE_LANGUAGE', path: ['input', 'language'] },
    });
    expect((await ask(melodie, '{ viewer { person { name } } }')).data).toEqual({
      viewer: { person: { name: 'Melodie' } },
    });
  });

  it('change what others see', async () => {
    const { ask } = await aHarbor();
    const named = await ask(
      melodie,
      'mutation { chooseName(input: { name: "Mel", language: "es" }) { ... on PersonChanged { person { name version } } } }',
    );
    const hidden = await ask(
      melodie,
      'mutation ($in: ID!) { choosePresence(input: { organization: $in, seen: false, mutual: false, paused: true }) { ... on PersonChanged { person { presence { seen mutual paused } } } } }',
      { in: harborId },
    );

    expect(named.data).toMatchObject({ chooseName: { person: { name: 'Mel' } } });
    expect(hidden.data).toEqual({
      choosePresence: { person: { presence: { seen: false, mutual: false, paused: true } } },
    });
  });
});
