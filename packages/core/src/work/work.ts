import type { Scope } from '../access/scope.js';
import type { Ports } from './ports.js';

/**
 * Runs a task in one transaction, in one scope. All of it is kept, or nothing: a thrown error and an answer
 * `{ ok: false }` leave nothing written. A task must not start another one inside itself.
 */
export type Work = <Answer>(scope: Scope, task: (ports: Ports) => Promise<Answer>) => Promise<Answer>;

/** When it happens, and new ids for what comes of it: made by the host, so that core has neither clock nor chance. */
export interface Occasion {
  readonly at: Date;
  /** A new UUIDv7 in canonical lower case. */
  readonly newId: () => string;
}
