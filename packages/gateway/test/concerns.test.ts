import { amir, corinna, melodie, alex } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { harbor, memberIn } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, inHarbor } from './harbor.js';

type Ask = Awaited<ReturnType<typeof aHarbor>>['ask'];

const offer = `query ($organization: ID!, $about: ID) { viewer {
  concernOffer(organization: $organization, about: $about) { recipients { id name standing } text { text } now { text } }
} }`;
const seen = `id words state closing about { name } recipient { name standing } printable { text }`;
const report = `mutation ($input: ReportConcernInput!) { reportConcern(input: $input) {
  __typename ... on ConcernChanged { concern { ${seen} } } ... on Refusal { code path }
} }`;
const name = `mutation ($input: NameConcernRecipientInput!) { nameConcernRecipient(input: $input) { __typename ... on Refusal { code path } } }`;
const answered = (mutation: string, more = ''): string =>
  `mutation ($concern: ID!) { ${mutation}(input: { concern: $concern${more} }) { __typename ... on ConcernChanged { concern { state closing } } ... on Refusal { code } } }`;
const lists = `query ($organization: ID!) { viewer {
  concerns { id state closing } concernsToMe(organization: $organization) { ${seen} } concernRecipients(organization: $organization) { id name }
} }`;

describe('telling a concern', () => {
  it('has no recipient before there is a choice, one of them outside', async () => {
    const { ask } = await aHarbor();
    await nameTwo(ask, ['inside']);
    const { data } = await ask(melodie, offer, { organization: harborId });
    expect(data['viewer']?.['concernOffer']).toMatchObject({ recipients: [] });
    expect(JSON.stringify(data)).toContain('You cannot tell a concern here yet');
  });

  it('is read by the one recipient who was picked and by nobody else, and closed with words', async () => {
    const { ask } = await aHarbor();
    const [inside = ''] = await nameTwo(ask);
    const input = { organization: harborId, about: inHarbor(corinna), recipient: inside, words: 'She shouted.' };
    const told = (await ask(melodie, report, { input })).data['reportConcern'];
    expect(told).toMatchObject({ concern: { state: 'RECEIVED', words: 'She shouted.', printable: null } });
    const concern = (told as unknown as { concern: { id: string } }).concern.id;

    expect((await ask(amir, lists, { organization: harborId })).data['viewer']).toMatchObject({
      concernsToMe: [{ id: concern, words: 'She shouted.', state: 'RECEIVED' }],
      concernRecipients: [],
    });
    expect((await ask(amir, answered('lookAtConcern'), { concern })).data['lookAtConcern']).toEqual({
      __typename: 'ConcernChanged',
      concern: { state: 'LOOKED_AT', closing: null },
    });
    await ask(amir, answered('closeConcern', ', words: "We spoke."'), { concern });
    expect((await ask(melodie, lists, { organization: harborId })).data['viewer']).toMatchObject({
      concerns: [{ id: concern, state: 'CLOSED', closing: 'We spoke.' }],
      concernsToMe: [],
    });
    for (const other of [corinna, alex]) {
      const { data } = await ask(other, `query ($id: ID!) { node(id: $id) { __typename } }`, { id: concern });
      expect(data['node']).toBeNull();
      expect((await ask(other, lists, { organization: harborId })).data['viewer']).toMatchObject({
        concerns: [],
        concernsToMe: [],
      });
      for (const mutation of ['lookAtConcern', 'closeConcern'])
        expect(
          (await ask(other, answered(mutation, mutation === 'closeConcern' ? ', words: "x"' : ''), { concern })).data[
            mutation
          ],
        ).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    }
  });

  it('for somebody outside is a text to hand over, which nothing sends', async () => {
    const { ask } = await aHarbor();
    const [, outside = ''] = await nameTwo(ask);
    const input = { organization: harborId, recipient: outside, words: 'The door is locked.' };
    const { data } = await ask(melodie, report, { input });
    expect(data['reportConcern']).toMatchObject({ concern: { state: 'PREPARED', recipient: { standing: 'OUTSIDE' } } });
    expect(JSON.stringify(data)).toContain('This text was not sent to anyone');
  });

  it('is never offered to whom it is about, nor taken to anybody not offered', async () => {
    const { ask } = await aHarbor();
    const [inside = ''] = await nameTwo(ask);
    const about = inHarbor(amir);
    const offered = (await ask(melodie, offer, { organization: harborId, about })).data['viewer']?.['concernOffer'];
    expect(JSON.stringify(offered)).not.toContain(inside);
    const input = { organization: harborId, about, recipient: inside, words: 'Him.' };
    expect((await ask(melodie, report, { input })).data['reportConcern']).toEqual({
      __typename: 'RecipientNotOffered',
      code: 'RECIPIENT_NOT_OFFERED',
      path: ['input', 'recipient'],
    });
  });

  it('has its recipients named by whoever administers, and by nobody else', async () => {
    const { ask } = await aHarbor();
    const input = { organization: harborId, name: 'Me', reach: 'Here' };
    expect((await ask(melodie, name, { input })).data['nameConcernRecipient']).toMatchObject({ code: 'NOT_FOUND' });
    const [, outside = ''] = await nameTwo(ask);
    const remove = `mutation ($input: RemoveConcernRecipientInput!) { removeConcernRecipient(input: $input) { __typename ... on Refusal { code } } }`;
    const named = { organization: harborId, recipient: outside };
    expect((await ask(melodie, remove, { input: named })).data['removeConcernRecipient']).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await ask(alex, remove, { input: named })).data['removeConcernRecipient']).toEqual({
      __typename: 'RecipientsChanged',
    });
    expect((await ask(alex, lists, { organization: harborId })).data['viewer']?.['concernRecipients']).toHaveLength(2);
  });
});

/** Two inside and one outside, or those asked for; answers the ids of amir and of the one outside. */
async function nameTwo(
  ask: Ask,
  which: readonly ('inside' | 'outside')[] = ['inside', 'outside'],
): Promise<readonly string[]> {
  const organization = harborId;
  const member = (person: typeof amir): string => globalId('member', harbor.id, memberIn(harbor, person));
  for (const input of [
    { organization, member: member(amir), name: 'Amir', reach: 'At the front desk' },
    { organization, member: member(corinna), name: 'Corinna', reach: 'Room 2' },
    ...(which.includes('outside') ? [{ organization, name: 'The ombudsperson', reach: '555 0100' }] : []),
  ])
    expect((await ask(alex, name, { input })).data['nameConcernRecipient']).toEqual({
      __typename: 'RecipientsChanged',
    });
  const { data } = await ask(alex, lists, { organization });
  const all = data['viewer']?.['concernRecipients'] as unknown as { id: string; name: string }[];
  return ['Amir', 'The ombudsperson'].map((one) => all.find(({ name: its }) => its === one)?.id ?? '');
}
