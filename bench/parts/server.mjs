import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './bench.mjs';

const main = join(root, 'examples/server/dist/main.js');

/** Nothing of whoever measures reaches the server but what every program needs. */
const surroundings = (dataDir) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
  PEERNESS_DATA_DIR: dataDir,
  PORT: '0',
});

/** The real server on a data folder, in a process of its own; `flags` go to its Node. */
export const serve = async (dataDir, flags = []) => {
  const child = spawn(process.execPath, [...flags, main, 'serve', '--json'], {
    env: surroundings(dataDir),
    cwd: dataDir,
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.once('close', resolve));
  // Whatever goes wrong here, no server stays behind.
  process.once('exit', () => child.kill('SIGTERM'));
  const greeting = await Promise.race([
    new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    ended.then((code) => Promise.reject(new Error(`The server ended with ${code}: ${said}`))),
  ]);
  const { done, ...told } = JSON.parse(greeting);
  if (!done) throw new Error(`The server did not start: ${greeting}`);
  return {
    ...told,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};

/** One command of the real program, to its end; answers what it printed. */
export const peerness = (dataDir, ...words) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words, '--json'], { env: surroundings(dataDir), cwd: dataDir });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`${words[0]} ended with ${code}: ${out}${err}`)),
    );
  });

/** Asks over HTTP and answers `data`; an error in the answer is thrown: what failed fast must not count as fast. */
export const ask = async (url, token, query, variables = {}) => {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (!answer.ok || errors) throw new Error(`${answer.status} ${JSON.stringify(errors)}`);
  return data;
};

/** A token for any subject, signed with the key in the data folder. */
export const tokenFor = async (dataDir, subject) => {
  const { ownKeys } = await import(join(root, 'examples/server/dist/auth/own-keys.js'));
  return (await ownKeys(dataDir)).sign(subject, 12, new Date());
};

/** The address of the running server's own database, as the application's role. */
export const databaseUrl = (dataDir) => {
  const { port } = JSON.parse(readFileSync(join(dataDir, 'server.lock'), 'utf8'));
  const { applicationPassword } = JSON.parse(readFileSync(join(dataDir, 'installation.json'), 'utf8'));
  return `postgres://peerness_app:${applicationPassword}@127.0.0.1:${port}/peerness`;
};
