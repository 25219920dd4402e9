import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { theRealServer } from '../server/server-under-attack.js';
import type { Stand } from '../world/stand.js';

/** Starts the real server with these settings over the good ones; answers what it said if it did not start. */
function startedWith(stand: Stand, over: Readonly<Record<string, string>>): Promise<string | undefined> {
  const [program = '', ...args] = theRealServer;
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...stand.env, ...over },
  });
  let said = '';
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  return new Promise((resolve) => {
    const hear = (words: Buffer): void => {
      said += words.toString('utf8');
      if (said.includes('"done":true')) child.kill('SIGKILL');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (code) => {
      clearTimeout(late);
      resolve(code === 1 || code === 2 ? said : undefined);
    });
  });
}

export function refusedSettings(over: Readonly<Record<string, string>>) {
  return (stand: Stand): Promise<string | undefined> => startedWith(stand, over);
}

/** A role like the application’s that owns one of its tables: the walls do not stop an owner from taking them down. */
export async function asOwner(stand: Stand): Promise<string | undefined> {
  const url = new URL(stand.superuserUrl);
  const application = new URL(stand.env['DATABASE_URL'] ?? '').username;
  const ask = (sql: string) => withConnection(stand.superuserUrl, (client) => client.query(sql));
  await ask(
    `drop role if exists attack_owner; create role attack_owner login password 'x' in role "${application}"; alter table plan owner to attack_owner`,
  );
  [url.username, url.password] = ['attack_owner', 'x'];
  try {
    return await startedWith(stand, { DATABASE_URL: url.href });
  } finally {
    await ask(`alter table plan owner to "${new URL(stand.superuserUrl).username}"; drop role attack_owner`);
  }
}

/** A role like the application’s that row-level security does not hold back. */
export async function asWallless(stand: Stand): Promise<string | undefined> {
  const url = new URL(stand.superuserUrl);
  const application = new URL(stand.env['DATABASE_URL'] ?? '').username;
  await withConnection(stand.superuserUrl, (client) =>
    client.query(
      `drop role if exists attack_wallless; create role attack_wallless login bypassrls password 'x' in role "${application}"`,
    ),
  );
  [url.username, url.password] = ['attack_wallless', 'x'];
  try {
    return await startedWith(stand, { DATABASE_URL: url.href });
  } finally {
    await withConnection(stand.superuserUrl, (client) => client.query('drop role attack_wallless'));
  }
}

const anotherClock = fileURLToPath(new URL('./another-clock.mjs', import.meta.url));

/** A machine whose clock is so many minutes ahead of PostgreSQL’s, or behind it. */
export function withClock(minutes: number): (stand: Stand) => Promise<string | undefined> {
  return refusedSettings({ NODE_OPTIONS: `--import=${anotherClock}`, AHEAD_MS: String(minutes * 60_000) });
}
