import type { PersonId } from '@peerness/core';
import { assistanceOf, paperCodeFrom, type SessionId, spellPaperCode } from '@peerness/core/record';
import {
  alex,
  amir,
  type aPresence,
  aTown,
  bo,
  corinna,
  harbor,
  melodie,
  memberIn,
  sam,
  someTime,
} from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, identityOf, inHarbor } from './harbor.js';

const visit = 'ab'.repeat(32);
const sheet = '{ viewer { memberships { paper { kind code page } } } }';
const found = 'query ($code: String!) { viewer { paper(code: $code) { kind page } } }';
const enter = `mutation ($input: EnterInvitationInput!) { enterInvitation(input: $input) {
  __typename ... on ConnectionChanged { connection { kind state other { name } } } ... on Refusal { code path } } }`;
const invitedBy = '{ viewer { connections { edges { node { kind state other { name } } } } } }';
const codeOf = (person: PersonId): string => spellPaperCode(paperCodeFrom(memberIn(harbor, person)));

/** Melodie has no phone: with help she is in her session beside Rosa. Everybody else is by themselves. */
async function aTable(presences = aTown().presences ?? []) {
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
    seed: { ...aTown(), presences, sessions: [session] },
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
  const [alone, helped] = [as(false), as(true)];
  const code = codeOf(melodie);
  const enters = async (input: object, by = helped, person = melodie): Promise<unknown> =>
    (await by(person, enter, { input: { code, ...input } })).data['enterInvitation'];
  const invitations = async (): Promise<readonly unknown[]> =>
    ((await alone(melodie, invitedBy)).data['viewer'] as never as Invited).connections.edges.map(({ node }) => node);
  return { alone, helped, enters, invitations, code, place };
}
interface Invited {
  readonly connections: { readonly edges: readonly { readonly node: unknown }[] };
}

const nothingTold = { __typename: 'ConnectionChanged', connection: null };
const toCorinna = { kind: 'SUPPORT', state: 'INVITED', other: { name: 'Corinna' } };

describe('inviting from paper', () => {
  it('prints who can be invited, each with a code and what to, and a code of its own', async () => {
    const { alone, code } = await aTable();
    const [{ paper }] = ((await alone(melodie, sheet)).data['viewer'] as never as { memberships: [{ paper: Printed }] })
      .memberships;
    expect(paper).toMatchObject({ kind: 'INVITING', code });
    const lines = [...paper.page.matchAll(/<li>(.+?)<\/li>/g)].map(([, line = '']) => line);
    const lineOf = (name: string): string | undefined => lines.find((line) => line.includes(name));
    expect(lineOf('Corinna')).toContain(codeOf(corinna));
    expect(lineOf('Corinna')).toContain('They are there for me');
    expect(lineOf('Bo')).toContain(codeOf(bo));
    expect(lineOf('Bo')).not.toContain('They are there for me');
    expect(paper.page).not.toMatch(/Melodie|Sam/);
    expect((await alone(melodie, found, { code })).data['viewer']).toEqual({
      paper: { kind: 'INVITING', page: paper.page },
    });
    expect((await alone(corinna, found, { code })).data['viewer']).toEqual({ paper: null });
  });

  it('lists nobody on somebody else’s device: the sheet there is blank', async () => {
    const { alone, helped, code } = await aTable();
    const page = async (as: typeof alone): Promise<string> =>
      ((await as(melodie, found, { code })).data['viewer'] as never as { paper: Printed }).paper.page;
    expect(await page(alone)).toContain('Corinna');
    for (const name of ['Corinna', 'Bo', 'أمير', codeOf(corinna)]) expect(await page(helped)).not.toContain(name);
    expect(await page(helped)).toContain(code);
  });

  it.each([
    ['the code beside a name', () => codeOf(corinna).toLowerCase().replaceAll('-', ' ')],
    ['a name as it is said', () => '  corinna'],
  ])('is entered in one assisted step from %s, and is what a screen makes of it', async (_, whom) => {
    const { alone, enters, invitations } = await aTable();
    expect(await enters({ whom: whom() })).toEqual(nothingTold);
    expect(await invitations()).toEqual([toCorinna]);
    // Entered twice it is as once; with help it is not told that they are connected.
    expect(await enters({ whom: whom() })).toEqual(nothingTold);
    expect(await enters({ whom: whom() }, alone)).toMatchObject({ code: 'ALREADY_CONNECTED' });
    expect(await invitations()).toHaveLength(1);

    const screen = await aTable();
    const invite = 'mutation ($o: ID!, $to: ID!) { invite(input: { organization: $o, to: $to }) { __typename } }';
    await screen.alone(melodie, invite, { o: harborId, to: inHarbor(corinna) });
    expect(await screen.invitations()).toEqual(await invitations());
  });

  it('is told whom it went to in a sign-in of one’s own', async () => {
    const { alone, enters } = await aTable();
    expect(await enters({ whom: 'Bo', kind: 'MUTUAL' }, alone)).toEqual({
      __typename: 'ConnectionChanged',
      connection: { kind: 'MUTUAL', state: 'INVITED', other: { name: 'Bo' } },
    });
  });

  it('says which part of what was typed is wrong, and keeps nothing', async () => {
    const twoNamedBo = aTown().presences?.map((one) => (one.person === amir ? { ...one, name: 'bo' } : one));
    const { enters, invitations } = await aTable(twoNamedBo);
    const mutual = { kind: 'MUTUAL' };
    for (const [input, refusal, part] of [
      [{ code: 'ABC', whom: 'Corinna' }, 'UNREADABLE_CODE', 'code'],
      [{ code: codeOf(bo), whom: 'Corinna' }, 'NOT_FOUND', 'code'],
      [{ whom: ' ' }, 'UNREADABLE_TEXT', 'whom'],
      [{ whom: 'x'.repeat(201) }, 'UNREADABLE_TEXT', 'whom'],
      [{ whom: 'Bo\u202e' }, 'UNREADABLE_TEXT', 'whom'],
      [{ whom: 'Bo', ...mutual }, 'SEVERAL_OF_THAT_NAME', 'whom'],
    ] as const)
      expect([input, await enters(input)]).toMatchObject([input, { code: refusal, path: ['input', part] }]);
    expect(await invitations()).toEqual([]);
    // The control: the code says which of the two.
    expect(await enters({ whom: codeOf(amir), ...mutual })).toEqual(nothingTold);
    expect(await invitations()).toMatchObject([{ other: { name: 'bo' } }]);
  });

  it('answers the same whoever it is that cannot be invited: a stranger, the unseen, oneself', async () => {
    const seen = (one: ReturnType<typeof aPresence>) =>
      one.person === alex ? { ...one, setting: { ...one.setting, seen: false } } : one;
    const { enters, invitations } = await aTable(aTown().presences?.map(seen));
    const answers = [];
    for (const whom of ['Nobody', 'Sam', 'Alex', codeOf(alex), codeOf(sam), 'Melodie', codeOf(melodie)])
      answers.push(await enters({ whom, kind: 'MUTUAL' }));
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ __typename: 'NotThisTime', code: 'NOT_THIS_TIME', path: [] })]),
    );
    expect(await invitations()).toEqual([]);
  });

  it('stays closed with help in every other way, and to whoever else holds the sheet', async () => {
    const { alone, helped, enters, invitations } = await aTable();
    const invite = `mutation { invite(input: { organization: "${harborId}", to: "${inHarbor(corinna)}" }) { __typename } }`;
    expect((await helped(melodie, invite)).data['invite']).toEqual({ __typename: 'NotWithHelp' });
    expect(await enters({ whom: 'Corinna' }, alone, bo)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'code'] });
    expect(await invitations()).toEqual([]);
  });
});
interface Printed {
  readonly code: string;
  readonly page: string;
}
