// From `npm start` to the first answer, once everything is installed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report, root, short } from './parts/bench.mjs';
import { firstAnswer, freePort } from './parts/first-answer.mjs';
import { median, quantile } from './parts/numbers.mjs';

const rounds = short ? 1 : 5;

/** Seconds from `npm start` until the newcomer has peers; the server is stopped before it answers. */
const start = async (dataDir) => {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), PEERNESS_DATA_DIR: dataDir };
  for (const key of Object.keys(env)) if (/^npm_/i.test(key) || key === 'INIT_CWD') delete env[key];
  const began = performance.now();
  const child = spawn('npm', ['start'], { cwd: root, env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await firstAnswer(
      `http://127.0.0.1:${port}`,
      ended.then((code) => `npm start ended with ${code}: ${said}`),
    );
    return (performance.now() - began) / 1000;
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
};

const [fresh, warm] = [[], []];
for (let round = 0; round < rounds; round += 1) {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerness-first-'));
  try {
    fresh.push(await start(dataDir));
    warm.push(await start(dataDir));
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

const row = (what, times) => ({ what, value: median(times), unit: 's', p95: quantile(times, 0.95), goal: 15 });
report(`from npm start to the newcomer's peers, ${rounds} rounds (cold, from a clone: node bench/cold-start.mjs)`, [
  row('new data folder: PostgreSQL made, 1,500 people imported', fresh),
  row('data folder there already', warm),
]);
