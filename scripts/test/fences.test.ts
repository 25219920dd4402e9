import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterEach, describe, expect, it } from 'vitest';
// @ts-expect-error: a script, typed by what it is used for here.
import { boundaries as cruise } from '../boundaries/boundaries.mjs';

const boundaries = cruise as (
  root: string,
) => Promise<{ readonly report: readonly string[]; readonly broken: boolean }>;

const root = join(import.meta.dirname, '../..');
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A small house with these files in it. */
function aHouse(files: { readonly [path: string]: string }): string {
  const house = mkdtempSync(join(tmpdir(), 'peerness-fences-'));
  made.push(house);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return house;
}

const core = {
  'packages/core/package.json': '{ "name": "@peerness/core", "type": "module" }',
  'packages/core/src/kernel/result.ts': 'export const ok = 1;\n',
  'packages/core/src/person/person.ts': "import { ok } from '../kernel/result.js';\nexport const person = ok;\n",
};

describe('the boundary check', () => {
  it('lets a room import the one below it', async () => {
    expect(await boundaries(aHouse(core))).toMatchObject({ broken: false });
  });

  it.each([
    [
      'the floor looks up',
      { 'packages/core/src/kernel/up.ts': "export { person } from '../person/person.js';\n" },
      'kernel-looks-down-only',
    ],
    [
      'core reads files',
      { 'packages/core/src/person/io.ts': "export { readFileSync } from 'node:fs';\n" },
      'core-imports-nothing',
    ],
    [
      'a room without a floor',
      { 'packages/core/src/attic/box.ts': "export { ok } from '../kernel/result.js';\n" },
      'every-room-has-a-floor',
    ],
    [
      'a circle',
      {
        'packages/core/src/person/a.ts': "export { b } from './b.js';\nexport const a = 1;\n",
        'packages/core/src/person/b.ts': "export { a } from './a.js';\nexport const b = 1;\n",
      },
      'no-circular',
    ],
    [
      'an example reaches into a package',
      {
        'examples/server/package.json': '{ "name": "@peerness/example-server", "type": "module" }',
        'examples/server/src/main.ts': "export { ok } from '../../../packages/core/src/kernel/result.js';\n",
      },
      'published-entries-only',
    ],
    [
      'persistence knows the gateway',
      {
        'packages/persistence/package.json': '{ "name": "@peerness/persistence", "type": "module" }',
        'packages/persistence/src/a.ts': "export { type } from '../../gateway/src/type.js';\n",
        'packages/gateway/package.json': '{ "name": "@peerness/gateway", "type": "module" }',
        'packages/gateway/src/type.ts': 'export const type = 1;\n',
      },
      'persistence-does-not-know-gateway',
    ],
    [
      'the product uses what is for tests',
      {
        'packages/core/src/testing/thing.ts': 'export const thing = 1;\n',
        'packages/core/src/person/b.ts': "export { thing } from '../testing/thing.js';\n",
      },
      'testing-is-for-tests',
    ],
    [
      'the gateway knows persistence',
      {
        'packages/gateway/package.json': '{ "name": "@peerness/gateway", "type": "module" }',
        'packages/gateway/src/a.ts': "export { row } from '../../persistence/src/row.js';\n",
        'packages/persistence/package.json': '{ "name": "@peerness/persistence", "type": "module" }',
        'packages/persistence/src/row.ts': 'export const row = 1;\n',
      },
      'gateway-does-not-know-persistence',
    ],
  ])('is red when %s', async (_, planted, rule) => {
    const { report, broken } = await boundaries(aHouse({ ...core, ...planted }));

    expect(broken).toBe(true);
    expect(report.join('\n')).toContain(rule);
  });

  it('is red when it saw nothing', async () => {
    const empty = await boundaries(aHouse({ 'packages/core/package.json': '{}' }));

    expect(empty).toMatchObject({ broken: true });
    expect(empty.report.join('\n')).toContain('nothing was checked');
    expect(await boundaries(aHouse({}))).toMatchObject({ broken: true });
  });
});

describe('the bans in core', () => {
  const eslint = new ESLint({
    cwd: root,
    // Where CI is set the parser would read the file as it stands on disk, not the planted text.
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } },
    },
  });
  const planted = join(root, 'packages/core/src/kernel/result.ts');

  it.each([
    ['the clock', 'export const now: number = Date.now();\n', 'Ask for the time'],
    ['a new date', 'export const now: Date = new Date();\n', 'Ask for the time'],
    ['chance', 'export const luck: number = Math.random();\n', 'Ask for randomness'],
    ['a throw', "export function no(): never {\n  throw new Error('no');\n}\n", 'Refuse with err()'],
    ['an enum', 'export enum Colour {\n  Red,\n}\n', 'Use a union'],
    ['a default export', 'export default 1;\n', 'Name it'],
    ['any', 'export const anything: any = 1;\n', 'any'],
  ])('are red at %s', { timeout: 60_000 }, async (_, text, message) => {
    const [result] = await eslint.lintText(text, { filePath: planted });

    expect(result?.messages.map((found) => found.message).join('\n')).toContain(message);
  });
});

describe('the bans elsewhere', () => {
  const eslint = new ESLint({
    cwd: root,
    // These files exist nowhere, so only what needs no types is asked of them.
    overrideConfig: [
      { files: ['**/*.ts'], rules: tseslint.configs.disableTypeChecked.rules ?? {} },
      { files: ['**/*.ts'], languageOptions: { parserOptions: { project: null, projectService: false } } },
    ],
  });
  const said = async (text: string, file: string): Promise<string> => {
    const [result] = await eslint.lintText(text, { filePath: join(root, file) });
    return result?.messages.map((found) => found.message).join('\n') ?? 'nothing was linted';
  };
  const fork = 'export const other = (em: { fork(): string }): string => em.fork();\n';

  it.each([
    ['a connection past its walls', fork, 'packages/gateway/src/planted.ts', 'walks around the walls'],
    ['the same in an example', fork, 'examples/server/src/planted.ts', 'walks around the walls'],
    ['no return type', 'export const a = (b: string) => b;\n', 'packages/gateway/src/planted.ts', 'return type'],
    ['a name in capitals', 'export const a = 1;\n', 'packages/gateway/src/Planted.ts', 'kebab-case'],
    ['a folder of everything', 'export const a = 1;\n', 'packages/gateway/src/utils/planted.ts', 'says nothing'],
  ])('are red at %s', { timeout: 60_000 }, async (_, text, file, message) => {
    expect(await said(text, file)).toContain(message);
  });

  it('let persistence reach its own database', async () => {
    expect(await said(fork, 'packages/persistence/src/planted.ts')).toBe('');
  });
});
