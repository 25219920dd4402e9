import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = 'docs/security.md';
const text = readFileSync(join(root, page), 'utf8');

/** What a page says that is not so: files, tests, attacks and weakened versions there are not. */
function untrue(words: string): readonly string[] {
  const wrong: string[] = [];
  const mentioned = [...words.matchAll(/`((?:packages|examples|scripts|docs)\/[^`]+)`(?: › _([^_]+)_)?/g)];
  for (const [, path = '', name] of mentioned) {
    if (!existsSync(join(root, path))) wrong.push(path);
    else if (name !== undefined && !readFileSync(join(root, path), 'utf8').includes(name)) wrong.push(name);
  }
  for (const [, path = ''] of words.matchAll(/\]\(([^)#]+)/g))
    if (!existsSync(resolve(root, dirname(page), path))) wrong.push(path);
  for (const id of named(words, 'attack')) if (!attacks.has(id)) wrong.push(id);
  for (const name of named(words, 'sabotage'))
    if (!existsSync(join(root, `scripts/sabotage/weakened/${name}.json`))) wrong.push(name);
  return wrong;
}

/** `attack` and `sabotage` come before one name or several. */
function named(words: string, what: string): readonly string[] {
  const lists = [...words.matchAll(new RegExp(`${what} ((?:\`[\\w-]+\`(?:, )?)+)`, 'g'))];
  return lists.flatMap(([, list = '']) => [...list.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name));
}

const corpus = join(root, 'examples/server/attack/corpus');
const attacks = new Set(
  readdirSync(corpus)
    .filter((name) => /^[a-z]-/.test(name))
    .flatMap((name) => [...readFileSync(join(corpus, name), 'utf8').matchAll(/^\{"id": ?"(\w+)"/gm)])
    .map(([, id = '']) => id),
);

describe(page, () => {
  it('names no file, test, attack or weakened version that there is not', () => {
    expect(untrue(text)).toEqual([]);
    expect(named(text, 'attack').length).toBeGreaterThan(20);
    expect(named(text, 'sabotage').length).toBeGreaterThan(8);
  });

  it('is noticed when it does', () => {
    const said =
      '`packages/core/src/nothing.ts`, `docs/security.md` › _words that stand_, [x](none.md), attack `A1`, `Z9`, sabotage `no-limits`, `nothing-at-all`';
    expect(untrue(said)).toEqual([
      'packages/core/src/nothing.ts',
      'words that stand',
      'none.md',
      'Z9',
      'nothing-at-all',
    ]);
  });

  it('says of every chapter of the ASVS how it is met', () => {
    for (let chapter = 1; chapter <= 17; chapter += 1) expect(text).toMatch(new RegExp(`^\\| V${chapter}[. ]`, 'm'));
  });

  it('names the one place of every control', () => {
    const [, controls = ''] = /## Threats and controls\n([^]*?)\n## /.exec(text) ?? [];
    const rows = controls
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const row of rows) {
      const [, , , where = ''] = row.split('|');
      expect(existsSync(join(root, where.replace(/`/g, '').trim())), where).toBe(true);
      expect(statSync(join(root, where.replace(/`/g, '').trim()))).toBeDefined();
    }
  });
});
