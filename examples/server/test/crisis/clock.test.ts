import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { selfScope } from '@peerness/core';
import { activateCrisis } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { migrate } from '@peerness/persistence';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHome, application, type Home } from '../a-home.js';
import { ending, everyStep, minutes, owner, stepsWritten, supporters, writeACrisisPlan } from './written-crisis.js';

const jobs = { name: 'peerness_crisis_jobs_test', password: 'only for tests' };
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

let home: Home;
let client: Client;
const jobsUrl = (): string => {
  const url = new URL(home.superuserUrl);
  [url.username, url.password] = [jobs.name, jobs.password];
  return url.href;
};

/** A server's jobs, `ahead` so many minutes of now. */
const server = (ahead: number) => {
  const child = spawn(
    process.execPath,
    ['--import', here('../embedded-postgres/run-typescript.ts'), here('./clock-process.ts'), home.url, jobsUrl(), String(ahead)], // prettier-ignore
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'exit');
  return {
    said: () => said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const steps = (): Promise<readonly string[]> => stepsWritten(client);

const until = async (wanted: number, said: () => string, within = 100_000): Promise<void> => {
  for (const end = Date.now() + within; (await steps()).length < wanted; await pause(50))
    if (Date.now() > end) throw new Error(`It did not come to pass: ${(await steps()).join(' · ')}. ${said()}`);
};

beforeAll(async () => {
  home = await aHome();
  await migrate({ ownerUrl: home.superuserUrl, application, jobs });
  client = new Client({ connectionString: home.superuserUrl });
  await client.connect();
}, 300_000);
afterAll(async () => {
  await client?.end();
  await home?.drop();
});

describe('the clock of a crisis, with nobody answering', () => {
  it('does every step, in order, once, through three servers that are killed', async () => {
    const crisis = await writeACrisisPlan(home.persistence.work);
    const active = await activateCrisis(home.persistence.work, selfScope(owner), { crisis }, { at: new Date(), newId });
    expect(active.ok).toBe(true);
    let steps1 = 1;
    for (const ahead of [0, minutes + 1, 2 * (minutes + 1)]) {
      const one = server(ahead);
      steps1 += 1;
      await until(steps1, one.said);
      await one.kill();
      expect(await steps()).toEqual(everyStep.slice(0, steps1));
    }
    const last = server(3 * (minutes + 1));
    await until(steps1 + 1, last.said);
    await last.kill();
    const end = server(ending + 1);
    await until(everyStep.length, end.said);
    // Nothing more comes of it, however often it is looked at.
    await pause(1_000);
    await end.kill();
    expect(await steps()).toEqual(everyStep);
    const { rows } = await client.query<{ times: string }>('select count(*) as times from crisis_asked');
    expect(rows).toEqual([{ times: String(supporters.length) }]);
    process.stdout.write(
      `crisis clock: ${everyStep.length} steps, in order, once, over 5 servers, 4 of them killed between\n`,
    );
  }, 600_000);

  it('leaves no word and no person in the jobs', async () => {
    const { rows } = await client.query('select payload, last_error from peerness_jobs._private_jobs');
    for (const person of [owner, ...supporters]) expect(JSON.stringify(rows)).not.toContain(person);
  });
});
