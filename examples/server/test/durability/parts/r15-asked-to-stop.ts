import { setTimeout as pause } from 'node:timers/promises';
import { look } from '../load/ask.js';
import { audit } from '../load/audit.js';
import { newTally } from '../load/tally.js';
import { aWriter, type Writer } from '../load/writer.js';
import { missedOf, type Part, thousands } from '../part.js';
import { newPeople } from '../stage/people.js';
import type { Stage } from '../stage/open-stage.js';

/** The server is asked to stop while people write, as at every deployment. */
export const askedToStop: Part = {
  goal: 'R15',
  what: 'SIGTERM under load: a balancer that watches /readyz, and 12 people who write',
  run: async (stage) => {
    const rounds = stage.size(10, 1);
    const told = await stopAgainAndAgain(stage, 'r15', rounds, (server) => server.term());
    const { lost, doubled, halfWritten } = await audit(stage, told.writers);
    const { cut, flipped, untyped, acknowledged, codes } = told;
    const control = await stopAgainAndAgain(stage, 'r15-control', 1, async (server) => {
      await server.kill();
      return 0;
    });
    return {
      line: `${rounds} times SIGTERM · ${thousands(acknowledged)} acknowledged · ${cut} cut · /readyz first ${flipped} of ${rounds} · ended with 0 ${codes.filter((code) => code === 0).length} of ${rounds} · ${lost} lost`,
      missed: [
        ...missedOf({ cut, lost, doubled, 'half-written': halfWritten, 'answers nobody foresaw': untyped.length }),
        ...missedOf({
          'stops without a warning at /readyz': rounds - flipped,
          'ends with another code than 0': codes.filter((code) => code !== 0).length,
        }),
        ...new Set(untyped),
      ],
      control: { line: `kill -9 instead: ${control.cut} cut`, red: control.cut > 0 },
      figures: { rounds, acknowledged, cut, flipped, lost, doubled, halfWritten },
    };
  },
};

type Stop = (server: Stage['server']) => Promise<number | null>;

async function stopAgainAndAgain(stage: Stage, called: string, rounds: number, stop: Stop) {
  const { server } = stage;
  const tally = newTally();
  const chance = stage.chance(called);
  const people = await newPeople(stage, called, 12);
  const balancer = newBalancer();
  const writers = people.map((who) =>
    aWriter(who, stage.chance(who.subject), { url: server.url, token: who.token, tally, hold: balancer.hold }),
  );
  const codes: (number | null)[] = [];
  let flipped = 0;
  for (let round = 0; round < rounds; round++) {
    const traffic = send(writers, balancer);
    await pause(400 + chance.whole(600));
    const ended = stop(server);
    if (await saidSoFirst(server.url, ended, traffic.divert)) flipped += 1;
    codes.push(await ended);
    // Whatever was sent has been answered or cut by now; all else waits before the balancer.
    await server.start();
    balancer.open();
    await traffic.over;
  }
  return { writers, cut: tally.cut, acknowledged: tally.acknowledged, untyped: tally.untyped, codes, flipped };
}

/** Lets everybody through, or nobody. */
interface Balancer {
  readonly hold: () => Promise<void>;
  divert(): void;
  open(): void;
}

function newBalancer(): Balancer {
  let isOpen = Promise.resolve();
  let letThrough = (): void => undefined;
  return {
    hold: () => isOpen,
    divert: () => {
      letThrough();
      isOpen = new Promise((resolve) => (letThrough = resolve));
    },
    open: () => letThrough(),
  };
}

/** Writes until diverted; what is under way then has to be answered. */
function send(writers: readonly Writer[], balancer: Balancer): { divert(): void; readonly over: Promise<unknown> } {
  let isGoing = true;
  const over = Promise.all(
    writers.map(async (writer) => {
      while (isGoing) await writer.write();
    }),
  );
  const divert = (): void => {
    if (isGoing) balancer.divert();
    isGoing = false;
  };
  return { divert, over };
}

/** What a balancer does: it looks, and sends nobody there any more once it hears no, or half a second has passed. */
async function saidSoFirst(url: string, ended: Promise<unknown>, divert: () => void): Promise<boolean> {
  const late = setTimeout(divert, 500);
  let isOver = false;
  void ended.finally(() => (isOver = true));
  try {
    while (!isOver) {
      const status = await look(`${url}/readyz`);
      if (status === 503) return true;
      if (typeof status === 'string') return false;
      await pause(10);
    }
    return false;
  } finally {
    clearTimeout(late);
    divert();
  }
}
