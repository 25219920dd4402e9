import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import usual from '../../vitest.config.js';

/** The usual projects, with one file of the sources read as a weakened version has it. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const chosen = process.env['PEERNESS_WEAKENED'];
const weakened = chosen
  ? (JSON.parse(readFileSync(new URL(`./weakened/${chosen}.json`, import.meta.url), 'utf8')) as {
      file: string;
      find: string;
      replace: string;
    })
  : undefined;

const weaken = {
  name: 'weaken',
  enforce: 'pre' as const,
  load: (id: string) =>
    weakened && id === `${root}${weakened.file}`
      ? readFileSync(id, 'utf8').replace(weakened.find, () => weakened.replace)
      : undefined,
};

const projects = (usual as { test: { projects: TestProjectInlineConfiguration[] } }).test.projects;

export default defineConfig({
  // What was read before must not stand in for what is weakened.
  test: { root, fsModuleCache: false, projects: projects.map((project) => ({ ...project, plugins: [weaken] })) },
});
