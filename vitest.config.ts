import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a package's `exports` promise to build, found where it is written: tests need no build. */
const fromSource = (folder: string): { find: RegExp; replacement: string }[] => {
  const { name, exports } = JSON.parse(readFileSync(here(`./${folder}/package.json`), 'utf8')) as {
    name: string;
    exports: Record<string, string | { default: string }>;
  };
  return Object.entries(exports).map(([entry, target]) => ({
    find: new RegExp(`^${name}${entry.slice(1).replaceAll('.', '\\.')}$`),
    replacement: here(
      `./${folder}/${typeof target === 'string' ? target : target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts')}`,
    ),
  }));
};

const alias = [
  // One `graphql` for the tests and for type-graphql; two copies do not recognise each other's types.
  { find: /^graphql$/, replacement: createRequire(here('./packages/gateway/package.json')).resolve('graphql') },
  ...['packages/core', 'packages/persistence', 'packages/gateway'].flatMap(fromSource),
];

/** A real PostgreSQL for every project that asks for one: it is started once and gone when the run is. */
const onPostgres = [here('./scripts/testing/postgres-for-tests.ts')];

const project = (name: string, root: string, globalSetup: string[] = []): TestProjectInlineConfiguration => ({
  resolve: { alias },
  test: {
    name,
    root: here(`./${root}`),
    include: ['test/**/*.test.ts'],
    globalSetup,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});

export default defineConfig({
  test: {
    // Half of what a test on PostgreSQL takes is spent there: two at once do each other no harm, on two cores either.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('core', 'packages/core'),
      project('persistence', 'packages/persistence', onPostgres),
      project('gateway', 'packages/gateway', onPostgres),
      project('server', 'examples/server', onPostgres),
      project('house', 'scripts'),
    ],
  },
});
