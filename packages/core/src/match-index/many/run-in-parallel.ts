import type { PlaneMachine } from '../planes/plane-machine.js';

/**
 * Work that can be done elsewhere than here. No function travels to another thread: over there the same work is found by its
 * `name` among `workByName`. Brief, portions and answers do travel, as copies (structured clone).
 */
export interface ParallelWork<Brief, Portion, Answer> {
  readonly name: string;
  /** Begins once in each thread, with a machine of its own. */
  begin(brief: Brief, machine: PlaneMachine): (portion: Portion) => Answer;
}

/**
 * A port: begins the work wherever it sees fit, hands out the portions, and answers what came of them in their order.
 * Where a portion throws, so does the whole. Core has no threads; whoever has some hands them in.
 */
export type RunInParallel = <Brief, Portion, Answer>(
  work: ParallelWork<Brief, Portion, Answer>,
  brief: Brief,
  portions: readonly Portion[],
) => Promise<readonly Answer[]>;
