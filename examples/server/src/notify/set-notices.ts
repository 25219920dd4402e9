import { jobsSchema } from '@peerness/persistence';
import type { Runner } from 'graphile-worker';
import type { Client } from 'pg';
import type { NoticeDesk } from './notice-desk.js';

interface Job {
  readonly key: string;
  readonly runAt: Date;
  /** Runs, or ran and went wrong: it is tried again by itself. */
  readonly tried: boolean;
}

/** A minute: what is farther off is set when it comes near. */
const near = 60_000;

/** How far a job may be from when it should run, in milliseconds. */
const tolerance = 1_000;

/** Then it is cleared away, and the next look sets it anew. */
const maxAttempts = 6;

/**
 * One job for each thing that happened and is news, one queue for its history; and one for each notice that waits, to be
 * run when it is due. Set anew at every look, so that none is lost; none holds more than an id.
 */
export async function setNotices(client: Client, desk: NoticeDesk, jobs: Pick<Runner, 'addJob'>): Promise<void> {
  const { rows } = await client.query<Job>(
    `select key, run_at as "runAt", locked_at is not null or attempts > 0 as tried from ${jobsSchema}._private_jobs
     where key like 'news %' or key like 'notice %'`,
  );
  const there = new Map(rows.map((one) => [one.key, one]));
  for (const { event, aggregate, aggregateId } of await desk.untold()) {
    const jobKey = `news ${event}`;
    if (there.has(jobKey)) continue;
    await jobs.addJob('news', { event }, { jobKey, queueName: `news ${aggregate} ${aggregateId}`, maxAttempts });
  }
  for (const { id, in: wait } of await desk.due()) {
    if (wait > near) continue;
    const jobKey = `notice ${id}`;
    const runAt = new Date(Date.now() + Math.max(0, wait));
    const set = there.get(jobKey);
    if (set && (set.tried || isRight(set, runAt))) continue;
    await jobs.addJob('notice', { notice: id }, { jobKey, runAt, maxAttempts });
  }
}

/** One that is late already runs at once, however late. */
function isRight(set: Job, runAt: Date): boolean {
  return Math.abs(Math.max(set.runAt.getTime(), Date.now()) - runAt.getTime()) < tolerance;
}
