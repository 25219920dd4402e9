import { freePort } from '../../../src/embedded-postgres/free-port.js';
import { audit } from '../load/audit.js';
import { ask } from '../load/ask.js';
import { change } from '../load/insist.js';
import { passed } from '../load/tally.js';
import { type Load, underLoad } from '../load/under-load.js';
import { missedOf, type Part, thousands, type Told } from '../part.js';
import { type BadLine, openBadLine, type Trouble } from '../stage/bad-line.js';
import type { Stage } from '../stage/open-stage.js';
import { newPeople } from '../stage/people.js';
import { realServer } from '../stage/real-server.js';

/** The short form leaves out those that ask for patience. */
const troubles: readonly Trouble[] = ['sliced', 'cut', 'late', 'narrow', 'silent'];

/** Between the server and its PostgreSQL is a line that is late, narrow, cut or silent while people write. */
export const aBadLine: Part = {
  goal: 'R16',
  what: 'a slow, cut or silent line to PostgreSQL, and one cut at every third commit, while 8 people write',
  run: async (stage) => {
    const url = new URL(stage.env['DATABASE_URL'] ?? '');
    const line = await openBadLine(Number(url.port), stage.chance('R16'));
    url.port = String(line.port);
    const server = realServer(await freePort(), { ...stage.env, DATABASE_URL: url.href });
    try {
      await server.start();
      return await played({ ...stage, server }, line);
    } finally {
      await server.kill();
      await line.close();
    }
  },
};

async function played(stage: Stage, line: BadLine): Promise<Told> {
  const { server, say, size } = stage;
  const load = await underLoad(stage, 'r16', 8);
  for (const trouble of troubles.slice(0, size(troubles.length, 3))) {
    line.trouble = trouble;
    await attempted(load, size(100, 10));
    line.trouble = 'none';
    // It finds its way back by itself.
    await load.acknowledged(size(50, 5));
    say(`R16 ${trouble}: ${thousands(load.tally.acknowledged)} acknowledged · passing: ${passed(load.tally)}`);
  }
  const wanted = size(500, 15);
  line.trouble = 'cut at the commit';
  while (line.ambiguous < wanted) await load.acknowledged(5);
  line.trouble = 'none';
  await load.finish();
  const { ambiguous, cuts } = line;
  const { tally, writers } = load;
  const { lost, doubled, halfWritten } = await audit(stage, writers);
  return {
    line: `${thousands(tally.acknowledged)} acknowledged · ${cuts} connections cut, ${ambiguous} of them between a commit and its answer · ${lost} lost · ${doubled} doubled · ${halfWritten} half-written`,
    missed: [
      ...missedOf({ lost, doubled, 'half-written': halfWritten, 'answers nobody foresaw': tally.untyped.length }),
      ...missedOf({ 'ends of the server': server.fell, 'answers cut off': tally.cut }),
      ...new Set(tally.untyped),
    ],
    control: await anotherKeyEachTime(stage, line),
    figures: {
      acknowledged: tally.acknowledged,
      cuts,
      ambiguous,
      lost,
      doubled,
      halfWritten,
      passing: passed(tally),
    },
  };
}

/** The same line, and somebody who sends what was not answered again as if it were something else. */
async function anotherKeyEachTime(stage: Stage, line: BadLine): Promise<Told['control']> {
  const [who] = await newPeople(stage, 'r16-control', 1);
  if (!who) throw new Error('Nobody is there.');
  let [acknowledged, sent] = [0, 0];
  line.trouble = 'cut at the commit';
  while (acknowledged < 12 && sent < 400) {
    const input = { title: `Plan ${acknowledged}`, idempotencyKey: `r16-control.${(sent += 1)}` };
    const answer = await ask(stage.server.url, who.token, change('draftPlan', input));
    if (answer.kind === 'answered') acknowledged += 1;
  }
  line.trouble = 'none';
  const [row] = await stage.sql<{ there: number }>('select count(*)::integer as there from plan where person_id = $1', [
    who.id,
  ]);
  const doubled = (row?.there ?? 0) - acknowledged;
  return {
    line: `another key each time: ${acknowledged} acknowledged · ${doubled} doubled`,
    red: doubled > 0,
  };
}

/** Waits until so many more were tried, whatever came of them. */
async function attempted({ tally, acknowledged }: Load, more: number): Promise<void> {
  const tried = (): number =>
    tally.acknowledged + tally.cut + [...tally.passing.values()].reduce((all, one) => all + one, 0);
  const enough = tried() + more;
  while (tried() < enough) await acknowledged(0).then(() => new Promise((resolve) => setTimeout(resolve, 20)));
}
