import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildSubgraph } from '@peerness/gateway';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { readSnippets, type Snippet } from './read-snippets.js';

const root = join(import.meta.dirname, '../../../..');
// In the server's folder, from which every package a reader would install is found.
const written = join(root, 'examples/server/.check/snippets');

const pages = [
  'README.md',
  ...['core', 'persistence', 'gateway'].map((name) => `packages/${name}/README.md`),
  'examples/server/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** The first is what the server's own tests start, the second is what is running now. */
const theTwoCommands = 'npm start\nnpm test\n';

const snippets = pages.flatMap((page) => readSnippets(page, readFileSync(join(root, page), 'utf8')));
const graph = buildSchema(readFileSync(join(root, 'packages/gateway/schema.graphql'), 'utf8'));

/** Runs a block as a module of this workspace; answers what it wrote. */
async function run({ page, line, text }: Snippet): Promise<string> {
  const file = join(written, `${page.replaceAll(/\W/g, '-')}-${line}.ts`);
  mkdirSync(written, { recursive: true });
  writeFileSync(file, text);
  const said: string[] = [];
  const log = vi
    .spyOn(console, 'log')
    .mockImplementation((...words: unknown[]) => void said.push(words.map(String).join(' ')));
  try {
    await import(/* @vite-ignore */ file);
  } finally {
    log.mockRestore();
  }
  return `${said.join('\n')}\n`;
}

const named = (language: string) =>
  snippets
    .filter((snippet) => snippet.language === language && snippet.notRun === undefined)
    .map((snippet): [string, Snippet] => [`${relative('.', snippet.page)}:${snippet.line}`, snippet]);

describe('what the pages show', () => {
  it.each(named('ts'))('%s runs, and prints what it says', { timeout: 60_000 }, async (_, snippet) => {
    const printed = await run(snippet);
    if (snippet.prints !== undefined) expect(printed).toBe(snippet.prints);
  });

  it.each(named('graphql'))('%s is a question this graph answers', async (_, { text }) => {
    const schema = text.includes('_entities') ? await buildSubgraph() : graph;
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });

  it.each(named('json'))('%s is JSON', (_, { text }) => {
    expect(() => JSON.parse(text)).not.toThrow();
  });

  it('is checked block by block, or says why not', () => {
    const checked = ['ts', 'graphql', 'json', 'text'];
    const unchecked = snippets.filter(
      ({ language, notRun, text }) => !checked.includes(language) && notRun === undefined && text !== theTwoCommands,
    );

    expect(named('ts').length).toBeGreaterThan(3);
    expect(named('graphql').length).toBeGreaterThan(10);
    expect(unchecked.map(({ page, line, language }) => `${page}:${line} ${language}`)).toEqual([]);
  });

  it('begins, in the README, with exactly the two commands', () => {
    const [first] = snippets.filter(({ page }) => page === 'README.md');
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };

    expect(first?.text).toBe(theTwoCommands);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });
});
