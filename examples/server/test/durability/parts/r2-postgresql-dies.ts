import { setTimeout as pause } from 'node:timers/promises';
import { audit } from '../load/audit.js';
import { ask } from '../load/ask.js';
import { passed } from '../load/tally.js';
import { underLoad } from '../load/under-load.js';
import { missedOf, type Part, thousands } from '../part.js';
import type { Stage } from '../stage/open-stage.js';

/** PostgreSQL is killed, all of it at once, while the server lives on. */
export const postgresqlDies: Part = {
  goal: 'R2',
  what: 'kill -9 of PostgreSQL, every process of it at once, while 16 people write',
  run: async (stage) => {
    const { postgres, server, say } = stage;
    const [kills, each] = [stage.size(10, 2), stage.size(1_500, 60)];
    const chance = stage.chance('R2');
    const fellBefore = server.fell;
    const load = await underLoad(stage, 'r2', 16);
    let slowest = 0;
    for (let kill = 1; kill <= kills; kill++) {
      await load.acknowledged(each);
      await pause(chance.whole(120));
      await postgres.kill();
      await postgres.start();
      const from = performance.now();
      await load.acknowledged(1);
      slowest = Math.max(slowest, performance.now() - from);
      if (kill % 5 === 0) say(`R2 ${kill} kills · ${thousands(load.tally.acknowledged)} acknowledged`);
    }
    await load.acknowledged(each);
    await load.finish();
    const { tally, writers } = load;
    const { lost, doubled, halfWritten } = await audit(stage, writers);
    const [fell, first] = [server.fell - fellBefore, (slowest / 1_000).toFixed(1)];
    return {
      line: `${thousands(tally.acknowledged)} acknowledged · ${kills} kills · ${lost} lost · ${doubled} doubled · ${halfWritten} half-written · first success at most ${first} s after the restart`,
      missed: [
        ...missedOf({ lost, doubled, 'half-written': halfWritten, 'answers nobody foresaw': tally.untyped.length }),
        ...missedOf({ 'ends of the server': fell, 'answers cut off': tally.cut }),
        ...new Set(tally.untyped),
        // Five seconds are the goal; a minute is a server that does not find its way back.
        ...(slowest > 60_000 ? [`the first success came ${first} s after a restart`] : []),
      ],
      control: await notWaitingForTheDisk(stage),
      figures: {
        acknowledged: tally.acknowledged,
        kills,
        lost,
        doubled,
        halfWritten,
        slowestMs: Math.round(slowest),
        passing: passed(tally),
      },
    };
  },
};

/** The same death, of a PostgreSQL that acknowledges what it has not written yet. */
async function notWaitingForTheDisk(stage: Stage) {
  const { postgres, server } = stage;
  const careless = { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' };
  let [lost, acknowledged] = [0, 0];
  for (let round = 0; round < 5 && lost === 0; round++) {
    await postgres.stop();
    await postgres.start(careless);
    const load = await underLoad(stage, `r2-control-${round}`, 16);
    await load.acknowledged(120);
    const keys = load.writers.map(({ who, keys }) => ({ who, keys: [...keys] }));
    await postgres.kill();
    await postgres.start();
    await load.finish().catch(() => undefined);
    for (const { who, keys: before } of keys) {
      acknowledged += before.length;
      const kept = await stage.sql<{ key: string }>('select key from reply where person_id = $1', [who.id]);
      const there = new Set(kept.map(({ key }) => key));
      lost += before.filter((key) => !there.has(key)).length;
    }
  }
  await untilItAnswers(server.url, stage.token('nobody'));
  return { line: `synchronous_commit=off: ${acknowledged} acknowledged · ${lost} lost`, red: lost > 0 };
}

async function untilItAnswers(url: string, token: string): Promise<void> {
  for (let times = 0; times < 600; times++) {
    if ((await ask(url, token, { query: '{ viewer { person { name } } }' })).kind === 'answered') return;
    await pause(100);
  }
}
