// The one door: brings what the machine lacks, installs, then does what it was asked. Needs Node 18 and npm only.
//   node scripts/run.mjs run check           a script of package.json, through pnpm
//   node scripts/run.mjs peerness serve      the server's own commands, built first
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { environment } from './run/environment.mjs';
import { follow } from './run/follow.mjs';
import { install } from './run/install.mjs';
import { withLock } from './run/lock.mjs';
import { root } from './run/paths.mjs';
import { refuseUnsupported } from './run/platform.mjs';
import { bring } from './run/toolchain.mjs';

refuseUnsupported();
const [command, ...rest] = process.argv.slice(2);
if (command === undefined) {
  console.error('Usage: node scripts/run.mjs run <script> | peerness <command> | <anything pnpm does>');
  process.exit(2);
}

const env = environment();
const tools = await withLock(() => {
  const brought = bring(env);
  install(brought, env);
  if (command === 'peerness') {
    const [pnpm, ...before] = brought.pnpm;
    const built = spawnSync(pnpm, [...before, 'run', '--silent', 'build'], {
      cwd: root,
      env: brought.env,
      stdio: ['ignore', 2, 2],
    });
    if (built.status !== 0) process.exit(built.status ?? 1);
  }
  return brought;
});

if (command === 'peerness') {
  // Files are named from where the person stands, not from where the package is.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  follow(tools.node, [join(root, 'examples/server/dist/main.js'), ...rest], { cwd, env: tools.env });
} else {
  const [pnpm, ...before] = tools.pnpm;
  follow(pnpm, [...before, command, ...rest], { cwd: root, env: tools.env });
}
