import type { SelfScope } from '../access/scope.js';
import { sayWeMet as say } from '../connection/say-we-met.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeConnection, type OnConnection } from './change-connection.js';
import type { NotFound } from './refusals.js';

export type SayWeMet = OnConnection;
export type SayWeMetRefusal = NotFound | NotOpen | ChangedMeanwhile;

/** Either of the two says that they have met. */
export async function sayWeMet(
  work: Work,
  self: SelfScope,
  command: SayWeMet,
  occasion: Occasion,
): Promise<Result<Outcome, SayWeMetRefusal>> {
  return changeConnection(work, self, command, occasion, say);
}
