import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { noNetwork } from './no-network.mjs';
import { nodes, pnpm } from './pins.mjs';
import { toolchain } from './paths.mjs';

const stamp = join(toolchain, 'stamp');

/** Whether this Node runs everything here: 22.18 or newer, and none of the odd releases. */
export const recentEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || (major >= 24 && major !== 25);
};

const onPath = (env) => {
  // Asked from elsewhere, so that a version manager does not fetch what our package.json names.
  const asked = spawnSync('pnpm', ['--version'], { cwd: tmpdir(), env, encoding: 'utf8', timeout: 10_000 });
  return asked.status === 0 && asked.stdout.trim() === pnpm.version;
};

const fetched = (wanted) => {
  const installed = JSON.parse(readFileSync(join(toolchain, 'node_modules/.package-lock.json'), 'utf8'));
  for (const { name, version, integrity } of wanted) {
    const got = installed.packages[`node_modules/${name}`];
    if (got?.version === version && got.integrity === integrity) continue;
    rmSync(toolchain, { recursive: true, force: true });
    console.error(`${name}@${version} is not the one this project was made with: ${got?.integrity}`);
    process.exit(1);
  }
};

/** Node and pnpm as pinned: the machine's own where they will do, else ours, fetched once with npm. */
export const bring = (env) => {
  const needsNode = !recentEnough(process.versions.node);
  const ownPnpm = !needsNode && onPath(env);
  const wanted = [...(ownPnpm ? [] : [pnpm]), ...(needsNode ? [nodes[`${process.platform}-${process.arch}`]] : [])];
  const key = wanted.map(({ name, version }) => `${name}@${version}`).join(' ');
  if (wanted.length > 0 && (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key)) {
    console.error(`Fetching ${key} into .toolchain …`);
    rmSync(join(toolchain, 'node_modules'), { recursive: true, force: true });
    rmSync(stamp, { force: true });
    mkdirSync(toolchain, { recursive: true });
    writeFileSync(join(toolchain, 'package.json'), '{"private":true}\n');
    const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--loglevel=error'];
    const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
    const done = spawnSync('npm', ['install', '--prefix', toolchain, ...flags, ...patience, ...key.split(' ')], {
      cwd: toolchain,
      env,
      stdio: ['ignore', 2, 2],
    });
    if (done.status !== 0) noNetwork(`npm could not fetch ${key}`, env, done.error);
    fetched(wanted);
    writeFileSync(stamp, key);
  }
  const node = needsNode ? join(toolchain, 'node_modules', wanted.at(-1).name, 'bin/node') : process.execPath;
  const ours = ownPnpm ? [] : [join(toolchain, 'node_modules/.bin')];
  return {
    node,
    pnpm: ownPnpm ? ['pnpm'] : [node, join(toolchain, 'node_modules/pnpm/bin/pnpm.cjs')],
    env: { ...env, PATH: [...ours, dirname(node), env.PATH].filter(Boolean).join(delimiter) },
  };
};
