import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { SessionId } from '../session/session-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { NotFound } from './refusals.js';
import { sessionEvent } from './session-event.js';

export interface EndSession {
  readonly session: SessionId;
}

export type EndSessionRefusal = NotFound;

/** Someone ends one of their sessions: its tokens open nothing from the very next request on. Twice is quietly fine. */
export async function endSession(
  work: Work,
  self: SelfScope,
  { session: id }: EndSession,
  occasion: Occasion,
): Promise<Result<Outcome, EndSessionRefusal>> {
  return work(self, async ({ sessions }): Promise<Result<Outcome, EndSessionRefusal>> => {
    const person = self.actor;
    const session = (await sessions.of(person)).find((one) => one.id === id);
    if (!session) return err({ kind: 'NotFound', path: ['session'] });
    if (session.endedAt === undefined)
      await sessions.end(person, id, occasion.at, [sessionEvent('SessionEnded', person, id, occasion)]);
    return ok({});
  });
}
