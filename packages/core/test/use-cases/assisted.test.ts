import { describe, expect, it } from 'vitest';
import { type PersonId, type PlanId, type SelfScope, selfScope } from '../../src/index.js';
import { assistedFor, type SignedIn } from '../../src/record.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import {
  admit,
  beginAssisted,
  changeStatement,
  createViews,
  endSession,
  rewriteEntry,
  signConsent,
  signOutEverywhere,
  state,
  writeEntry,
} from '../../src/use-cases/index.js';
import {
  aPlan,
  corinna,
  crisisSection,
  harbor,
  inMemoryWork,
  aTown,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/index.js';
import { everything } from '../views/asking.js';

const issuer = 'https://id.example';
const key = 'ab'.repeat(32);
const identity = (person: PersonId) => ({ issuer, subject: person });
const after = (milliseconds: number): Date => new Date(someTime.getTime() + milliseconds);
const token = (person: PersonId = melodie, over: Partial<SignedIn['signIn']> = {}): SignedIn => ({
  ...identity(person),
  signIn: { key, isNamed: true, issuedAt: someTime, kind: 'visit-code', ...over },
});
const plan = aPlan();
const section = crisisSection;

function aVisit() {
  let series = 0;
  const { work, world } = inMemoryWork({ ...aTown(), plans: [plan] });
  const when = (at = someTime) => occasion(at, (series += 1));
  const begin = (helpedBy = 'Rosa', person = melodie) =>
    beginAssisted(work, identity(person), { key, helpedBy }, when());
  const letIn = (signedIn = token(), at = someTime) => admit(work, signedIn, when(at));
  const self = async (signedIn = token(), at = someTime): Promise<SelfScope> => {
    const admitted = await letIn(signedIn, at);
    if (!admitted.ok || !admitted.value.self) throw new Error('not let in');
    return admitted.value.self;
  };
  const seen = async (as: SelfScope, part: string, at = someTime) => {
    const reader = { self: as, ...when(at), languages: [] };
    return JSON.stringify(
      await createViews(work, { catalogue: builtInCatalogue }).viewer(reader, {
        fields: everything('Viewer').fields.filter(({ name }) => name === part),
      }),
    );
  };
  const entries = async (person = melodie) =>
    (await work(selfScope(person), ({ plans }) => plans.of(person))).flatMap(({ value }) =>
      value.sections.flatMap((one) => one.entries),
    );
  const statements = async () =>
    (await work(selfScope(melodie), ({ profiles }) => profiles.find(melodie)))?.value.statements ?? [];
  const consents = async () =>
    (await work(selfScope(melodie), ({ directives }) => directives.givenBy(melodie))).map(({ value }) => value);
  return { work, world, when, begin, letIn, self, seen, entries, statements, consents };
}

const words = { plan: plan.id as PlanId, section, words: 'I like rain.', language: 'en' };
const consent = {
  organization: harbor.id,
  kind: 'specific',
  decision: 'permit',
  purposes: ['support'],
  categories: ['story'],
  recipients: [{ kind: 'outside', name: 'Dr. Ruiz' }],
  until: after(86_400_000),
  form: 'in-the-product',
  languages: ['en'],
  digest: () => 'ab'.repeat(32),
} as const;

describe('a short session on another’s device', () => {
  it('is let in with its helper’s name, until its end, and refused at the very next request', async () => {
    const { begin, letIn } = aVisit();
    expect((await begin()).ok).toBe(true);
    const admitted = await letIn(token(), after(assistedFor - 1));
    expect(admitted).toMatchObject({ ok: true, value: { self: { actor: melodie, helpedBy: 'Rosa' } } });
    expect(await letIn(token(), after(assistedFor))).toEqual({ ok: false, error: { kind: 'SessionOver' } });
    expect(await letIn(token(melodie, { issuedAt: after(assistedFor) }), after(assistedFor))).toMatchObject({
      ok: false,
    });
  });

  it('is not begun by a token, nor for somebody who has no place here', async () => {
    const { work, letIn, when } = aVisit();
    expect(await letIn()).toEqual({ ok: false, error: { kind: 'SessionOver' } });
    const nobody = { issuer, subject: 'nobody' };
    expect(await beginAssisted(work, nobody, { key, helpedBy: 'Rosa' }, when())).toEqual({
      ok: false,
      error: { kind: 'NotFound' },
    });
  });

  it('whose person is no longer there is nobody’s, and takes no place', async () => {
    const { letIn } = aVisit();
    const gone = { ...token(), subject: 'nobody any more' };
    expect(await letIn(gone)).toEqual({ ok: false, error: { kind: 'SessionOver' } });
    expect((await letIn({ ...gone, signIn: { ...gone.signIn, kind: 'passphrase' } })).ok).toBe(true);
  });

  it.each(['\u202easoR', 'Ro\0sa', 'R'.repeat(65_536), ''])(
    'is not begun with a name nobody could read',
    async (name) => {
      const { begin, letIn } = aVisit();
      expect(await begin(name)).toMatchObject({ ok: false, error: { kind: 'UnreadableText', path: ['helpedBy'] } });
      expect((await letIn()).ok).toBe(false);
    },
  );

  it('is ended from elsewhere, where it stands with the helper’s name', async () => {
    const { work, begin, letIn, seen, when } = aVisit();
    const begun = await begin();
    await letIn();
    const elsewhere = selfScope(melodie);
    const isThere = await work(elsewhere, ({ sessions }) => sessions.of(melodie));
    expect(isThere).toMatchObject([
      { kind: 'visit-code', assistance: { helpedBy: 'Rosa', endsAt: after(assistedFor) } },
    ]);
    if (!begun.ok) throw new Error('not begun');
    expect((await endSession(work, selfScope(corinna), { session: begun.value }, when())).ok).toBe(false);
    expect((await letIn()).ok).toBe(true);
    expect((await endSession(work, elsewhere, { session: begun.value }, when(after(1)))).ok).toBe(true);
    expect((await letIn(token(), after(2))).ok).toBe(false);
    expect(await seen(elsewhere, 'plans', after(2))).toContain('plans');
  });

  it('is over after a sign-out everywhere', async () => {
    const { work, begin, letIn, when } = aVisit();
    await begin();
    await signOutEverywhere(work, selfScope(melodie), {}, when(after(1)));
    expect((await letIn(token(), after(2))).ok).toBe(false);
  });
});

describe('what is written in it', () => {
  it('is the person’s, and carries who helped; written anew without help, it does not', async () => {
    const { work, begin, self, entries, when } = aVisit();
    await begin();
    const written = await writeEntry(work, await self(), words, when());
    expect(written.ok).toBe(true);
    const mine = (await entries()).find((one) => one.words === words.words);
    expect(mine?.helpedBy).toBe('Rosa');
    if (!mine) throw new Error('not written');
    const again = { plan: plan.id, section, entry: mine.id, language: 'en' };
    await rewriteEntry(work, await self(), { ...again, words: 'I love rain.' }, when());
    expect((await entries()).find(({ id }) => id === mine.id)).toMatchObject({
      words: 'I love rain.',
      helpedBy: 'Rosa',
    });
    await rewriteEntry(work, selfScope(melodie), { ...again, words: 'I love snow.' }, when());
    const alone = (await entries()).find(({ id }) => id === mine.id);
    expect([alone?.words, alone && 'helpedBy' in alone]).toEqual(['I love snow.', false]);
  });

  it('is said with help, and stays so when it is changed alone; changed with help, it names who helped then', async () => {
    const { work, begin, self, statements, when } = aVisit();
    await begin();
    const said = {
      dimension: 'mental-health',
      answer: { answer: 'prefer-not-to-say' },
      comfort: 'gladly',
      uses: [],
    } as const;
    expect((await state(work, await self(), said, when())).ok).toBe(true);
    const one = (await statements()).find(({ helpedBy }) => helpedBy === 'Rosa');
    if (!one) throw new Error('not said');
    await changeStatement(work, selfScope(melodie), { statement: one.id, comfort: 'only-later' }, when());
    expect((await statements()).find(({ id }) => id === one.id)).toMatchObject({
      comfort: 'only-later',
      helpedBy: 'Rosa',
    });
    await changeStatement(work, selfScope(melodie, 'Ben'), { statement: one.id, comfort: 'gladly' }, when());
    expect((await statements()).find(({ id }) => id === one.id)?.helpedBy).toBe('Ben');
  });

  it('is signed with the session’s helper, whatever the request says; the form stays as told', async () => {
    const { work, begin, self, consents, when } = aVisit();
    await begin();
    for (const helpedBy of [undefined, 'Somebody else', 'Corinna'])
      expect(
        (await signConsent(work, await self(), { ...consent, ...(helpedBy !== undefined && { helpedBy }) }, when())).ok,
      ).toBe(true);
    expect((await consents()).map(({ helpedBy, form }) => [helpedBy, form])).toEqual(
      Array.from({ length: 3 }, () => ['Rosa', 'assisted']),
    );
  });

  it('outside of it, names who the person says; a name that turns the line is refused with its place', async () => {
    const { work, consents, when } = aVisit();
    expect((await signConsent(work, selfScope(melodie), { ...consent, helpedBy: 'Alex' }, when())).ok).toBe(true);
    expect((await consents())[0]?.helpedBy).toBe('Alex');
    for (const helpedBy of ['\u202exelA', 'Alex\u0007', 'A'.repeat(65_536)])
      expect(await signConsent(work, selfScope(melodie), { ...consent, helpedBy }, when())).toMatchObject({
        ok: false,
        error: { kind: 'UnreadableText', path: ['helpedBy'] },
      });
    const recipients = [{ kind: 'outside', name: 'A clinic\u202e' }] as const;
    expect(await signConsent(work, selfScope(melodie), { ...consent, recipients }, when())).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableText', path: ['recipients'] },
    });
    expect(await consents()).toHaveLength(1);
  });
});

describe('a helper', () => {
  it('is a word: naming somebody by their name or id gives them nothing, before and after', async () => {
    const { work, begin, self, seen, entries, when } = aVisit();
    const before = await seen(selfScope(corinna), 'plans');
    for (const name of [corinna, memberIn(harbor, corinna), 'Corinna']) {
      expect((await begin(name)).ok).toBe(true);
      await writeEntry(work, await self(), words, when());
    }
    expect(await seen(selfScope(corinna), 'plans')).toBe(before);
    for (const part of ['plans', 'shownToMe', 'statements', 'consents', 'record'])
      expect(await seen(selfScope(corinna), part)).not.toContain(words.words);
    expect(await seen(selfScope(melodie), 'plans')).toContain(words.words);
    expect(await entries(corinna)).toEqual([]);
    expect((await work(selfScope(corinna), ({ sessions }) => sessions.of(corinna))).length).toBe(0);
    expect(await work(selfScope(melodie), ({ accesses }) => accesses.of(melodie))).toEqual([]);
  });

  it('sees on their device only what such a session is for', async () => {
    const { begin, self, seen } = aVisit();
    await begin();
    const visit = await self();
    for (const part of ['record', 'accesses', 'connections', 'shownToMe', 'wishes', 'erasure', 'blocks', 'concerns'])
      expect([part, await seen(visit, part)]).toEqual([part, '{"__typename":"Viewer"}']);
    expect(await seen(visit, 'plans')).toContain('PlanEntry');
    expect(await seen(selfScope(melodie), 'record')).toContain('peerness-record');
  });
});
