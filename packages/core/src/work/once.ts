import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from './outcome.js';
import type { Reply } from './replies.js';
import type { Occasion, Work } from './work.js';

/** What makes a repeated request the same one: the client's key, and the SHA-256 of operation and input. */
export interface Repeatable {
  readonly key: string;
  readonly digest: string;
}

/** This key was used before, for something else. */
export interface IdempotencyKeyReused {
  readonly kind: 'IdempotencyKeyReused';
}

/**
 * Does something once per key, however often it is asked for. The reply is kept in the very transaction that answers
 * the outcome, so that both are there or neither; a refusal is not kept, and may be tried again.
 */
export async function once<Refusal>(
  work: Work,
  self: SelfScope,
  { key, digest }: Repeatable,
  { at }: Pick<Occasion, 'at'>,
  run: (work: Work) => Promise<Result<Outcome, Refusal>>,
): Promise<Result<Outcome, Refusal | IdempotencyKeyReused>> {
  const before = await work(self, ({ replies }) => replies.find(self.actor, key));
  if (before) return answerAgain(before, digest);
  let taken = false;
  const keepingTheReply: Work = (scope, task) =>
    work(scope, async (ports) => {
      const answer = await task(ports);
      if (!isOutcome(answer)) return answer;
      const reply = { person: self.actor, key, digest, answer: answer.value, at };
      if ((await ports.replies.keep(reply)) === 'kept') return answer;
      taken = true;
      return nothingKept as Awaited<ReturnType<typeof task>>;
    });
  const answer = await run(keepingTheReply);
  if (!taken) return answer;
  const first = await work(self, ({ replies }) => replies.find(self.actor, key));
  return first ? answerAgain(first, digest) : err({ kind: 'IdempotencyKeyReused' });
}

/** Makes the transaction end with nothing written. Nobody sees it: the reply that was first is answered instead. */
const nothingKept: unknown = err({ kind: 'IdempotencyKeyReused' });

function answerAgain(reply: Reply, digest: string): Result<Outcome, IdempotencyKeyReused> {
  return reply.digest === digest ? ok(reply.answer as Outcome) : err({ kind: 'IdempotencyKeyReused' });
}

/** A use case answers its outcome as `ok` of a plain object of strings, in exactly one transaction. */
function isOutcome(answer: unknown): answer is { readonly ok: true; readonly value: Outcome } {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== true || !('value' in answer))
    return false;
  const { value } = answer;
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((id) => typeof id === 'string')
  );
}
