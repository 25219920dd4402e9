import type { Connection, ConnectionId, PersonId } from '@peerness/core';
import { assistanceOf, type SessionId } from '@peerness/core/record';
import { aTown, bo, corinna, daysAfter, harbor, melodie, someTime } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor, identityOf } from './harbor.js';

const visit = 'ab'.repeat(32);
const invited: Connection = {
  id: '01960000-0000-7000-8000-0a1b2c3d4e5f' as ConnectionId,
  organization: harbor.id,
  kind: 'mutual',
  inviter: corinna,
  invitee: melodie,
  invitedAt: someTime,
  openUntil: daysAfter(someTime, 14),
  status: 'invited',
};
const connection = globalId('connection', harbor.id, invited.id);
const printedBy = '{ viewer { connections { edges { node { id state paper { kind code page } } } } } }';
const enter = `mutation ($code: String!, $yes: Boolean!) { enterAnswer(input: { code: $code, yes: $yes }) {
  __typename ... on ConnectionChanged { connection { id state contacts { words } } } ... on Refusal { code path } } }`;
const found = 'query ($code: String!) { viewer { paper(code: $code) { kind page } } }';

/** Melodie has no phone: she is in her session beside Rosa. Everybody else is by themselves. */
async function aTable(over: Partial<typeof invited> = {}) {
  const session = {
    id: '01960000-0000-7000-8000-000000000901' as SessionId,
    person: melodie,
    identity: identityOf(melodie),
    key: visit,
    kind: 'visit-code',
    startedAt: someTime,
    lastSeenOn: someTime,
    assistance: assistanceOf('Rosa', someTime),
  } as const;
  let isHelped = false;
  const place = await aHarbor({
    seed: { ...aTown(), connections: [{ ...invited, ...over } as Connection], sessions: [session] },
    identify: async (person) =>
      person && {
        ...identityOf(person),
        signIn: {
          key: isHelped ? visit : 'cd'.repeat(32),
          isNamed: true,
          issuedAt: someTime,
          kind: isHelped ? ('visit-code' as const) : ('passkey' as const),
        },
      },
  });
  const as = (helped: boolean) => (person: PersonId, query: string, variables?: object) => {
    isHelped = helped;
    return place.ask(person, query, variables);
  };
  const alone = as(false);
  const [{ node }] = ((await alone(corinna, printedBy)).data['viewer'] as never as Printed).connections.edges;
  const state = async (): Promise<string> =>
    ((await alone(corinna, printedBy)).data['viewer'] as never as Printed).connections.edges[0].node.state;
  return { alone, helped: as(true), paper: node.paper, state };
}
interface Printed {
  readonly connections: {
    readonly edges: readonly [
      { readonly node: { readonly state: string; readonly paper: { readonly code: string; readonly page: string } } },
    ];
  };
}

describe('an invitation on paper', () => {
  it('says who invites, until when, a yes, a no and a code, and nothing else of anybody', async () => {
    const { alone, paper } = await aTable();
    expect(paper).toMatchObject({ kind: 'INVITATION', code: expect.stringMatching(/^\w{3}-\w{3}-\w{3}$/) });
    for (const words of ['Corinna', paper.code, invited.openUntil.toISOString().slice(0, 10), 'Yes', 'No'])
      expect(paper.page).toContain(words);
    expect(paper.page).not.toContain('Melodie');
    const theirs = (await alone(melodie, found, { code: paper.code })).data['viewer'];
    expect(theirs).toEqual({ paper: { kind: 'INVITATION', page: paper.page } });
    expect((await alone(bo, found, { code: paper.code })).data['viewer']).toEqual({ paper: null });
  });

  it.each([
    [true, 'ACCEPTED'],
    [false, 'NOT_THIS_TIME'],
  ] as const)(
    'is entered in one assisted step as it was marked (%s), and is what a screen makes of it',
    async (yes, becomes) => {
      const { alone, helped, paper, state } = await aTable();
      const answered = await helped(melodie, enter, { code: paper.code.toLowerCase().replaceAll('-', ' '), yes });
      // The connection is Corinna's as well: nothing of it is told on Rosa's device.
      expect(answered.data['enterAnswer']).toEqual({ __typename: 'ConnectionChanged', connection: null });
      expect(await state()).toBe(becomes);
      const again = await alone(melodie, enter, { code: paper.code, yes });
      expect(again.data['enterAnswer']).toMatchObject({ connection: { id: connection, state: becomes } });

      const onScreen = await aTable();
      const field = yes ? 'accept' : 'decline';
      const input = `${field}(input: { connection: "${connection}" })`;
      await onScreen.alone(melodie, `mutation { ${input} { __typename } }`);
      expect(await onScreen.state()).toBe(becomes);
    },
  );

  it('is answered by the one who is invited, and by nobody else who holds the sheet', async () => {
    const { alone, helped, paper, state } = await aTable();
    const code = async (answer: ReturnType<typeof helped>) => (await answer).data['enterAnswer'] as unknown;
    for (const person of [corinna, bo])
      expect(await code(alone(person, enter, { code: paper.code, yes: true }))).toMatchObject({
        code: 'NOT_FOUND',
        path: ['input', 'code'],
      });
    expect(await code(helped(melodie, enter, { code: 'ABC', yes: true }))).toMatchObject({ code: 'UNREADABLE_CODE' });
    expect(await state()).toBe('INVITED');
    // The control: the same sheet in the right hands.
    expect(await code(helped(melodie, enter, { code: paper.code, yes: true }))).toMatchObject({
      __typename: 'ConnectionChanged',
    });
    expect(await code(helped(melodie, enter, { code: paper.code, yes: false }))).toMatchObject({ code: 'NOT_OPEN' });
  });

  it('is closed with help in every other way: no list, no node, no yes without the sheet', async () => {
    const { helped, paper } = await aTable();
    expect((await helped(melodie, printedBy)).text).not.toContain('Corinna');
    expect((await helped(melodie, `{ connection(id: "${connection}") { id } }`)).text).toContain('NOT_WITH_HELP');
    const yes = await helped(melodie, `mutation { accept(input: { connection: "${connection}" }) { __typename } }`);
    expect(yes.data['accept']).toEqual({ __typename: 'NotWithHelp' });
    expect((await helped(melodie, found, { code: paper.code })).text).toContain('Corinna');
  });
});
