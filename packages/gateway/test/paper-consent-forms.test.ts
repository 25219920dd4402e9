import { type PersonId, selfScope, setUpScope } from '@peerness/core';
import { assistanceOf, type ConsentForm, type SessionId } from '@peerness/core/record';
import { aPresence, aTown, bo, corinna, daysAfter, harbor, melodie, someTime } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, identityOf, inHarbor } from './harbor.js';

const visit = 'ab'.repeat(32);
const print = `mutation ($input: PrintConsentInput!) { printConsent(input: $input) {
  __typename ... on ConsentPrinted { done } ... on CannotBeSigned { problem } ... on Refusal { code path } } }`;
const forms = '{ viewer { consentForms { kind code page } consents { id stands } } }';
const found = 'query ($code: String!) { viewer { paper(code: $code) { kind page } } }';
const tearUp = `mutation ($input: TearUpFormInput!) { tearUpForm(input: $input) {
  __typename ... on FormTornUp { done } ... on Refusal { code path } } }`;
const enter = `mutation ($input: EnterSignatureInput!) { enterSignature(input: $input) { __typename
  ... on ConsentChanged { consent { version stands text { text } form helpedBy
    recipients { name stands } categories { code stands } paper { code } } }
  ... on RecipientChanged { how mark } ... on CannotBeSigned { problem } ... on Refusal { code path } } }`;
const terms = {
  organization: harborId,
  kind: 'SPECIFIC',
  decision: 'PERMIT',
  purposes: ['SUPPORT'],
  categories: ['ORGANIZATION_ENTRIES', 'STORY'],
  people: [inHarbor(corinna)],
  outside: ['Dr. <Ruiz>'],
  until: daysAfter(someTime, 30).toISOString(),
};
const original = { place: 'The blue folder', on: '2030-05-01' };

/** Melodie has no phone: she is in her session beside Rosa, who types. */
async function aTable() {
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
  let now = someTime;
  let isHelped = true;
  const place = await aHarbor({
    seed: { ...aTown(), sessions: [session] },
    at: () => now,
    identify: async (person) =>
      person && {
        ...identityOf(person),
        signIn: {
          key: person === melodie && isHelped ? visit : 'cd'.repeat(32),
          isNamed: true,
          issuedAt: someTime,
          kind: person === melodie && isHelped ? ('visit-code' as const) : ('passkey' as const),
        },
      },
  });
  const prints = async (over: object = {}): Promise<unknown> =>
    (await place.ask(melodie, print, { input: { ...terms, ...over } })).data['printConsent'];
  const own = async () => (await place.ask(melodie, forms)).data['viewer'] as never as Own;
  const enters = async (input: object, as: PersonId = melodie): Promise<unknown> =>
    (await place.ask(as, enter, { input: { original, ...input } })).data['enterSignature'];
  /** By herself, so many days later: her visit is over by then. */
  const wait = (days: number): void => {
    isHelped = false;
    now = daysAfter(someTime, days);
  };
  expect(await prints()).toEqual({ __typename: 'ConsentPrinted', done: true });
  const [{ code, page }] = (await own()).consentForms;
  return { ...place, prints, own, enters, wait, code, page: page ?? '' };
}
interface Own {
  readonly consentForms: readonly [{ readonly kind: string; readonly code: string; readonly page: string | null }];
  readonly consents: readonly { readonly stands: boolean }[];
}

const renamed = (place: Awaited<ReturnType<typeof aTable>>, name: string) =>
  place.work(setUpScope(), ({ presences }) => presences.keep(aPresence(corinna, harbor, { name })));

describe('a consent printed before it is signed', () => {
  it('says to whom what would be shown, what for and until when, with lines to sign; and opens nothing', async () => {
    const { own, page, code, ask } = await aTable();
    for (const words of ['Corinna', 'Dr. &lt;Ruiz&gt;', 'My story', 'A1', 'A2', 'B1', 'B2', code, '2030-05-31'])
      expect(page).toContain(words);
    for (const words of ['Your signature', 'The day you sign', 'Nothing of this is so until you sign it'])
      expect(page).toContain(words);
    expect(await own()).toMatchObject({ consentForms: [{ kind: 'CONSENT_FORM' }], consents: [] });
    expect((await ask(melodie, found, { code })).data['viewer']).toEqual({ paper: { kind: 'CONSENT_FORM', page } });
    expect((await ask(corinna, found, { code })).data['viewer']).toEqual({ paper: null });
  });

  it('is entered in one assisted step: what stood on it, less what was struck out, and who helped', async () => {
    const { own, page, code, enters } = await aTable();
    const entered = await enters({ code: code.toLowerCase().replaceAll('-', ' '), struck: ['a2', 'B1'] });
    expect(entered).toMatchObject({
      __typename: 'ConsentChanged',
      consent: {
        version: 3,
        stands: true,
        form: 'PAPER',
        helpedBy: 'Rosa',
        recipients: [
          { name: 'Corinna', stands: true },
          { name: 'Dr. <Ruiz>', stands: false },
        ],
        categories: [
          { code: 'ORGANIZATION_ENTRIES', stands: false },
          { code: 'STORY', stands: true },
        ],
        paper: { code },
      },
    });
    const { text } = (entered as { consent: { text: { text: string } } }).consent.text;
    expect(page).toContain(text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    expect(await own()).toMatchObject({ consentForms: [], consents: [{ stands: true }] });
    expect(await enters({ code, struck: ['A2', 'B1'] })).toEqual(entered);
  });

  it('is torn up by whoever it is for, and by nobody else; at most fifty wait', async () => {
    const { ask, own, code, enters, prints } = await aTable();
    const tear = async (as: PersonId, input: object) => (await ask(as, tearUp, { input })).data['tearUpForm'];
    expect(await tear(melodie, { code: 'ABC' })).toMatchObject({ code: 'UNREADABLE_CODE', path: ['input', 'code'] });
    for (const other of [corinna, bo])
      expect(await tear(other, { code })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'code'] });
    expect((await own()).consentForms).toHaveLength(1);
    expect(await tear(melodie, { code })).toEqual({ __typename: 'FormTornUp', done: true });
    expect((await own()).consentForms).toHaveLength(0);
    expect(await enters({ code })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'code'] });
    for (let nth = 0; nth < 50; nth += 1) expect(await prints()).toMatchObject({ done: true });
    expect(await prints()).toMatchObject({ code: 'TOO_MANY' });
  });

  it('is not printed where it could not be signed', async () => {
    const { prints, own } = await aTable();
    for (const [over, refusal] of [
      [{ until: null }, { code: 'CANNOT_BE_SIGNED', problem: 'NO_END' }],
      [
        { people: [], outside: [] },
        { code: 'CANNOT_BE_SIGNED', problem: 'NOTHING_NAMED' },
      ],
      [{ kind: 'PLATFORM' }, { code: 'CANNOT_BE_SIGNED', problem: 'CHOSEN_ELSEWHERE' }],
      [{ outside: ['Dr.\u202eRuiz'] }, { code: 'UNREADABLE_TEXT', path: ['input', 'recipients'] }],
      [{ people: [inHarbor('01960000-0000-7000-8000-0000000000ff' as PersonId)] }, { code: 'NOT_FOUND' }],
    ] as const)
      expect([over, await prints(over)]).toMatchObject([over, refusal]);
    expect((await own()).consentForms).toHaveLength(1);
  });

  it('says which part of what was typed is wrong, and nothing is signed', async () => {
    const { enters, code, own } = await aTable();
    for (const [input, refusal] of [
      [{ code: 'ABC' }, { code: 'UNREADABLE_CODE', path: ['input', 'code'] }],
      [{ code: '000-000-000' }, { code: 'NOT_FOUND', path: ['input', 'code'] }],
      [
        { code, struck: ['A1', 'C1'] },
        { code: 'NOT_ON_PAPER', path: ['input', 'struck', '1'] },
      ],
      [
        { code, struck: ['A1', 'A2'] },
        { code: 'CANNOT_BE_SIGNED', problem: 'NOTHING_NAMED' },
      ],
      [
        { code, original: { ...original, on: '2030-04-01' } },
        { code: 'NOT_SIGNED_THEN', path: ['input', 'original', 'on'] },
      ],
      [
        { code, original: { ...original, on: '2030-06-01' } },
        { code: 'NOT_SIGNED_THEN', path: ['input', 'original', 'on'] },
      ],
      [
        { code, original: { ...original, place: ' ' } },
        { code: 'UNREADABLE_TEXT', path: ['input', 'original'] },
      ],
    ] as const)
      expect([input, await enters(input)]).toMatchObject([input, refusal]);
    for (const other of [corinna, bo])
      expect(await enters({ code }, other)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'code'] });
    expect(await own()).toMatchObject({ consents: [] });
    // The control: the same sheet in the right hands.
    expect(await enters({ code })).toMatchObject({ __typename: 'ConsentChanged' });
  });

  it('is refused with what changed since it was printed, unless that line is struck out', async () => {
    const place = await aTable();
    const { enters, code, own, work } = place;
    await renamed(place, 'Cora');
    const changed = { code: 'RECIPIENT_CHANGED', how: 'RENAMED', mark: 'A1', path: ['input', 'code'] };
    expect(await enters({ code })).toMatchObject(changed);
    expect((await own()).consentForms[0].page).toBeNull();
    await renamed(place, 'Corinna');
    expect((await own()).consentForms[0].page).toContain('Corinna');
    const block = `mutation { block(input: { person: "${inHarbor(melodie)}" }) { __typename } }`;
    expect((await place.ask(corinna, block)).data['block']).toMatchObject({ __typename: 'Blocked' });
    expect(await enters({ code })).toMatchObject({ ...changed, how: 'GONE' });
    expect(await own()).toMatchObject({ consents: [] });
    expect(await enters({ code, struck: ['A1'] })).toMatchObject({
      consent: { stands: true, recipients: [{ stands: false }, { name: 'Dr. <Ruiz>', stands: true }] },
    });
    expect(await work(selfScope(melodie), ({ consentForms }) => consentForms.of(melodie))).toEqual([]);
  });

  it('is of no use once the words people are told are others, or its end is over', async () => {
    const { enters, code, own, work, wait } = await aTable();
    const as = selfScope(melodie);
    const [form] = await work(as, ({ consentForms }) => consentForms.of(melodie));
    const older = { ...form, wording: { ...form?.wording, version: '2020-01-01' } } as ConsentForm;
    await work(as, ({ consentForms }) => consentForms.keep(older, []));
    expect(await enters({ code, struck: ['A1'] })).toMatchObject({ code: 'WORDING_CHANGED', path: ['input', 'code'] });
    expect((await own()).consentForms[0].page).toBeNull();
    await work(as, ({ consentForms }) => consentForms.keep(form as ConsentForm, []));
    wait(31);
    expect((await own()).consentForms[0].page).toBeNull();
    expect(await enters({ code })).toMatchObject({ code: 'CANNOT_BE_SIGNED', problem: 'PAST_END' });
    wait(29);
    expect(await enters({ code })).toMatchObject({ consent: { helpedBy: null, version: 1 } });
  });
});
