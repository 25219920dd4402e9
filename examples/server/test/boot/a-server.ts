import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What a command of the real program answered: its exit code and what it printed. */
export interface Answered {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

if (!existsSync(main)) throw new Error('These tests run the built program: pnpm build first.');

/**
 * Only what every program needs: no setting of whoever runs the tests leaks into them, and a server of theirs on the port it
 * has by itself is in nobody's way.
 */
const bare = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'], PORT: '0' };

/** A data folder that is gone when the test is. */
export function aFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'peerness-boot-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }) };
}

/** Runs one command of the built program to its end. */
export function peerness(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  typed = '',
): Promise<Answered> {
  const child = spawn(process.execPath, [main, ...words], { env: { ...bare, ...environment } });
  child.stdin.end(typed);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

/** Makes keys and confirms their copy, as whoever sets a server up has to. Answers the recovery code. */
export async function withKeys(environment: Readonly<Record<string, string>>): Promise<string> {
  const made = await peerness(['keys', 'init', '--json'], environment);
  const { recoveryCode } = JSON.parse(made.out) as { recoveryCode: string };
  const confirmed = await peerness(['keys', 'confirm-copy', '--json'], environment, `${recoveryCode}\n`);
  if (confirmed.code !== 0) throw new Error(confirmed.out);
  return recoveryCode;
}

/** A server in a process of its own. */
export interface Served {
  readonly url: string;
  readonly greeting: { readonly query: string; readonly people: readonly { readonly handle: string }[] };
  readonly child: ChildProcess;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ readonly code: number | null }>;
}

/** Starts the built program and waits until it says where it is. */
export async function serve(environment: Readonly<Record<string, string>>): Promise<Served> {
  const child = spawn(process.execPath, [main, 'serve', '--json'], { env: { ...bare, ...environment } });
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = new Promise<{ code: number | null }>((resolve) => child.once('close', (code) => resolve({ code })));
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    ended.then(({ code }) => Promise.reject(new Error(`The server ended with ${code}: ${err}`))),
  ]);
  const greeting = JSON.parse(line) as Served['greeting'] & { url: string };
  return {
    url: greeting.url,
    greeting,
    child,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** What GraphQL answers, as far as these tests look at it. */
export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- every test asks something else
  readonly data?: Readonly<Record<string, any>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Asks a server over HTTP. */
export async function ask(
  url: string,
  query: string,
  token?: string,
  variables: object = {},
): Promise<{ readonly status: number; readonly body: Answer }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: answer.status, body: await answer.json() };
}
