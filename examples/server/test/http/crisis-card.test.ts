import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PersonId, setUpScope } from '@peerness/core';
import { builtInCrisisLines } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownKeys } from '../../src/auth/own-keys.js';
import { openBrowser } from '../boot/chromium.js';
import { json, type Listening, listening } from './listening.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'peerness-card-'));
const card = join(folder, 'numbers.html');

let here: Listening;
let browser: Browser;
let token: string;
beforeAll(async () => {
  here = await listening();
  const keys = await ownKeys(here.dataDir);
  token = await keys.sign('melodie', 1, new Date());
  const identity = { issuer: keys.rules.issuer, subject: 'melodie' };
  const person = newId() as PersonId;
  await here.home.persistence.work(setUpScope(), async ({ people }) => {
    await people.welcome(person, new Date());
    await people.recognise(identity, person, new Date());
  });
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

describe('a card', { timeout: 240_000 }, () => {
  it('is picked at /card, looked at, and kept on the device only when asked to', async () => {
    const context = await browser.newContext({ acceptDownloads: true, bypassCSP: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${here.url}/card`);
    await page.fill('#token', token);
    await page.click('#who button');
    await page.check('[value=us-988]');
    await page.check('[value=trans-lifeline]');
    await page.fill('#own li:first-child [name=label]', 'Ana');
    await page.fill('#own li:first-child [name=words]', '555 0100 <b>any hour</b>');
    expect(await violations(page)).toEqual([]);
    await page.click('#pick button[type=submit]');
    await page.waitForSelector('#result:not([hidden])');
    await page.frameLocator('#card').getByText('555 0100 <b>any hour</b>').waitFor();
    expect(await violations(page)).toEqual([]);
    expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
    expect(await context.cookies()).toEqual([]);

    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#keep')]);
    expect(download.suggestedFilename()).toBe('numbers.html');
    await download.saveAs(card);
    expect(asked.filter((url) => !url.startsWith(here.url) && !/^(blob|about|data):/.test(url))).toEqual([]);
  });

  it('is read with the network off, asks for nothing, has no fault axe can find, and prints on one page', async () => {
    const context = await browser.newContext({ offline: true, bypassCSP: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(card).href);
    expect(await page.title()).toBe('Numbers');
    const words = await page.innerText('main');
    for (const expected of ['988 Suicide & Crisis Lifeline', 'Trans Lifeline', 'Ana', '555 0100 <b>any hour</b>'])
      expect(words).toContain(expected);
    expect(await violations(page)).toEqual([]);
    expect(asked).toEqual([pathToFileURL(card).href]);
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);

    // The control: a page with a fault, and one that is longer than a sheet.
    await page.setContent('<html><body><img src="data:,"><p style="height:500mm">long</p></body></html>');
    expect((await violations(page)).length).toBeGreaterThan(0);
    expect(pagesIn(await page.pdf())).toBeGreaterThan(1);
  });

  it('fits on one page with all that may be on it', async () => {
    const lines = builtInCrisisLines.map(({ code }) => ({ line: code }));
    const own = [1, 2].map(() => ({ label: 'W'.repeat(60), words: 'words '.repeat(40) }));
    const query = 'query ($rows: [CardRowInput!]!) { crisisCard(rows: $rows) { html } }';
    const answer = await here.post(JSON.stringify({ query, variables: { rows: [...lines, ...own] } }), {
      ...json,
      authorization: `Bearer ${token}`,
    });
    const { data } = (await answer.json()) as { data: { crisisCard: { html: string } } };
    const page = await browser.newPage({ bypassCSP: true });
    await page.setContent(data.crisisCard.html);
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  });

  it('is made for nobody who is not signed in', async () => {
    const answer = await here.post(JSON.stringify({ query: '{ crisisCard(rows: []) { html } crisisLines { code } }' }));
    expect(await answer.json()).toMatchObject({
      data: { crisisCard: null, crisisLines: [{ code: 'us-988' }, {}, {}, {}, {}, {}] },
    });
  });
});

function pagesIn(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}
