import { setTimeout as pause } from 'node:timers/promises';
import { audit } from '../load/audit.js';
import { passed } from '../load/tally.js';
import { underLoad } from '../load/under-load.js';
import { missedOf, type Part, thousands } from '../part.js';
import type { Stage } from '../stage/open-stage.js';

/** The server is killed again and again while people write; they send the same again, with the same key. */
export const theServerDies: Part = {
  goal: 'R1',
  what: 'kill -9 of the server, at random instants, while 16 people write',
  run: async (stage) => {
    const { server, say } = stage;
    const [wanted, kills] = [stage.size(5_000, 200), stage.size(22, 2)];
    const chance = stage.chance('R1');
    const load = await underLoad(stage, 'r1', 16);
    const each = Math.ceil(wanted / (kills + 1));
    for (let kill = 1; kill <= kills; kill++) {
      await load.acknowledged(each);
      await pause(chance.whole(120));
      await server.kill();
      await server.start();
      if (kill % 5 === 0) say(`R1 ${kill} kills · ${thousands(load.tally.acknowledged)} acknowledged`);
    }
    await load.acknowledged(each);
    await load.finish();
    const { tally, writers } = load;
    const { lost, doubled, halfWritten } = await audit(stage, writers);
    const control = await notedWithoutBeingDone(stage);
    return {
      line: `${thousands(tally.acknowledged)} acknowledged · ${kills} kills · ${tally.cut} sent again · ${lost} lost · ${doubled} doubled · ${halfWritten} half-written`,
      missed: [
        ...missedOf({ lost, doubled, 'half-written': halfWritten, 'answers nobody foresaw': tally.untyped.length }),
        ...new Set(tally.untyped),
        ...(tally.acknowledged < wanted ? ['too few were acknowledged'] : []),
      ],
      control,
      figures: {
        acknowledged: tally.acknowledged,
        kills,
        cut: tally.cut,
        lost,
        doubled,
        halfWritten,
        passing: passed(tally),
      },
    };
  },
};

/** What a server that writes half would leave behind: one row of each kind is taken away, and has to be missed. */
async function notedWithoutBeingDone(stage: Stage) {
  const load = await underLoad(stage, 'r1-control', 3);
  await load.acknowledged(60);
  await load.finish();
  const people = load.writers.map(({ who }) => who.id);
  await stage.sql(
    `delete from outbox where event_id = (select id from person_event where person_id = $1 and aggregate = 'plan' limit 1)`,
    [people[0]],
  );
  await stage.sql(`delete from plan_entry where id = (select id from plan_entry where person_id = $1 limit 1)`, [
    people[1],
  ]);
  await stage.sql(`delete from reply where key = (select key from reply where person_id = $1 limit 1)`, [people[2]]);
  await stage.sql(
    'update plan set version = version + 1 where id = (select id from plan where person_id = $1 limit 1)',
    [people[2]],
  );
  const { lost, doubled, halfWritten } = await audit(stage, load.writers);
  return {
    line: `rows taken away behind its back: ${lost} lost · ${doubled} doubled · ${halfWritten} half-written`,
    red: lost >= 2 && doubled >= 1 && halfWritten >= 3,
  };
}
