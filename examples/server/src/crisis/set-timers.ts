import { jobsSchema } from '@peerness/persistence';
import type { Runner } from 'graphile-worker';
import type { Client } from 'pg';
import type { CrisisClock } from './crisis-clock.js';

interface Timer {
  readonly key: string;
  readonly runAt: Date;
  readonly running: boolean;
}

/** How far a timer may be from when it should ring, in milliseconds. */
const tolerance = 1_000;

/**
 * One job for each crisis under way, to be run when its clock strikes next. Set anew at every look, so that a timer that
 * was lost, or is not right any more since somebody answered, is right again.
 */
export async function setTimers(client: Client, clock: CrisisClock, runner: Pick<Runner, 'addJob'>): Promise<void> {
  const due = await clock.due();
  if (due.length === 0) return;
  const { rows } = await client.query<Timer>(
    `select key, run_at as "runAt", locked_at is not null as running from ${jobsSchema}._private_jobs where key like 'crisis %'`,
  );
  const timers = new Map(rows.map((one) => [one.key, one]));
  for (const { activation, in: wait } of due) {
    const jobKey = `crisis ${activation}`;
    const runAt = new Date(Date.now() + Math.max(0, wait));
    const set = timers.get(jobKey);
    if (set && (set.running || isRight(set, runAt))) continue;
    await runner.addJob('strike', { activation }, { jobKey, queueName: jobKey, runAt, maxAttempts: 25 });
  }
}

/** One that is late already rings at once, however late. */
function isRight(set: Timer, runAt: Date): boolean {
  return Math.abs(Math.max(set.runAt.getTime(), Date.now()) - runAt.getTime()) < tolerance;
}
