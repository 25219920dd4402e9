// Attacks a running server: named cases and what is generated from the schema. Says all it found; the last line counts it.
//   pnpm attack                     everything
//   --short   the named cases that are quick, and a part of the rest      --category A,G,matrix    --only A7,J12
//   --planted puts a fault of every kind into the real server's answers, and asks whether each is found
//   --seed N  --json FILE           where the result is written (.check/attack.json)      --no-build
// Ends with 1 when anything came to light.
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
  join(root, 'examples/server/attack/command.ts'),
  ...args.filter((word) => word !== '--no-build'),
);
