import { melodie, bo } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId } from './harbor.js';

const state = 'mutation ($input: StateInput!) { state(input: $input) { __typename } }';
const set =
  'mutation ($input: AskInput!) { ask(input: $input) { __typename ... on AskSet { ask { id text { text } value { label { text } } kind openUntil } } } }';
const matchOnly = {
  dimension: 'dimension_language',
  answer: { value: { tag: 'sw', proficiency: 'GOOD' } },
  comfort: 'GLADLY',
  uses: [{ use: 'MATCH', organization: harborId }],
};
const grownUp = { dimension: 'dimension_age-band', answer: { value: { key: '35-44' } }, comfort: 'GLADLY', uses: [] };
const ask = { organization: harborId, kind: 'MUTUAL', dimension: 'dimension_language' };

describe('ask', () => {
  it('reads the same whether or not anyone fits, and introduces two people once both said yes', async () => {
    const lonely = await aHarbor();
    await lonely.ask(melodie, state, { input: matchOnly });
    const unheard = await lonely.ask(melodie, set, { input: ask });
    const harbor = await aHarbor();
    for (const person of [melodie, bo])
      for (const input of [grownUp, matchOnly]) await harbor.ask(person, state, { input });
    const heard = await harbor.ask(melodie, set, { input: ask });
    const words = ({ data }: typeof heard): unknown => ({ ...(data['ask']?.['ask'] as object), id: '' });

    expect(heard.errors).toBeUndefined();
    expect(words(heard)).toEqual(words(unheard));

    const asked = await harbor.ask(
      bo,
      'query ($in: ID!) { viewer { questions(organization: $in) { ask kind text { text } value { label { text } } } } }',
      { in: harborId },
    );
    const question = asked.data['viewer']?.['questions']?.[0]?.['ask'];
    expect(JSON.stringify(asked.data)).not.toContain('Melodie');
    const yes = await harbor.ask(
      bo,
      'mutation ($input: AnswerAskInput!) { answerAsk(input: $input) { ... on AskAnswered { connection { state other { name } saidYesTo { dimension { key } } } } } }',
      { input: { ask: question, yes: true } },
    );
    expect(yes.data).toEqual({
      answerAsk: {
        connection: { state: 'ACCEPTED', other: { name: 'Melodie' }, saidYesTo: { dimension: { key: 'language' } } },
      },
    });
  });

  it('needs something one said oneself, and can be taken back', async () => {
    const harbor = await aHarbor();
    expect((await harbor.ask(melodie, set, { input: ask })).data).toEqual({ ask: { __typename: 'NothingStated' } });
    await harbor.ask(melodie, state, { input: matchOnly });
    const { data } = await harbor.ask(melodie, set, { input: ask });
    const gone = await harbor.ask(
      melodie,
      'mutation ($input: WithdrawAskInput!) { withdrawAsk(input: $input) { __typename } }',
      { input: { ask: data['ask']?.['ask']?.['id'] } },
    );
    expect(gone.data).toEqual({ withdrawAsk: { __typename: 'AskSet' } });
    expect(
      (await harbor.ask(melodie, 'query ($in: ID!) { viewer { asks(organization: $in) { id } } }', { in: harborId }))
        .data,
    ).toEqual({ viewer: { asks: [] } });
  });
});
