import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asNpmReaches } from './environment.mjs';
import { noNetwork } from './no-network.mjs';
import { root } from './paths.mjs';

const stamp = join(root, 'node_modules/.peerness-installed');

const manifests = () => [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['packages', 'examples'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((folder) => join(parent, folder, 'package.json')),
  ),
];

const fingerprint = (node) => {
  const sum = createHash('sha256').update(`${process.platform} ${process.arch} ${node}`);
  for (const file of manifests())
    if (existsSync(join(root, file))) sum.update(file).update(readFileSync(join(root, file)));
  return sum.digest('hex');
};

/** Installs what the lockfile says, and nothing when that is already there. */
export const install = ({ node, pnpm: [pnpm, ...before], env }, plain) => {
  const wanted = fingerprint(node);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing …');
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const flags = ['--frozen-lockfile', '--prefer-offline', '--reporter=append-only', ...patience];
  const done = spawnSync(pnpm, [...before, 'install', ...flags], {
    cwd: root,
    env: { ...asNpmReaches(plain), PATH: env.PATH },
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) noNetwork('pnpm could not install what the lockfile names', env, done.error);
  writeFileSync(stamp, wanted);
};
