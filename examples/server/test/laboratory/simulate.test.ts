import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSetting, simulate } from '@peerness/core/simulate';
import { afterAll, describe, expect, it } from 'vitest';
import { laboratoryPage } from '../../src/laboratory/laboratory-page.js';
import { openBrowser } from '../boot/chromium.js';
import { toldOnTheCommandLine } from '../told-on-the-command-line.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-laboratory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = (...typed: readonly string[]) => toldOnTheCommandLine('simulate', ...typed);

const small = ['--months', '3', '--arrivals', '20', '--supporters', '20'];

describe('simulate', () => {
  it('prints the same table, JSON and page for the same seed, byte by byte, and others for another', async () => {
    const [one, same, other] = ['1', '1', '2'].map((seed, index) => [
      '--seed',
      seed,
      '--html',
      join(folder, `${index}.html`),
    ]) as [string[], string[], string[]];
    const tables = [];
    for (const seed of [one, same, other]) tables.push(await told(...small, ...seed));
    const pages = [0, 1, 2].map((index) => readFileSync(join(folder, `${index}.html`), 'utf8'));
    expect(tables.map(({ exit }) => exit)).toEqual([0, 0, 0]);
    expect(tables[1]?.said.replace('1.html', '0.html')).toBe(tables[0]?.said);
    expect(pages[1]).toBe(pages[0]);
    expect(tables[2]?.said).not.toBe(tables[0]?.said.replace('0.html', '2.html').replace('seed 1', 'seed 2'));
    expect(pages[2]).not.toBe(pages[0]?.replaceAll('seed 1', 'seed 2'));
    const json = await told(...small, '--json');
    expect((await told(...small, '--json')).said).toBe(json.said);
    expect(JSON.parse(json.said)).toMatchObject({
      done: true,
      setting: { seed: 1, months: 3 },
      strategies: { length: 4 },
    });
  });

  it('says the same in the table as in the JSON: everybody, and each group', async () => {
    const { said } = await told(...small, '--strategy', 'auction,first-come');
    const { strategies } = JSON.parse((await told(...small, '--strategy', 'auction,first-come', '--json')).said) as {
      strategies: {
        strategy: string;
        everyone: Record<string, number>;
        groups: { figures: Record<string, number> }[];
      }[];
    };
    expect(strategies.map(({ strategy }) => strategy)).toEqual(['first-come', 'auction']);
    const rows = said.split('\n').filter((line) => /^(first-come|auction| {2}(larger|smaller) group)/.test(line));
    const inTable = rows.map((line) =>
      line
        .replace(/, every (day|7 days)/, '')
        .match(/\d+|–/g)
        ?.slice(0, 3)
        .map(Number),
    );
    const inJson = strategies
      .flatMap(({ everyone, groups }) => [everyone, ...groups.map(({ figures }) => figures)])
      .map(({ arrived, matched, matchRate }) => [arrived, matched, matchRate]);
    expect(inTable).toEqual(inJson);
    expect(rows).toHaveLength(6);
  });

  it('prints what the guide shows', async () => {
    const guide = readFileSync(join(import.meta.dirname, '../../../../docs/guide/try-ways-of-matching.md'), 'utf8');
    const { said } = await told();
    expect(said).toContain(/```text\n(seed 1 [\s\S]*?)```/.exec(guide)?.[1]);
  });

  it.each([
    [['--months', '0'], '--months is not a whole number from 1 to 60.'],
    [['--months', '1.5'], '--months is not a whole number from 1 to 60.'],
    [['--seed', 'x'], '--seed is not a whole number from 0 to 4294967295.'],
    [['--waiting-weight', '1001'], '--waiting-weight is not a whole number from 0 to 1000.'],
    [['--strategy', 'best'], 'There is no strategy “best”.'],
    [['--strategy', ''], 'There is no strategy “”.'],
  ])('does not understand %j, and says what it would', async (typed, said) => {
    const answer = await told(...typed);
    expect(answer.exit).toBe(2);
    expect(answer.said).toContain(said);
  });

  it('says so when the page cannot be written', async () => {
    const answer = await told(...small, '--html', join(folder, 'no', 'such', 'folder.html'));
    expect(answer.exit).toBe(1);
    expect(answer.said).toContain('cannot be written');
  });
});

describe('the page', { timeout: 240_000 }, () => {
  it('is one file that asks for nothing else, and takes names for words', () => {
    const name = '<b>"walkers" & co</b>';
    const setting = readSetting({ months: 1, groups: [{ name, ofSeekers: 100, ofSupporters: 100 }] });
    if (!setting.ok) throw new Error(setting.error.kind);
    const page = laboratoryPage(simulate(setting.value));
    expect(page).toContain('&lt;b&gt;&quot;walkers&quot; &amp; co&lt;/b&gt;');
    expect(page).not.toContain('<b>');
    expect(page.match(/(?:src|href|url)\s*[=(]/g)).toBeNull();
  });

  it('keeps nothing from people who read with ears or keys', async () => {
    const file = join(folder, 'page.html');
    expect((await told(...small, '--html', file)).exit).toBe(0);
    const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({ bypassCSP: true, offline: true });
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      const violations = async (): Promise<readonly string[]> => {
        await page.evaluate(axeSource);
        return page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
          return (await axe.run()).violations.map(({ id }) => id);
        });
      };
      expect(await violations()).toEqual([]);
      expect(await page.locator('svg title').textContent()).toBe('What each strategy does for people');
      expect(await page.locator('svg desc').textContent()).toContain('first-come: of a hundred who came');
      expect(await page.locator('table tbody tr').count()).toBe(12);
      // The control: without words the picture is one that nobody can read with their ears.
      await page.evaluate(() => document.querySelector('svg')?.replaceChildren());
      expect(await violations()).toContain('svg-img-alt');
    } finally {
      await browser.close();
    }
  });
});
