import { aTown, corinna, daysAfter, harbor, melodie, memberIn, someTime } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor } from './harbor.js';

const sign = `mutation ($input: SignConsentInput!) { signConsent(input: $input) { ... on ConsentChanged { consent {
  id text { text } paper { kind code page } } } } }`;
const fields = 'version stands takenBack { recipient category } recipients { stands } categories { code stands }';
const enter = `mutation ($input: EnterConsentInput!) { enterConsent(input: $input) { __typename
  ... on ConsentChanged { consent { ${fields} paper { page } } } ... on Refusal { code path } } }`;
const found = 'query ($code: String!) { viewer { paper(code: $code) { kind page } } }';
const input = {
  organization: globalId('organization', harbor.id),
  kind: 'SPECIFIC',
  decision: 'PERMIT',
  purposes: ['SUPPORT'],
  categories: ['ORGANIZATION_ENTRIES', 'STORY'],
  people: [globalId('person', harbor.id, memberIn(harbor, corinna))],
  outside: ['Dr. <Ruiz>'],
  until: daysAfter(someTime, 30).toISOString(),
  form: 'IN_THE_PRODUCT',
};

async function signed() {
  const place = await aHarbor({ seed: aTown() });
  const { data } = await place.ask(melodie, sign, { input });
  const { consent } = data['signConsent'] as never as {
    consent: { id: string; text: { text: string }; paper: { kind: string; code: string; page: string } };
  };
  const enters = async (asked: object, as = melodie): Promise<unknown> =>
    (await place.ask(as, enter, { input: { code: consent.paper.code, ...asked } })).data['enterConsent'];
  return { ...place, consent, enters };
}

describe('a consent on paper', () => {
  it('prints the words that were signed, and a mark for everyone and everything in it', async () => {
    const { ask, consent } = await signed();
    const { kind, code, page } = consent.paper;
    expect(kind).toBe('CONSENT');
    for (const words of [code, consent.text.text.replace('<Ruiz>', '&lt;Ruiz&gt;'), 'A1', 'Corinna', 'A2', 'B1', 'B2'])
      expect(page).toContain(words);
    expect((await ask(melodie, found, { code })).data['viewer']).toEqual({ paper: { kind, page } });
    expect((await ask(corinna, found, { code })).data['viewer']).toEqual({ paper: null });
  });

  it('is entered as it was marked: nothing struck out changes nothing, and what is struck out is taken back', async () => {
    const { enters } = await signed();
    expect(await enters({ struck: [] })).toMatchObject({ consent: { version: 1, stands: true, takenBack: [] } });
    const once = await enters({ struck: ['a2', 'B1'] });
    expect(once).toMatchObject({
      consent: {
        version: 3,
        stands: true,
        takenBack: [
          { recipient: 1, category: null },
          { recipient: null, category: 'ORGANIZATION_ENTRIES' },
        ],
        recipients: [{ stands: true }, { stands: false }],
      },
    });
    expect(await enters({ struck: ['A2', 'B1'] })).toEqual(once);
    expect(await enters({ struck: ['A1'] })).toMatchObject({
      consent: { version: 4, stands: false, paper: { page: null } },
    });
  });

  it('says which part of what was typed is wrong, and is its owner’s alone', async () => {
    const { consent, enters } = await signed();
    expect(await enters({ struck: ['B1', 'C1'] })).toMatchObject({
      code: 'NOT_ON_PAPER',
      path: ['input', 'struck', '1'],
    });
    expect(await enters({ code: 'ABC', struck: [] })).toMatchObject({
      code: 'UNREADABLE_CODE',
      path: ['input', 'code'],
    });
    expect(await enters({ struck: ['A1'] }, corinna)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'code'] });
    expect(consent.paper.code).toMatch(/^\w{3}-\w{3}-\w{3}$/);
    expect(await enters({ struck: [] })).toMatchObject({ consent: { version: 1 } });
  });
});
