import { pureMachine } from '../planes/pure-machine.js';
import type { RunInParallel } from './run-in-parallel.js';

/** Where there are no threads: one portion after the other, here. */
export const runInTurn: RunInParallel = (work, brief, portions) =>
  new Promise((done) => {
    const answer = work.begin(brief, pureMachine());
    done(portions.map(answer));
  });
