import { setTimeout as pause } from 'node:timers/promises';
import { newPeople } from '../stage/people.js';
import type { Stage } from '../stage/open-stage.js';
import { newTally, type Tally } from './tally.js';
import { aWriter, type Writer } from './writer.js';

/** People who write as fast as they are answered, and what they counted. */
export interface Load {
  readonly writers: readonly Writer[];
  readonly tally: Tally;
  /** Waits until so many more changes were acknowledged. */
  acknowledged(more: number): Promise<void>;
  /** Every writer finishes what is under way; throws what went wrong with one. */
  finish(): Promise<void>;
}

/** Lets so many people write until told to stop. */
export async function underLoad(stage: Stage, called: string, howMany: number): Promise<Load> {
  const tally = newTally();
  const people = await newPeople(stage, called, howMany);
  const writers = people.map((who) =>
    aWriter(who, stage.chance(who.subject), { url: stage.server.url, token: who.token, tally }),
  );
  let isOver = false;
  let failed: unknown;
  const writing = Promise.all(
    writers.map(async (writer) => {
      while (!isOver) await writer.write();
    }),
  ).catch((problem: unknown) => {
    failed = problem;
    isOver = true;
  });
  return {
    writers,
    tally,
    acknowledged: async (more) => {
      const enough = tally.acknowledged + more;
      while (tally.acknowledged < enough && !failed) await pause(5);
      if (failed) throw failed;
    },
    finish: async () => {
      isOver = true;
      await writing;
      if (failed) throw failed;
    },
  };
}
