import { Worker } from 'node:worker_threads';
import type { RunInParallel } from '@peerness/core/match-index';
import { shareBytes } from './share-bytes.js';

/** With what a thread begins. */
export interface Told {
  readonly name: string;
  readonly brief: unknown;
}

/**
 * Work in so many threads of this process at most. They are there for one piece of work and end with it, so that nothing of
 * what people said stays behind in them. `thread` is the module `thread.js` of this folder, as it was built.
 */
export const runInThreads =
  (most: number, thread = new URL('./thread.js', import.meta.url)): RunInParallel =>
  async <Brief, Portion, Answer>(
    work: { readonly name: string },
    brief: Brief,
    portions: readonly Portion[],
  ): Promise<readonly Answer[]> => {
    const told: Told = { name: work.name, brief: shareBytes(brief) };
    const workers = Array.from(
      { length: Math.min(most, portions.length) },
      () => new Worker(thread, { workerData: told }),
    );
    const left = portions.entries();
    const answers: Answer[] = [];
    try {
      await Promise.all(workers.map((worker) => handOut(worker, left, answers)));
      return answers;
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };

/** So many portions are with a thread at a time: while it works on one, the next is on its way. */
const atATime = 2;

/** One portion after the other, as this thread has done with an earlier one, until none are left. */
const handOut = <Answer>(worker: Worker, left: Iterator<[number, unknown]>, answers: Answer[]): Promise<void> =>
  new Promise((done, failed) => {
    let awaited = 0;
    const handOver = (): void => {
      const next = left.next();
      if (next.done) return;
      awaited += 1;
      worker.postMessage({ number: next.value[0], portion: next.value[1] });
    };
    worker.on('message', (said: 'ready' | { readonly number: number; readonly answer: Answer }) => {
      if (said === 'ready') for (let portion = 0; portion < atATime; portion += 1) handOver();
      else {
        answers[said.number] = said.answer;
        awaited -= 1;
        handOver();
      }
      if (awaited === 0) done();
    });
    worker.on('error', failed);
    worker.on('exit', (code) => failed(new Error(`A thread ended with ${code}.`)));
  });
