// Kills, starves and crowds a real server and a real PostgreSQL, and counts what is left of what they had acknowledged.
//   pnpm prove:durability            every goal, with its control, which has to go red
//   --short   a few kills of each    --only R1,R7    --seed N    --json FILE    --no-build
// Only counts decide, never a clock. The last line says that every goal was met, or which was not; ends with 1 then.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run/paths.mjs';

const args = process.argv.slice(2);
const run = (...words) =>
  spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env: process.env }).status ?? 1;

if (!args.includes('--no-build')) {
  const built = run(join(root, 'scripts/build.mjs'));
  if (built !== 0) process.exit(built);
}
process.exitCode = run(
  '--import',
  join(root, 'examples/server/test/embedded-postgres/run-typescript.ts'),
  join(root, 'examples/server/test/durability/command.ts'),
  ...args.filter((word) => word !== '--no-build'),
);
