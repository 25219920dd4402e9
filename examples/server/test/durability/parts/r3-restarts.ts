import { setTimeout as pause } from 'node:timers/promises';
import { audit } from '../load/audit.js';
import { insist } from '../load/insist.js';
import { newTally, passed, type Tally } from '../load/tally.js';
import { underLoad } from '../load/under-load.js';
import { missedOf, type Part, thousands } from '../part.js';
import { anOrganization, type Placed } from '../stage/people.js';
import type { Stage } from '../stage/open-stage.js';

/** PostgreSQL is restarted, in order, while people write and others look where they belong. */
export const restarts: Part = {
  goal: 'R3',
  what: 'fast restarts of PostgreSQL while 8 people write and 8 of two organizations look where they belong',
  run: async (stage) => {
    const { postgres, server } = stage;
    const [times, each] = [stage.size(6, 2), stage.size(300, 60)];
    const fellBefore = server.fell;
    const readers = await readersOf(stage);
    const load = await underLoad(stage, 'r3', 8);
    for (let time = 0; time < times; time++) {
      await load.acknowledged(each);
      await postgres.stop();
      await postgres.start();
    }
    await load.acknowledged(each);
    await load.finish();
    const { looks, elsewhere, tally: read } = await readers.finish();
    const { tally, writers } = load;
    const { lost, doubled, halfWritten } = await audit(stage, writers);
    const fell = server.fell - fellBefore;
    const untyped = [...tally.untyped, ...read.untyped];
    return {
      line: `${times} restarts · ${thousands(tally.acknowledged)} acknowledged · ${lost} lost · ${doubled} doubled · ${thousands(looks)} looks · ${elsewhere} into another organization · passing: ${passed(tally)}`,
      missed: [
        ...missedOf({ lost, doubled, 'half-written': halfWritten, 'looks into another organization': elsewhere }),
        ...missedOf({ 'ends of the server': fell, 'answers cut off': tally.cut + read.cut }),
        ...missedOf({ 'answers nobody foresaw': untyped.length }),
        ...new Set(untyped),
        ...(looks === 0 ? ['nobody looked'] : []),
      ],
      control: readers.control(),
      figures: {
        restarts: times,
        acknowledged: tally.acknowledged,
        lost,
        doubled,
        halfWritten,
        looks,
        elsewhere,
        passing: passed(tally),
      },
    };
  },
};

const whereIBelong = { query: '{ viewer { memberships { organization { name } } } }' };

async function readersOf(stage: Stage) {
  const here = ['r3-north', 'r3-south'] as const;
  const sets: { readonly handle: string; readonly people: readonly Placed[] }[] = [];
  for (const handle of here) {
    const place = await anOrganization(stage, handle);
    sets.push({ handle, people: await place.admit('reader', 4) });
  }
  const tally: Tally = newTally();
  const seen: { readonly belongs: string; readonly was: readonly string[] }[] = [];
  let isOver = false;
  const reading = Promise.all(
    sets.flatMap(({ handle, people }) =>
      people.map(async ({ token }) => {
        while (!isOver) {
          const { viewer } = await insist({ url: stage.server.url, token, tally }, whereIBelong);
          const was = viewer.memberships.map(
            ({ organization }: { organization: { name: string } }) => organization.name,
          );
          seen.push({ belongs: handle, was });
          await pause(20);
        }
      }),
    ),
  );
  const astray = (belongs: (handle: string) => string): number =>
    seen.filter(({ belongs: handle, was }) => was.length !== 1 || was[0] !== belongs(handle)).length;
  return {
    finish: async () => {
      isOver = true;
      await reading;
      return { looks: seen.length, elsewhere: astray((handle) => handle), tally };
    },
    /** The same looks, judged as if everybody belonged to the other organization. */
    control: () => {
      const found = astray((handle) => (handle === here[0] ? here[1] : here[0]));
      return {
        line: `had everybody seen the other organization: ${thousands(found)} noticed`,
        red: found === seen.length,
      };
    },
  };
}
