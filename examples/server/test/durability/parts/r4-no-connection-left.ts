import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type Answer, ask, look } from '../load/ask.js';
import { missedOf, type Part } from '../part.js';
import { newPeople } from '../stage/people.js';
import type { Stage } from '../stage/open-stage.js';

const pool = 10;

/** Every connection of the pool waits for a lock somebody holds; whoever comes then has to be told, soon. */
export const noConnectionLeft: Part = {
  goal: 'R4',
  what: 'all ten connections to PostgreSQL are held, and people keep asking',
  run: async (stage) => {
    const full = await againUntil(
      (time) => whileHeld(stage, `r4-${time}`, pool),
      ({ overloaded, ready }) => overloaded > 0 && ready === 503,
    );
    const { overloaded, untyped, live, ready } = full;
    const after = await settled(stage);
    return {
      line: `${full.held} of ${pool} held · ${overloaded} of ${full.asked} told OVERLOADED, the slowest after ${(full.slowest / 1_000).toFixed(1)} s · alive ${live} · ready ${ready} · then ready ${after.ready}, ${after.connections} connections, ${after.idle} idle in a transaction`,
      missed: [
        ...missedOf({ 'answers nobody foresaw': untyped.length, 'idle in a transaction': after.idle }),
        ...new Set(untyped),
        ...(overloaded === 0 ? ['nobody was told OVERLOADED'] : []),
        ...(live === 200 ? [] : [`/healthz answered ${live}`]),
        ...(ready === 503 ? [] : [`/readyz answered ${ready} while nothing could be asked`]),
        ...(after.ready === 200 ? [] : [`/readyz answered ${after.ready} after the release`]),
        ...(after.answered ? [] : ['nobody was answered after the release']),
        ...(after.connections > pool ? [`${after.connections} connections, more than ${pool}`] : []),
        ...(full.slowest > 60_000 ? ['whoever came next waited more than a minute'] : []),
      ],
      control: await withHalfLeft(stage),
      figures: { held: full.held, asked: full.asked, overloaded, slowestMs: Math.round(full.slowest), live, ready },
    };
  },
};

/** Half of them are held: nobody may be told that there is too much to do. */
async function withHalfLeft(stage: Stage) {
  const { overloaded, ready, held } = await againUntil(
    (time) => whileHeld(stage, `r4-control-${time}`, pool / 2),
    (now) => now.overloaded === 0 && now.ready === 200,
  );
  return {
    line: `${held} of ${pool} held: ${overloaded} told OVERLOADED, ready ${ready}`,
    red: overloaded === 0 && ready === 200,
  };
}

/** On a starved machine the lock may be given up before anybody asked, so that nothing was tried: five times at most. */
async function againUntil(task: (time: number) => Promise<Held>, isSo: (held: Held) => boolean): Promise<Held> {
  for (let time = 1; ; time++) {
    const held = await task(time);
    if (isSo(held) || held.untyped.length > 0 || time === 5) return held;
  }
}

interface Held {
  readonly held: number;
  readonly asked: number;
  readonly overloaded: number;
  readonly untyped: readonly string[];
  readonly slowest: number;
  readonly live: number | string;
  readonly ready: number | string;
}

/** Locks the plans as the superuser, lets so many people ask for theirs, and then others ask for something else. */
async function whileHeld(stage: Stage, called: string, howMany: number): Promise<Held> {
  const { url } = stage.server;
  const holders = await newPeople(stage, `${called}-holder`, howMany);
  const others = await newPeople(stage, `${called}-other`, 3);
  const locker = new Client({ connectionString: stage.postgres.url('durable') });
  await locker.connect();
  await locker.query('begin; lock table plan in access exclusive mode');
  const waiting = holders.map(({ token }) => ask(url, token, { query: '{ viewer { plans { id } } }' }));
  try {
    const held = await untilWaiting(stage, howMany);
    const from = performance.now();
    const asked = Promise.all(others.map(({ token }) => ask(url, token, { query: '{ viewer { person { name } } }' })));
    const [live, ready, answers] = [await look(`${url}/healthz`), await look(`${url}/readyz`), await asked];
    const slowest = performance.now() - from;
    await locker.query('rollback');
    const released = await Promise.all(waiting);
    const overloaded = answers.filter((answer) => answer.kind === 'problem' && answer.code === 'OVERLOADED').length;
    const untyped = [...answers, ...released].flatMap(unforeseen);
    return { held, asked: others.length, overloaded, untyped, slowest, live, ready };
  } finally {
    await locker.end();
    await Promise.all(waiting);
  }
}

function unforeseen(answer: Answer): readonly string[] {
  if (answer.kind === 'answered') return [];
  if (answer.kind === 'cut') return [answer.code];
  const { status, code, retryable } = answer;
  return retryable && ['OVERLOADED', 'SERVICE_UNAVAILABLE', 'TOOK_TOO_LONG'].includes(code)
    ? []
    : [`${status} ${code}`];
}

async function untilWaiting({ sql }: Stage, howMany: number): Promise<number> {
  for (let times = 0; ; times++) {
    const [row] = await sql<{ held: number }>(
      `select count(*)::integer as held from pg_stat_activity where application_name = 'peerness' and wait_event_type = 'Lock'`,
    );
    if ((row?.held ?? 0) >= howMany || times > 200) return row?.held ?? 0;
    await pause(10);
  }
}

/** How it stands once the lock is gone and what waited has been answered. */
async function settled(stage: Stage) {
  const { url } = stage.server;
  const [somebody] = await newPeople(stage, 'r4-after', 1);
  let ready: number | string = 0;
  for (let times = 0; times < 200 && ready !== 200; times++) {
    ready = await look(`${url}/readyz`);
    if (ready !== 200) await pause(50);
  }
  const answer = await ask(url, somebody?.token ?? '', { query: '{ viewer { plans { id } } }' });
  const [row] = await stage.sql<{ connections: number; idle: number }>(
    `select count(*)::integer as connections, count(*) filter (where state like 'idle in transaction%')::integer as idle
     from pg_stat_activity where application_name = 'peerness'`,
  );
  return { ready, answered: answer.kind === 'answered', connections: row?.connections ?? 0, idle: row?.idle ?? 0 };
}
