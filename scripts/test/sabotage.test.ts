import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sabotage = (...args: string[]): { readonly status: number | null; readonly stdout: string } =>
  spawnSync(process.execPath, ['scripts/sabotage.mjs', ...args], { cwd: root, encoding: 'utf8' });

it('every weakened version that needs no database is caught', () => {
  const { status, stdout } = sabotage('the-decision-says-yes', 'a-refusal-is-overheard', 'what-ended-still-counts');
  expect(stdout.trim().split('\n').at(-1)).toBe('3 weakened versions · 3 caught');
  expect(status).toBe(0);
}, 180_000);

it('a version nobody wrote is refused by name', () => {
  expect(sabotage('a-kinder-world').status).toBe(2);
});
