import { once } from 'node:events';
import { request } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFile } from '../../src/demo/demo-people.js';
import { aFolder, ask, peerness, serve, type Served } from './a-server.js';
import { openBrowser } from './chromium.js';

const folder = aFolder();
const environment = { PEERNESS_DATA_DIR: folder.path };
let server: Served;
let browser: Browser | undefined;
beforeAll(async () => {
  server = await serve(environment);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGTERM');
  folder.remove();
});

const token = async (handle: string): Promise<string> => (await peerness(['token', handle], environment)).out.trim();

interface Edge {
  readonly node: { readonly name: string };
  readonly reasons: readonly { readonly text: { readonly text: string }; readonly basis: string }[];
}

describe('a server without any settings', () => {
  it('finds the newcomer several peers at once, each with reasons', async () => {
    const { body } = await ask(server.url, server.greeting.query, await token('newcomer'));
    const edges = body.data?.['findPeers'].peers.edges as Edge[];
    expect(edges.length).toBeGreaterThanOrEqual(5);
    for (const { reasons } of edges) {
      expect(reasons.map(({ basis }) => basis)).toEqual(expect.arrayContaining(['WISH', 'COMMON_GROUND']));
      expect(reasons.every(({ text }) => text.text.length > 10)).toBe(true);
    }
  });

  it('leads everyone of the demo to where they stand', async () => {
    const query =
      '{ viewer { memberships { organization { handle } } connections { edges { node { state iAsked other { name } } } } plans { title sections { shownTo { since } } } shownToMe { title } blocks { at } } }';
    const standing = async (handle: string) =>
      (await ask(server.url, query, await token(handle))).body.data?.['viewer'];
    expect(await standing('pending')).toMatchObject({
      connections: { edges: [{ node: { state: 'INVITED', iAsked: true, other: { name: 'Corinna' } } }] },
    });
    expect(await standing('revoked')).toMatchObject({ plans: [{ sections: [{ shownTo: [] }] }] });
    expect(await standing('corinna')).toMatchObject({ shownToMe: [], blocks: [{ at: expect.any(String) }] });
    expect(await standing('blocked')).toMatchObject({ blocks: [], connections: { edges: [] } });
    expect(
      (await standing('two-hats')).memberships
        .map((one: { organization: { handle: string } }) => one.organization.handle)
        .sort(),
    ).toEqual(['casa-abierta', 'riverbend']);
    const peers = async (handle: string, query = server.greeting.query) =>
      (await ask(server.url, query, await token(handle))).body.data?.['findPeers'];
    expect(await peers('no-match')).toMatchObject({
      peers: { edges: [] },
      nextStep: { text: { text: expect.stringMatching(/\w/) } },
    });
    expect(
      (await peers('amina', server.greeting.query.replace('d001', 'd003'))).peers.edges.length,
    ).toBeGreaterThanOrEqual(3);
    expect(
      (await peers('blocked', server.greeting.query.replace('first: 5', 'first: 50'))).peers.edges.map(
        ({ node }: Edge) => node.name,
      ),
    ).not.toContain('Corinna');
  });

  it(
    'answers in a real browser: the query is typed, the button pressed, and peers are there, from this server alone',
    { timeout: 90_000 },
    async () => {
      browser = await openBrowser();
      const page = await browser.newPage({ viewport: { width: 1_400, height: 1_000 } });
      const elsewhere: string[] = [];
      const complaints: string[] = [];
      page.on(
        'request',
        (asked) =>
          void (/^(data|blob):/.test(asked.url()) || asked.url().startsWith(server.url) || elsewhere.push(asked.url())),
      );
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (said) => void (said.type() === 'error' && complaints.push(said.text())));
      await page.goto(server.url);
      await page.selectOption('#handle', 'newcomer');
      await page.click('#who button');
      await page.waitForSelector('#signed-in:has-text("newcomer")');
      await page.click('.graphiql-query-editor .view-lines');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type(
        server.greeting.query.replace(/^#.*$/gm, '').replace('first: 5', 'first: 3').replace(/\s+/g, ' ').trim(),
        { delay: 3 },
      );
      await page.keyboard.press('Escape');
      await page.click('.graphiql-execute-button');
      await page.waitForSelector('.graphiql-response :text("Corinna")', { timeout: 20_000 });
      const answer = await page.textContent('.graphiql-response .view-lines');
      expect(answer?.replaceAll('\u00a0', ' ')).toContain('You asked for this.');
      await page.screenshot({ path: join(mkdtempSync(join(tmpdir(), 'peerness-graphiql-')), 'found-peers.png') });
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('tells in a real browser, while it waits there, that something was opened', { timeout: 120_000 }, async () => {
    browser ??= await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1_400, height: 1_000 } });
    await page.goto(server.url);
    await page.selectOption('#handle', 'revoked');
    await page.click('#who button');
    await page.waitForSelector('#signed-in:has-text("revoked")');
    const written = '.graphiql-query-editor .view-lines';
    const question = 'subscription { opened(first: 3) { edges { node { by { name } } } } }';
    await expect
      .poll(
        async () => {
          await page.click(written);
          await page.keyboard.press('ControlOrMeta+A');
          await page.keyboard.press('Delete');
          await page.keyboard.insertText(question);
          await page.waitForTimeout(500);
          return (await page.textContent(written))?.replaceAll('\u00a0', ' ').trim();
        },
        { timeout: 60_000 },
      )
      .toBe(question);
    await page.keyboard.press('Escape');
    await page.click('.graphiql-execute-button');

    const [owner, reader] = [await token('revoked'), await token('corinna')];
    const own = '{ viewer { plans { sections { id } } connections { edges { node { id state } } } } }';
    const { plans, connections } = (await ask(server.url, own, owner)).body.data?.['viewer'] ?? {};
    const live = connections.edges.find(({ node }: { node: { state: string } }) => node.state === 'ACCEPTED').node.id;
    const show = `mutation { showSection(input: { section: "${plans[0].sections[0].id}", connection: "${live}" }) { __typename } }`;
    expect((await ask(server.url, show, owner)).body.data?.['showSection']).toEqual({ __typename: 'SectionChanged' });
    const opens = async () => ask(server.url, '{ viewer { shownToMe { sections { entries { words } } } } }', reader);
    await expect
      .poll(
        async () => {
          await opens();
          return page.textContent('.graphiql-response');
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toContain('Corinna');
  });

  it('keeps others off its data, and says who has it', async () => {
    const second = await peerness(['serve'], { ...environment, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.err).toContain(`process ${server.child.pid}`);
    expect(second.err).toContain(server.url);
    expect((await peerness(['demo', 'reset'], environment)).code).toBe(1);
    expect((await ask(server.url, '{ __typename }')).status).toBe(200);
  });

  it('refuses to be reached from elsewhere, before it touches anything', async () => {
    const other = aFolder();
    const refused = await peerness(['serve'], { PEERNESS_DATA_DIR: join(other.path, 'none'), HOST: '0.0.0.0' });
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('HOST') });
    other.remove();
  });

  it('answers to no name but localhost, so that no page elsewhere can make a token', async () => {
    const { port } = new URL(server.url);
    const asked = request({
      host: '127.0.0.1',
      port,
      path: '/demo/token',
      method: 'POST',
      headers: { host: 'evil.example', 'content-type': 'application/json' },
    });
    asked.end(JSON.stringify({ handle: 'newcomer' }));
    const [answer] = (await once(asked, 'response')) as [{ statusCode: number }];
    expect(answer.statusCode).toBe(421);
  });

  it('lets other commands work beside it: doctor, import, token', async () => {
    const looked = JSON.parse((await peerness(['doctor', '--json'], environment)).out) as {
      done: boolean;
      findings: { what: string; found: string }[];
    };
    expect(looked.done).toBe(true);
    expect(looked.findings.find(({ what }) => what === 'walls')?.found).toMatch(/^(\d+) tables, \1 walled$/);
    const again = await peerness(
      ['import', demoFile('harbor-lights').pathname, '--organization', 'harbor-lights', '--source', 'demo', '--json'],
      environment,
    );
    expect(JSON.parse(again.out)).toMatchObject({ done: true, imported: 0, changed: 0, unchanged: 300 });
    const bad = join(folder.path, 'bad.csv');
    writeFileSync(bad, 'external_id,name\n1,\n');
    expect(
      await peerness(['import', bad, '--organization', 'harbor-lights', '--source', 'other'], environment),
    ).toMatchObject({ code: 1, out: expect.stringContaining('Line 2, name: expected') });
    expect(await peerness(['token', 'nobody'], environment)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('newcomer'),
    });
  });
});

describe('what was acknowledged', () => {
  it('is there after the server is killed in the middle of writing', { timeout: 120_000 }, async () => {
    const mine = await token('newcomer');
    const acknowledged: string[] = [];
    let going = true;
    const write = async (writer: number): Promise<void> => {
      for (let number = 0; going; number += 1) {
        const title = `plan ${writer}.${number}`;
        const kept = await ask(
          server.url,
          'mutation ($title: String!) { draftPlan(input: { title: $title }) { ... on PlanChanged { plan { id title } } } }',
          mine,
          { title },
        ).catch(() => undefined);
        if (kept?.body.data?.['draftPlan']?.plan?.title === title) acknowledged.push(title);
      }
    };
    const writers = [0, 1, 2, 3].map(write);
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(40);
    await server.end('SIGKILL');
    going = false;
    await Promise.all(writers);

    server = await serve(environment);
    const { body } = await ask(server.url, '{ viewer { plans { title } } }', mine);
    const kept = new Set((body.data?.['viewer'].plans as { title: string }[]).map(({ title }) => title));
    expect(acknowledged.length).toBeGreaterThan(40);
    expect(acknowledged.filter((title) => !kept.has(title))).toEqual([]);
  });

  it('is there after an orderly end, which lets accepted requests finish', { timeout: 60_000 }, async () => {
    const mine = await token('amina');
    const asked = Array.from({ length: 20 }, (_, number) =>
      ask(server.url, 'mutation ($title: String!) { draftPlan(input: { title: $title }) { __typename } }', mine, {
        title: `last ${number}`,
      }),
    );
    await Promise.race(asked);
    const [{ code }, ...answers] = await Promise.all([
      server.end('SIGTERM'),
      ...asked.map((one) => one.catch(() => undefined)),
    ]);
    expect(code).toBe(0);
    const done = answers.filter((answer) => answer?.body.data?.['draftPlan'].__typename === 'PlanChanged').length;
    expect(done).toBeGreaterThan(0);
    server = await serve(environment);
    const { body } = await ask(server.url, '{ viewer { plans { title } } }', mine);
    expect(body.data?.['viewer'].plans.length).toBeGreaterThanOrEqual(done);
  });
});
