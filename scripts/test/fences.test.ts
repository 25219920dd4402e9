import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { floors } from '../../.dependency-cruiser.mjs';
import { boundaries } from '../boundaries/boundaries.mjs';
import { messagesFor } from './messages-for.js';

const planted: string[] = [];
const root = fileURLToPath(new URL('../..', import.meta.url));
afterAll(() => planted.forEach((folder) => rmSync(folder, { recursive: true })));

/** A small house: every package has one innocent module, and then what a test plants. */
const houseWith = (files: Record<string, string>, without: string[] = []): string => {
  const folder = mkdtempSync(join(tmpdir(), 'peerness-fence-'));
  planted.push(folder);
  const innocent: Record<string, string> = {};
  for (const name of ['packages/core', 'packages/gateway', 'packages/persistence', 'examples/server']) {
    innocent[`${name}/package.json`] = `{"name":"${name}","type":"module"}`;
    if (!without.includes(name)) innocent[`${name}/src/index.ts`] = 'export const innocent = 1;';
  }
  for (const [path, text] of Object.entries({ ...innocent, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

const brokenRules = async (files: Record<string, string>, without?: string[]): Promise<string> =>
  (await boundaries(houseWith(files, without))).report.join('\n');

const imports = (path: string): string => `import { a } from '${path}';\nexport const b = a;`;
const a = 'export const a = 1;';

describe('boundaries', () => {
  it('are green where nothing is wrong', async () => {
    expect(await boundaries(houseWith({}))).toMatchObject({ broken: false });
  });

  it('are red when a package showed no module', async () => {
    const seen = await boundaries(houseWith({}, ['packages/gateway']));
    expect(seen.broken).toBe(true);
    expect(seen.report).toContain('  nothing was checked here');
  });

  it('are red when there is no package at all', async () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'peerness-fence-'));
    planted.push(nowhere);
    expect(await boundaries(nowhere)).toMatchObject({ broken: true });
  });

  const rooms = floors.flat();
  it.each(rooms.slice(0, -1).map((room, at) => [room, rooms[at + 1] ?? '']))(
    'let %s not look up to %s',
    async (room, above) => {
      const files = {
        [`packages/core/src/${room}/low.ts`]: imports(`../${above}/high.js`),
        [`packages/core/src/${above}/high.ts`]: a,
      };
      expect(await brokenRules(files)).toContain(`${room}-looks-down-only`);
    },
  );

  it.each<[string, Record<string, string>]>([
    ['every-room-has-a-floor', { 'packages/core/src/attic/a.ts': imports('../kernel/a.js'), 'packages/core/src/kernel/a.ts': a }],
    ['core-imports-nothing', { 'packages/core/src/kernel/a.ts': imports('node:fs') }],
    ['core-imports-nothing', { 'packages/core/src/kernel/a.ts': imports('graphql') }],
    ['testing-is-for-tests', { 'packages/core/src/testing/a.ts': a, 'packages/gateway/src/a.ts': imports('../../core/src/testing/a.js') }],
    ['gateway-does-not-know-persistence', { 'packages/gateway/src/a.ts': imports('../../persistence/src/index.js') }],
    ['persistence-does-not-know-gateway', { 'packages/persistence/src/a.ts': imports('../../gateway/src/index.js') }],
    ['published-entries-only', { 'examples/server/src/a.ts': imports('../../../packages/core/src/index.js') }],
    ['tests-are-not-imported', { 'packages/gateway/src/a.ts': imports('../test/b.js'), 'packages/gateway/test/b.ts': a }],
    ['examples-are-not-imported', { 'packages/gateway/src/a.ts': imports('../../../examples/server/src/index.js') }],
    ['everything-is-found', { 'packages/gateway/src/a.ts': imports('./nowhere.js') }],
    ['no-circular', { 'packages/core/src/kernel/a.ts': "export * from './b.js';", 'packages/core/src/kernel/b.ts': "export * from './a.js';" }],
    [
      'built-in-dimensions-are-an-entry-of-their-own',
      { 'packages/core/src/index.ts': imports('./dimension/built-in/a.js'), 'packages/core/src/dimension/built-in/a.ts': a },
    ],
  ])('are red: %s', async (rule, files) => {
    expect(await brokenRules(files)).toContain(`  ${rule}: `);
  });
});

describe('lint in core', () => {
  const core = 'packages/core/src/matching/planted.ts';
  it.each([
    ['export const now = (): Date => new Date();', 'Ask for the time'],
    ['export const now = (): number => Date.now();', 'Ask for the time'],
    ['export const chance = (): number => Math.random();', 'Ask for randomness'],
    ["export const stop = (): never => { throw new Error('no'); };", 'Refuse with err()'],
    ['export enum Kind { A }', 'union of literals'],
    ['export default 1;', 'Name it'],
    ['export const x = (y: any): void => { y(); };', 'any'],
  ])('is red for %s', async (code, message) => {
    expect((await messagesFor(code, core)).join('\n')).toContain(message);
  });

  it('allows the only throw', async () => {
    const code = "export const unreachable = (): never => { throw new Error('no'); };";
    expect(await messagesFor(code, 'packages/core/src/kernel/unreachable.ts')).toEqual([]);
  });

  it('says nothing about innocent code', async () => {
    expect(await messagesFor('export const at = (ms: number): Date => new Date(ms);\n', core)).toEqual([]);
  });
});

describe('lint everywhere', () => {
  const gateway = 'packages/gateway/src/planted.ts';
  it.each([
    ['export const raw = (em: { getConnection(): string }): string => em.getConnection();', gateway, 'walks around the walls'],
    ['export const raw = (em: { getKysely(): string }): string => em.getKysely();', gateway, 'walks around the walls'],
    ['export const other = (em: { fork(): string }): string => em.fork();', 'examples/server/src/planted.ts', 'walks around the walls'],
    ['export const a = (b: string) => b;', gateway, 'return type'],
    ['export const a = 1;', 'packages/gateway/src/PlantedFile.ts', 'kebab-case'],
    ['export const a = 1;', 'packages/gateway/src/utils/planted.ts', 'says nothing'],
  ])('is red for %s in %s', async (code, file, message) => {
    expect((await messagesFor(code, file)).join('\n')).toContain(message);
  });

  it('lets persistence reach its own database', async () => {
    const code = 'export const raw = (em: { getKysely(): string }): string => em.getKysely();\n';
    expect(await messagesFor(code, 'packages/persistence/src/planted.ts')).toEqual([]);
  });
});
