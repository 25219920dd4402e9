import { alex, bo, corinna, harbor, lighthouse, melodie, memberIn, sam, stranger } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';

const here = globalId('organization', harbor.id);
const memberOf = (person: typeof alex): string => globalId('member', harbor.id, memberIn(harbor, person));
const list = `query ($organization: ID!, $after: String) { members(organization: $organization, first: 2, after: $after) {
  edges { node { id name isSelf roles { code engagement places } hasTakenPlace suspendedAt version } } pageInfo { hasNextPage endCursor } } }`;
const suspend = `mutation ($member: ID!, $key: String) { suspendMember(input: { member: $member, idempotencyKey: $key }) {
  __typename ... on MemberChanged { member { id suspendedAt } } ... on Refusal { code } } }`;
const reinstate = 'mutation ($member: ID!) { reinstateMember(input: { member: $member }) { __typename } }';
const change = `mutation ($member: ID!, $holding: [RoleInput!]!) { changeRoles(input: { member: $member, holding: $holding }) {
  __typename ... on MemberChanged { member { roles { code } } } ... on Refusal { code path } } }`;

describe('the list of members', () => {
  it('is an administrator’s, in pages: names and roles, and nothing anybody said', async () => {
    const { ask } = await aHarbor();
    const first = await ask(alex, list, { organization: here });
    expect(first.data['members']).toMatchObject({
      edges: [
        { node: { id: memberOf(melodie), name: 'Melodie', isSelf: false, roles: [] } },
        { node: { name: 'Corinna' } },
      ],
      pageInfo: { hasNextPage: true },
    });
    const after = first.data['members']?.['pageInfo']?.['endCursor'];
    const second = await ask(alex, list, { organization: here, after });
    expect(JSON.stringify(second.data['members'])).toContain('"isSelf":false');
    expect(JSON.stringify(second.data)).not.toContain('Corinna');
    expect((await ask(alex, list, { organization: here, after: 'elsewhere' })).errors?.[0]?.path).toEqual(['members']);
  });

  it.each([
    ['a member', melodie],
    ['a supporter', corinna],
    ['someone of another organization', sam],
    ['someone who belongs nowhere', stranger],
    ['nobody', undefined],
  ] as const)('is not there for %s, no more than that of no organization', async (_, person) => {
    const { ask } = await aHarbor();
    const none = globalId('organization', '01960000-0000-7000-8000-00000000dead');
    const [real, made] = [
      await ask(person, list, { organization: here }),
      await ask(person, list, { organization: none }),
    ];
    expect(real.data).toEqual({ members: null });
    expect(made.text).toBe(real.text);
  });

  it('of another organization is not there for an administrator of this one', async () => {
    const { ask } = await aHarbor();
    const elsewhere = globalId('member', lighthouse.id, memberIn(lighthouse, sam));
    const organization = globalId('organization', lighthouse.id);
    expect((await ask(alex, list, { organization })).data).toEqual({ members: null });
    expect((await ask(alex, suspend, { member: elsewhere })).data['suspendMember']).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a suspended member', () => {
  const life = `query ($organization: ID!) { findPeers(organization: $organization) { peers { edges { cursor } } }
    viewer { memberships { suspendedAt organization { name } } plans { title } } }`;
  const draft = 'mutation { draftPlan(input: { title: "Mine" }) { __typename } }';

  it('is a stranger at the very next request, keeps what is theirs, and comes back', async () => {
    const { ask } = await aHarbor();
    await ask(corinna, draft);
    expect((await ask(corinna, life, { organization: here })).data['findPeers']).not.toBeNull();
    const done = await ask(alex, suspend, { member: memberOf(corinna), key: 'once' });
    expect(done.data['suspendMember']).toMatchObject({
      __typename: 'MemberChanged',
      member: { id: memberOf(corinna) },
    });
    expect((await ask(alex, suspend, { member: memberOf(corinna), key: 'once' })).text).toBe(done.text);

    const { data } = await ask(corinna, life, { organization: here });
    expect(data['findPeers']).toBeNull();
    expect(data['viewer']).toMatchObject({
      memberships: [{ suspendedAt: expect.any(String), organization: { name: 'Harbor House' } }],
      plans: [{ title: 'Mine' }],
    });
    const found = await ask(
      melodie,
      'query ($organization: ID!) { findPeers(organization: $organization) { peers { edges { node { name } } } } }',
      { organization: here },
    );
    expect(found.text).not.toContain('Corinna');

    await ask(alex, reinstate, { member: memberOf(corinna) });
    expect((await ask(corinna, life, { organization: here })).data['findPeers']).not.toBeNull();
  });

  it('who administered does so no more', async () => {
    const { ask } = await aHarbor();
    const holding = [{ code: 'ADMINISTRATOR', engagement: 'EMPLOYED' }];
    expect((await ask(alex, change, { member: memberOf(bo), holding })).data['changeRoles']).toMatchObject({
      member: { roles: [{ code: 'ADMINISTRATOR' }] },
    });
    expect((await ask(bo, list, { organization: here })).data['members']).not.toBeNull();
    await ask(alex, suspend, { member: memberOf(bo) });
    expect((await ask(bo, list, { organization: here })).data).toEqual({ members: null });
  });
});

describe('an administrator', () => {
  it('gives themselves nothing, is never the last to go, and is told so in a typed way', async () => {
    const { ask } = await aHarbor();
    const more = [
      { code: 'ADMINISTRATOR', engagement: 'EMPLOYED' },
      { code: 'MENTOR', engagement: 'VOLUNTEER', places: 1 },
    ];
    const refused = async (holding: readonly object[]) =>
      (await ask(alex, change, { member: memberOf(alex), holding })).data['changeRoles'];
    expect(await refused(more)).toMatchObject({ __typename: 'OwnRoleRefused' });
    expect(await refused([])).toMatchObject({ __typename: 'LastAdministrator' });
    expect((await ask(alex, suspend, { member: memberOf(alex) })).data['suspendMember']).toMatchObject({
      __typename: 'LastAdministrator',
    });
    const twice = [more[1], more[1]];
    expect((await ask(alex, change, { member: memberOf(bo), holding: twice })).data['changeRoles']).toEqual({
      __typename: 'UnreadableRoles',
      code: 'UNREADABLE_ROLES',
      path: ['input', 'holding', '1', 'code'],
    });
  });

  it('sees no plan, statement, wish or card of anyone by being one', async () => {
    const { ask } = await aHarbor();
    await ask(melodie, 'mutation { draftPlan(input: { title: "SECRET-PLAN" }) { __typename } }');
    const { text } = await ask(alex, list, { organization: here });
    expect(text).not.toContain('SECRET-PLAN');
    const { errors } = await ask(
      alex,
      'query ($organization: ID!) { members(organization: $organization) { edges { node { facets } } } }',
      { organization: here },
    );
    expect(errors).toHaveLength(1);
  });
});
