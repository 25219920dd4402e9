import { Worker } from 'node:worker_threads';
import type { RunInParallel } from '@peerness/core/match-index';

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
    const told: Told = { name: work.name, brief };
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

/** One portion after the other, as this thread has done with the last, until none are left. */
const handOut = <Answer>(worker: Worker, left: Iterator<[number, unknown]>, answers: Answer[]): Promise<void> =>
  new Promise((done, failed) => {
    worker.on('message', (said: 'ready' | { readonly number: number; readonly answer: Answer }) => {
      if (said !== 'ready') answers[said.number] = said.answer;
      const next = left.next();
      if (next.done) done();
      else worker.postMessage({ number: next.value[0], portion: next.value[1] });
    });
    worker.on('error', failed);
    worker.on('exit', (code) => failed(new Error(`A thread ended with ${code}.`)));
  });
