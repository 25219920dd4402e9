// From a clean clone to the first answer, as on a machine that has only git, Node 20 and npm. Run on demand:
//   node bench/cold-start.mjs [--node /path/to/folder/with/node/and/npm] [--rounds N] [--keep]
// Needs the network: everything is fetched into an empty home. Prints seconds per phase.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './parts/bench.mjs';
import { firstAnswer, freePort } from './parts/first-answer.mjs';
import { machine } from './parts/machine.mjs';
import { median } from './parts/numbers.mjs';
import { table } from './parts/table.mjs';

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: dirname(process.execPath) },
    rounds: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});

/** What the wrapper, pnpm and the server say when a phase begins. */
const signs = [
  ['clone', undefined],
  ['npm starts', undefined],
  ['bring Node and pnpm', /^Fetching /m],
  ['install', /^Installing/m],
  ['build', /tsc -b/],
  ['start, PostgreSQL', /main\.js serve/],
  ['import the demo', /Bringing in the demo/],
  ['until the first answer', /Peerness is at/],
];

/** What every system has beside them: a shell and what its scripts call. */
const ofTheSystem = 'sh bash env uname tar gzip sed dirname basename readlink cat ls id mkdir rm cp ln chmod ps'.split(
  ' ',
);

/** A PATH with git, node and npm on it, and nothing else that was ever installed here. */
const bareTools = (folder) => {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const tool of ['node', 'npm']) symlinkSync(join(values.node, tool), join(bin, tool));
  for (const tool of ['git', ...ofTheSystem]) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
    if (stdout.startsWith('/')) symlinkSync(stdout.trim(), join(bin, tool));
  }
  return bin;
};

/** How this machine reaches the network is its own affair and stays; nothing else of ours reaches the new person. */
const reaching = Object.fromEntries(
  Object.entries(process.env).filter(([key]) =>
    /^(https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA|SSL_CERT_FILE|npm_config_(registry|cafile|https?[-_]proxy|proxy))$/i.test(
      key,
    ),
  ),
);

const once = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peerness-cold-'));
  const [home, temporary] = ['home', 'tmp'].map((name) => join(folder, name));
  for (const made of [home, temporary]) mkdirSync(made);
  // As /tmp is: root's own PostgreSQL runs as somebody else, and keeps a copy of itself there.
  chmodSync(folder, 0o755);
  chmodSync(temporary, 0o1777);
  const port = await freePort();
  const env = { ...reaching, PATH: bareTools(folder), HOME: home, TMPDIR: temporary, PORT: String(port) };
  const reached = { clone: performance.now() };
  execFileSync('git', ['clone', '--quiet', root, join(folder, 'clone')]);
  // Where npm keeps its registry on this machine; a person behind a company's mirror has the same file.
  writeFileSync(join(home, '.npmrc'), registry());
  reached['npm starts'] = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: join(folder, 'clone'),
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk) => {
    said += chunk;
    for (const [name, sign] of signs) if (sign?.test(said)) reached[name] ??= performance.now();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await firstAnswer(
      `http://127.0.0.1:${port}`,
      ended.then((code) => `npm start ended with ${code}: ${said}`),
    );
    const end = performance.now();
    const seen = signs.filter(([name]) => reached[name] !== undefined).map(([name]) => name);
    const phases = seen.map((name, index) => [name, ((reached[seen[index + 1]] ?? end) - reached[name]) / 1000]);
    return { ...Object.fromEntries(phases), total: (end - reached.clone) / 1000 };
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
    if (values.keep) console.log(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};

function registry() {
  const asked = (key) =>
    execFileSync('npm', ['config', 'get', key], {
      encoding: 'utf8',
      cwd: tmpdir(),
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  return ['registry', 'cafile', 'https-proxy', 'proxy']
    .map((key) => [key, asked(key)])
    .filter(([, value]) => value !== 'null' && value !== 'undefined' && value !== '')
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

const node = execFileSync(join(values.node, 'node'), ['--version'], { encoding: 'utf8' }).trim();
console.log(
  Object.entries({ ...machine(root), 'node on the PATH': node })
    .map(([what, is]) => `${what} ${is}`)
    .join(' · '),
);
const rounds = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  rounds.push(await once());
  console.log(JSON.stringify(rounds.at(-1)));
}
const names = [...new Set(rounds.flatMap(Object.keys))].filter((name) => name !== 'total');
const row = (name, goal) => ({
  what: name,
  value: median(rounds.map((round) => round[name] ?? 0)),
  unit: 's',
  ...(goal !== undefined && { goal }),
});
console.log(table([...names.map((name) => row(name)), row('total', 120)]));
