import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PersonId, setUpScope } from '@peerness/core';
import { newId } from '@peerness/gateway';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownKeys } from '../../src/auth/own-keys.js';
import { openBrowser } from '../boot/chromium.js';
import { otherPages } from '../print/other-pages.js';
import { readPdf } from '../print/read-pdf.js';
import { json, type Listening, listening } from './listening.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'peerness-paper-'));

let here: Listening;
let browser: Browser;
const tokens = { melodie: '', corinna: '' };
beforeAll(async () => {
  here = await listening();
  const keys = await ownKeys(here.dataDir);
  for (const subject of ['melodie', 'corinna'] as const) {
    tokens[subject] = await keys.sign(subject, 1, new Date());
    const person = newId() as PersonId;
    await here.home.persistence.work(setUpScope(), async ({ people }) => {
      await people.welcome(person, new Date());
      await people.recognise({ issuer: keys.rules.issuer, subject }, person, new Date());
    });
  }
}, 180_000);
afterAll(async () => {
  await here?.stop();
  rmSync(folder, { recursive: true, force: true });
});

// The browser from npm is one process, which ends with the first context that is closed: each test has its own.
beforeEach(async () => {
  browser = await openBrowser();
}, 180_000);
afterEach(() => browser?.close(), 60_000);

const send = (path: string, body: object, token?: string): Promise<Response> =>
  here.post(
    JSON.stringify(body),
    { ...json, 'accept-language': 'es', ...(token && { authorization: `Bearer ${token}` }) },
    path,
  );

const changed = async (field: string, input: object, selection: string): Promise<Record<string, never>> => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`;
  const { data } = (await (await send('/graphql', { query, variables: { input } }, tokens.melodie)).json()) as {
    data: Record<string, Record<string, never>>;
  };
  return data[field] ?? {};
};

/** A plan with these entries, printed: its code. */
async function printed(entries: readonly { readonly words: string; readonly language: string }[]): Promise<string> {
  const { id: plan } = (
    await changed('draftPlan', { title: 'Cuando llega el invierno' }, '... on PlanChanged { plan { id } }')
  )['plan'] as unknown as { id: string };
  const { id: section } = (
    await changed('addSection', { plan, kind: 'TOOLBOX' }, '... on SectionChanged { section { id } }')
  )['section'] as unknown as { id: string };
  for (const entry of entries) await changed('writeEntry', { section, ...entry }, '__typename');
  const answer = await changed('printPlan', { plan }, '... on PlanChanged { plan { papers { code } } }');
  return (answer['plan'] as unknown as { papers: readonly [{ code: string }] }).papers[0].code;
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

const entries = [
  { words: 'Té con miel <b>caliente</b>', language: 'es' },
  { words: 'أمشي إلى النهر', language: 'ar' },
  { words: 'Позвонить сестре', language: 'ru' },
];
const flat = (words: string): string => words.replace(/\s+/g, '');

describe('a form', { timeout: 240_000 }, () => {
  it('is looked at on /paper by its code, and kept as a page and as a PDF that say the same', async () => {
    const code = await printed(entries);
    const context = await browser.newContext({ acceptDownloads: true, bypassCSP: true, locale: 'es' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${here.url}/paper`);
    await page.fill('#token', tokens.melodie);
    await page.fill('#code', code.toLowerCase().replaceAll('-', ' '));
    expect(await violations(page)).toEqual([]);
    await page.click('#who button');
    await page.waitForSelector('#result:not([hidden])');
    await page.frameLocator('#form').getByText('Té con miel <b>caliente</b>').waitFor();
    expect(await violations(page)).toEqual([]);
    const files = [];
    for (const button of ['#page', '#pdf']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
      const file = join(folder, download.suggestedFilename());
      await download.saveAs(file);
      files.push(file);
    }
    expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(here.url) && !/^(blob|about|data):/.test(url))).toEqual([]);

    expect(files).toEqual([join(folder, 'form.html'), join(folder, 'form.pdf')]);
    const offline = await browser.newPage({ offline: true, bypassCSP: true });
    const [address, pdf] = [pathToFileURL(join(folder, 'form.html')).href, readFileSync(join(folder, 'form.pdf'))];
    const askedByIt: string[] = [];
    offline.on('request', (request) => askedByIt.push(request.url()));
    await offline.goto(address);
    const said = await offline.evaluate(() => {
      for (const one of document.querySelectorAll('.unseen')) one.remove();
      return document.querySelector('main')?.textContent ?? '';
    });
    expect(flat(readPdf(pdf).lines.join(''))).toBe(flat(said));
    expect(readPdf(pdf).source).toContain('/Lang (ar)');
    expect(askedByIt).toEqual([address]);
  });

  it('has no fault axe can find, with the network off; a page with one does', async () => {
    const offline = await browser.newPage({ offline: true, bypassCSP: true });
    await offline.goto(pathToFileURL(join(folder, 'form.html')).href);
    expect(await violations(offline)).toEqual([]);
    for (const { kind, page } of otherPages) {
      await offline.setContent(page);
      expect([kind, await violations(offline)]).toEqual([kind, []]);
    }
    await offline.setContent('<html><body><img src="data:,"></body></html>');
    expect((await violations(offline)).length).toBeGreaterThan(0);
  });

  it('is made for its owner alone: whoever found the sheet learns nothing', async () => {
    const code = await printed(entries);
    const mine = await send('/paper/pdf', { code }, tokens.melodie);
    expect([mine.status, mine.headers.get('content-type'), mine.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(mine.headers.get('content-disposition')).toBe('attachment; filename=form.pdf');
    const theirs = await send('/paper/pdf', { code }, tokens.corinna);
    const nobodys = await send('/paper/pdf', { code: '000-000-000' }, tokens.corinna);
    expect([theirs.status, await theirs.text()]).toEqual([nobodys.status, await nobodys.text()]);
    expect(theirs.status).toBe(404);
    expect((await send('/paper/pdf', { code })).status).toBe(401);
    expect((await send('/paper/pdf', { code }, `${tokens.melodie}x`)).status).toBe(401);
    expect((await send('/paper/pdf', { code: 1 }, tokens.melodie)).status).toBe(400);
    expect((await fetch(`${here.url}/paper/pdf`)).status).toBe(405);
  });

  it('is not made with letters missing: the page has them', async () => {
    const code = await printed([{ words: '喝茶', language: 'zh' }]);
    const refused = await send('/paper/pdf', { code }, tokens.melodie);
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { errors: [{ message: expect.any(String), extensions: { code: 'CANNOT_BE_DRAWN', letters: '喝 茶' } }] },
    ]);
    const page = await browser.newPage({ bypassCSP: true, locale: 'es' });
    await page.goto(`${here.url}/paper`);
    await page.fill('#token', tokens.melodie);
    await page.fill('#code', code);
    await page.click('#who button');
    await page.waitForSelector('#result:not([hidden])');
    await page.click('#pdf');
    await page.getByText('喝 茶', { exact: false }).first().waitFor();
    expect(await page.innerText('#said')).toContain('喝 茶');
    expect(await page.innerText('#said')).toContain('imprímela');
  });
});
