import { type PersonId, selfScope } from '@peerness/core';
import type { Access } from '@peerness/core/record';
import { aLook, corinna, harbor as harborHouse, melodie, someTime } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { createNewId, type Limits, type Subscribed } from '../src/index.js';
import { aHarbor, identityOf } from './harbor.js';

const newId = createNewId();

const opened = /* GraphQL */ `
  subscription Opened($first: Int! = 5) {
    opened(first: $first) {
      edges {
        node {
          by {
            name
          }
          label {
            text
          }
          thing
        }
      }
    }
  }
`;

const quick: Partial<Limits> = { knocks: 1, silence: 50 };

type Harbor = Awaited<ReturnType<typeof aHarbor>>;

const isOpen = (subscribed: Subscribed) => {
  if ('errors' in subscribed) throw new Error(JSON.stringify(subscribed.errors));
  return subscribed.answers;
};

const edgesOf = ({ value }: IteratorResult<unknown>) =>
  (value as { data: { opened: { edges: unknown[] } } }).data.opened.edges;

async function listening(harbor: Harbor, as: PersonId | undefined, query = opened, variables: object = {}) {
  const { subscribe } = harbor.gateway;
  if (!subscribe) throw new Error('There are no subscriptions.');
  return subscribe({ query, variables: { ...variables } }, as);
}

const looks = ({ work }: Harbor, reader: PersonId, owner: PersonId, over: Partial<Access> = {}) =>
  work(selfScope(reader), ({ accesses }) =>
    accesses.record([
      aLook({ id: newId(), owner, reader }, { organization: harborHouse.id, thing: 'a section', ...over }),
    ]),
  );

describe('a subscription to what was opened', () => {
  it('tells the owner, each time, and nobody else', async () => {
    const harbor = await aHarbor({ limits: quick });
    const mine = isOpen(await listening(harbor, melodie));
    const theirs = isOpen(await listening(harbor, corinna));
    const first = mine.next();
    const never = theirs.next();
    await looks(harbor, corinna, melodie);
    expect((await first).value).toMatchObject({
      data: { opened: { edges: [{ node: { by: { name: 'Corinna' }, thing: 'a section' } }] } },
    });
    const second = mine.next();
    await looks(harbor, corinna, melodie, { thing: 'another', at: new Date(someTime.getTime() + 1) });
    expect(edgesOf(await second)).toHaveLength(2);
    await mine.return?.();
    await theirs.return?.();
    expect((await never).done).toBe(true);
  });

  it('does not tell of a look that was denied, nor of one’s own page being read again', async () => {
    const harbor = await aHarbor({ limits: quick });
    const mine = isOpen(await listening(harbor, melodie));
    const next = mine.next();
    await looks(harbor, corinna, melodie, { outcome: 'deny', basis: 'none', disclosed: false });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await looks(harbor, corinna, melodie);
    expect(edgesOf(await next)).toHaveLength(1);
    await mine.return?.();
  });

  it('decides again at each answer: who is not signed in any more is told so once, and nothing after it', async () => {
    let signedIn = true;
    const identify = async () => (signedIn ? identityOf(melodie) : undefined);
    const harbor = await aHarbor({ limits: quick, identify });
    const answers = isOpen(await listening(harbor, melodie));
    const first = answers.next();
    await looks(harbor, corinna, melodie);
    expect(edgesOf(await first)).toHaveLength(1);
    const second = answers.next();
    signedIn = false;
    await looks(harbor, corinna, melodie, { thing: 'after' });
    expect((await second).value).toEqual({
      data: { opened: null },
      errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })],
    });
    expect((await answers.next()).done).toBe(true);
  });

  it('and would go on telling if whom it speaks for were found once', async () => {
    let isAsked = 0;
    const once = Promise.resolve(identityOf(melodie));
    const identify = () => {
      isAsked += 1;
      return once;
    };
    const harbor = await aHarbor({ limits: quick, identify });
    const answers = isOpen(await listening(harbor, melodie));
    const first = answers.next();
    await looks(harbor, corinna, melodie);
    expect(edgesOf(await first)).toHaveLength(1);
    expect(isAsked).toBeGreaterThan(2);
    await answers.return?.();
  });

  it('is opened by whoever is signed in, and by nobody else', async () => {
    const harbor = await aHarbor({ limits: quick });
    const answers = isOpen(await listening(harbor, undefined));
    expect((await answers.next()).value).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await answers.next()).done).toBe(true);
  });

  it('has the limits a request has', async () => {
    const harbor = await aHarbor({ limits: { ...quick, subscriptions: 2 } });
    const codes = async (query: string, variables?: object) => {
      const answer = await listening(harbor, melodie, query, variables);
      return 'errors' in answer ? answer.errors.map(({ extensions }) => extensions?.['code']) : 'open';
    };
    expect(await codes('{ viewer { person { name } } }')).toEqual(['BAD_REQUEST']);
    expect(await codes('mutation { withdrawAsk(input: {}) { __typename } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await codes('subscription {')).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(await codes(`subscription { ${'opened { __typename } '.repeat(400)} }`)).toEqual(['TOO_LARGE']);
    expect(await codes('subscription { closed }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await codes(opened, { first: 'many' })).toEqual(['BAD_USER_INPUT']);
    expect(await codes(opened, { first: 5 })).toBe('open');
    expect(await codes(opened)).toBe('open');
    expect(await codes(opened)).toEqual(['OVERLOADED']);
  });

  it('is not answered over a request, which has one answer', async () => {
    const { ask, unexpected } = await aHarbor();
    expect((await ask(melodie, opened)).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect(unexpected).toEqual([]);
  });

  it('gives its place back however it ended', async () => {
    const harbor = await aHarbor({ limits: { ...quick, subscriptions: 1 } });
    for (let turn = 0; turn < 3; turn += 1) {
      const answers = isOpen(await listening(harbor, melodie));
      if (turn === 1) void answers.next();
      await answers.return?.();
    }
    const gone = isOpen(await listening(harbor, undefined));
    while (!(await gone.next()).done);
    expect('errors' in (await listening(harbor, undefined))).toBe(false);
  });

  it('answers a page beyond the limit as a request would', async () => {
    const harbor = await aHarbor({ limits: quick });
    const answers = isOpen(await listening(harbor, melodie, opened, { first: 51 }));
    const next = answers.next();
    await looks(harbor, corinna, melodie);
    expect((await next).value).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    await answers.return?.();
  });
});
