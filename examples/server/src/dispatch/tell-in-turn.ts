import { setTimeout as pause } from 'node:timers/promises';
import { jobsSchema, type UntoldHistory } from '@peerness/persistence';
import { Logger, makeWorkerUtils, run, runMigrations } from 'graphile-worker';
import type { Client } from 'pg';
import type { CrisisDue } from '@peerness/core/use-cases';
import { setTimers } from '../crisis/set-timers.js';
import { setNotices } from '../notify/set-notices.js';
import { NotTold, tell } from './tell.js';
import type { DispatchSettings } from './dispatch-settings.js';
import { whileLeading } from './while-leading.js';

interface Telling extends DispatchSettings {
  readonly every: number;
  readonly letGo: () => Promise<void>;
  readonly stopping: AbortSignal;
}

/** How many histories are told beside each other. */
const concurrency = 4;

/** Jobs and queues that are done with are cleared away after as many looks; ids are not kept longer than they are needed. */
const looksBetweenClearing = 60;

/** Six tries, growing apart to some minutes; then the next look at the outbox begins a new job. */
const maxAttempts = 6;

/** Its own logger writes what a task threw. Ours does, in codes. */
const silent = new Logger(() => () => undefined);

/**
 * Makes a job for each history with something untold, one queue for each, and works through them. Ends when it is told
 * to, or when it does not lead any more.
 */
export async function tellInTurn(telling: Telling): Promise<void> {
  const { jobsUrl, stopping, report, every, clock, notices } = telling;
  if (jobsUrl === undefined) throw new TypeError('Telling needs the role that owns the jobs.');
  const settings = { connectionString: jobsUrl, schema: jobsSchema, logger: silent };

  await whileLeading(jobsUrl, stopping, async (client, leading) => {
    await runMigrations(settings);
    await unlockDead(client);
    const utils = await makeWorkerUtils(settings);
    const runner = await run({
      ...settings,
      concurrency,
      maxPoolSize: concurrency + 2,
      pollInterval: every,
      noHandleSignals: true,
      parsedCronItems: [],
      taskList: {
        tell: (payload) => tell(payload as UntoldHistory, { ...telling, stopping: leading }),
        strike: (payload) => inCodes(telling, clock?.strike((payload as CrisisDue).activation)),
        news: (payload) => inCodes(telling, notices?.make((payload as { readonly event: string }).event)),
        notice: (payload) => inCodes(telling, notices?.tell((payload as { readonly notice: string }).notice)),
      },
    });
    const over = runner.promise.catch(report);
    try {
      for (let look = 0; !leading.aborted; look += 1) {
        await telling.letGo();
        await addJobs(client, telling, (history, key) =>
          runner.addJob('tell', history, { queueName: key, jobKey: key, jobKeyMode: 'unsafe_dedupe', maxAttempts }),
        );
        if (clock) await setTimers(client, clock, runner);
        if (notices) await setNotices(client, notices, runner);
        if (look % looksBetweenClearing === 0)
          await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS', 'GC_JOB_QUEUES'] });
        await pause(every, undefined, { signal: leading }).catch(() => undefined);
      }
    } finally {
      await runner.stop().catch(report);
      await over;
      await utils.release();
    }
  });
}

/** What it throws is kept beside the job, so it is a code. */
async function inCodes({ report }: Telling, doing: Promise<void> | undefined): Promise<void> {
  try {
    await doing;
  } catch (error) {
    report(error);
    throw new NotTold('failed');
  }
}

/** Whoever leads is the only one: whatever is locked, a dead process locked it. */
async function unlockDead(client: Client): Promise<void> {
  await client.query(
    `select ${jobsSchema}.force_unlock_workers(array(
       select locked_by from ${jobsSchema}._private_jobs where locked_by is not null
       union select locked_by from ${jobsSchema}._private_job_queues where locked_by is not null))`,
  );
}

async function addJobs(
  client: Client,
  { outbox, receiver }: Telling,
  add: (history: UntoldHistory, key: string) => Promise<unknown>,
): Promise<void> {
  const { rows } = await client.query<{ key: string }>(
    `select key from ${jobsSchema}._private_jobs where key is not null`,
  );
  const there = new Set(rows.map(({ key }) => key));
  for (const history of await outbox.untold(receiver.organizations, 1_000)) {
    const key = `${history.aggregate} ${history.aggregateId}`;
    if (!there.has(key)) await add(history, key);
  }
}
