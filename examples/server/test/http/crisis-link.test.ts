import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { setUpScope } from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownKeys } from '../../src/auth/own-keys.js';
import { openBrowser } from '../boot/chromium.js';
import { owner, writeACrisisPlan } from '../crisis/written-crisis.js';
import { json, type Listening, listening } from './listening.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const passphrase = 'un bote azul tranquilo';
const words = 'Ask me about <b>the lake</b>.';

let here: Listening;
let browser: Browser | undefined;
let client: Client;
let token: string;
let crisisPlan: string;
let section: string;

/** As the owner, who signed in. */
async function asOwner<Answer>(query: string, variables: object = {}): Promise<Answer> {
  const answer = await here.post(JSON.stringify({ query, variables }), { ...json, authorization: `Bearer ${token}` });
  const { data, errors } = (await answer.json()) as { data: Answer; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

beforeAll(async () => {
  here = await listening();
  client = new Client({ connectionString: here.home.superuserUrl });
  await client.connect();
  const keys = await ownKeys(here.dataDir);
  token = await keys.sign('melodie', 1, new Date());
  const { work } = here.home.persistence;
  crisisPlan = globalId('crisis', await writeACrisisPlan(work));
  await work(setUpScope(), ({ people }) =>
    people.recognise({ issuer: keys.rules.issuer, subject: 'melodie' }, owner, new Date()),
  );
  const { viewer } = await asOwner<{ viewer: { plans: { id: string }[] } }>('{ viewer { plans { id } } }');
  const { addSection } = await asOwner<{ addSection: { section: { id: string } } }>(
    `mutation ($input: AddSectionInput!) { addSection(input: $input) { ... on SectionChanged { section { id } } ... on Refusal { code } } }`,
    { input: { plan: viewer.plans[0]?.id, kind: 'CRISIS', title: 'When it gets loud' } },
  );
  section = addSection.section.id;
  await asOwner(
    `mutation ($entry: WriteEntryInput!, $terms: ChooseCrisisTermsInput!, $lines: OrderCrisisLinesInput!) {
      writeEntry(input: $entry) { ... on Refusal { code } }
      chooseCrisisTerms(input: $terms) { ... on Refusal { code } }
      orderCrisisLines(input: $lines) { ... on Refusal { code } } }`,
    {
      entry: { section, words, language: 'en' },
      terms: {
        crisisPlan,
        needed: 1,
        ending: { minutes: 180, words: 'When I slept.', language: 'en' },
        opens: [section],
      },
      lines: { lines: ['trans-lifeline'] },
    },
  );
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await client?.end();
  await here?.stop();
});

const change = (field: 'activateCrisis' | 'sayAllRight' | 'revokeCrisisLink', input: object) => {
  const type = field === 'revokeCrisisLink' ? 'RevokeCrisisLinkInput' : 'CrisisPlanInput';
  return asOwner(`mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Refusal { code } } }`, {
    input,
  });
};

async function make(over: object = {}): Promise<{ readonly path: string; readonly id: string }> {
  const input = { crisisPlan, whom: 'my aunt Rosa', language: 'en', sections: [section], passphrase };
  const until = new Date(Date.now() + 40 * 86_400_000).toISOString();
  const { makeCrisisLink: made } = await asOwner<{
    makeCrisisLink: { linkPath: string; crisisPlan: { links: { id: string }[] } };
  }>(
    `mutation ($input: MakeCrisisLinkInput!) { makeCrisisLink(input: $input) { ... on CrisisLinkMade { linkPath crisisPlan { links { id } } } ... on Refusal { code } } }`,
    { input: { ...input, opens: 'DURING_A_CRISIS', until, ...over } },
  );
  return { path: made.linkPath, id: made.crisisPlan.links[0]?.id ?? '' };
}

/** An answer, to the last byte: all of it but when it was given. */
async function present(path: string, typed = passphrase): Promise<object> {
  const answer = await fetch(here.url + path, { method: 'POST', body: new URLSearchParams({ passphrase: typed }) });
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date'));
  return { status: answer.status, headers, body: await answer.text() };
}

/** What axe finds wrong with a page, by rule and place. */
const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map(({ target }) => target))}`);
  });
};

const links = `query ($id: ID!) { node(id: $id) { ... on CrisisPlan { links { id state openedAt wrongPassphrases } } }
  viewer { accesses { edges { node { to by { name } thing purpose } } } } }`;

describe('a crisis link', { timeout: 600_000 }, () => {
  it('is opened on a page without a script while a crisis is on, and its owner sees that', async () => {
    const { path, id } = await make();
    browser = await openBrowser();
    const context = await browser.newContext({ bypassCSP: true, locale: 'es-MX' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const first = await page.goto(here.url + path);
    expect(first?.headers()).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    expect(first?.headers()['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(await page.title()).toBe('Una página para ti');
    expect(await page.locator('script').count()).toBe(0);
    expect(await violations(page)).toEqual([]);

    await page.fill('#passphrase', passphrase);
    await page.click('button');
    await page.getByRole('alert').waitFor();
    expect(await page.innerText('main')).not.toContain('the lake');
    expect(await violations(page)).toEqual([]);

    await change('activateCrisis', { crisisPlan });
    await page.fill('#passphrase', passphrase);
    await page.click('button');
    await page.getByText(words).waitFor();
    expect(await page.title()).toBe('A page for you');
    expect(await page.getByRole('heading').allInnerTexts()).toEqual(
      expect.arrayContaining(['When it gets loud', 'Numbers', 'Trans Lifeline', '988 Suicide & Crisis Lifeline']),
    );
    const said = await page.innerText('main');
    expect(said.indexOf('Trans Lifeline')).toBeLessThan(said.indexOf('988 Suicide'));
    expect(await violations(page)).toEqual([]);
    expect(asked.filter((url) => url !== here.url + path && !url.endsWith('/favicon.ico'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);

    expect(await asOwner(links, { id: crisisPlan })).toMatchObject({
      node: { links: [{ id, state: 'LIVE', openedAt: expect.any(String) as string, wrongPassphrases: 0 }] },
      viewer: { accesses: { edges: [{ node: { to: 'my aunt Rosa', by: null, thing: section, purpose: 'CRISIS' } }] } },
    });

    await change('sayAllRight', { crisisPlan });
    await page.goto(here.url + path);
    await page.fill('#passphrase', passphrase);
    await page.click('button');
    await page.getByRole('alert').waitFor();
    expect(await page.innerText('main')).not.toContain('the lake');

    // The control: a page with a fault.
    await page.setContent('<html><body><img src="data:,"></body></html>');
    expect((await violations(page)).length).toBeGreaterThan(0);
  });

  it('answers to the last byte the same whatever is the matter', async () => {
    const always = { opens: 'AT_ANY_TIME' };
    const [wrong, revoked, expired, waiting, locked] = [
      await make(always),
      await make(always),
      await make(always),
      await make(),
      await make(always),
    ] as const;
    expect(await present(wrong.path)).toMatchObject({ status: 200 });
    const nothing = await present(wrong.path, 'un bote verde');
    expect(nothing).toMatchObject({ status: 403, body: expect.stringContaining('Nothing is open here now') as string });
    await change('revokeCrisisLink', { crisisPlan, link: revoked.id });
    await client.query('update crisis_link set made_at = $2, until = $3 where id = $1', [
      expired.id,
      new Date(Date.now() - 2_000),
      new Date(Date.now() - 1_000),
    ]);
    for (const { path } of [revoked, expired, waiting, { path: `/crisis/${'A'.repeat(43)}` }, { path: '/crisis/x' }])
      expect(await present(path)).toEqual(nothing);
    for (let one = 1; one <= 5; one += 1) expect(await present(locked.path, `un bote ${one}`)).toEqual(nothing);
    expect(await present(locked.path)).toEqual(nothing);

    const seen = await asOwner<{ node: { links: { id: string; state: string; wrongPassphrases: number }[] } }>(links, {
      id: crisisPlan,
    });
    const stateOf = ({ id }: { readonly id: string }) => seen.node.links.find((one) => one.id === id);
    expect(stateOf(wrong)).toMatchObject({ state: 'LIVE', wrongPassphrases: 1 });
    expect(stateOf(revoked)).toMatchObject({ state: 'REVOKED', wrongPassphrases: 0 });
    expect(stateOf(expired)).toMatchObject({ state: 'PAST', wrongPassphrases: 0 });
    expect(stateOf(locked)).toMatchObject({ state: 'LOCKED', wrongPassphrases: 5 });
    const told = await client.query<{ codes: object }>(
      "select codes from person_event where kind = 'CrisisLinkLocked'",
    );
    expect(told.rows[0]?.codes).toMatchObject({ link: locked.id, wrong: 5 });
  });

  it('asks with one page for every address, and takes nothing that is no form', async () => {
    const pages = await Promise.all(
      ['/crisis/x', `/crisis/${'A'.repeat(43)}`].map(async (path) => (await fetch(here.url + path)).text()),
    );
    expect(new Set(pages).size).toBe(1);
    const huge = await fetch(`${here.url}/crisis/x`, {
      method: 'POST',
      body: new URLSearchParams({ passphrase: 'x'.repeat(9_000) }),
    });
    expect(huge.status).toBe(413);
    const spoken = await fetch(`${here.url}/crisis/x`, { method: 'POST', headers: json, body: '{"passphrase":["x"]}' });
    expect(spoken.status).toBe(403);
  });
});
