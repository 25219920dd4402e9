import { createHash } from 'node:crypto';
import { type Occasion, once, type Outcome, type Result, type SelfScope, type Work } from '@peerness/core';
import type { Finished, MadeOnce, Reader } from '@peerness/core/use-cases';
import { badInput, Problem } from '../errors/problem.js';
import { problemWords } from '../errors/words.js';
import type { RefusalKind, RefusalOf } from '../refusals/any-refusal.js';
import { refuse } from '../refusals/refuse.js';
import type { ResultOf } from '../results/result-of.js';
import type { Call } from './call.js';

const longestKey = 128;

/**
 * Lets a use case act in the name of the person who asked, once per idempotency key, and answers with what changed as
 * they may now see it, or with its refusal. A refusal the result does not speak of does not compile. What was `made` and is kept
 * nowhere is answered by the request that made it alone.
 */
export async function perform<Kind extends RefusalKind>(
  call: Call,
  result: ResultOf<Kind>,
  { idempotencyKey: key }: { readonly idempotencyKey?: string | null },
  act: (work: Work, self: SelfScope, occasion: Occasion) => Promise<Result<Outcome, RefusalOf<NoInfer<Kind>>>>,
  made?: () => MadeOnce | undefined,
): Promise<Finished> {
  const { work, occasion, reader } = call;
  const { self } = reader;
  if (!self) throw new Problem('UNAUTHENTICATED', problemWords.UNAUTHENTICATED);
  if (key === undefined || key === null) {
    const answer = await act(work, self, occasion);
    return conclude(call, result, answer, reader, made?.());
  }
  if (key === '' || key.length > longestKey)
    throw badInput(`A key has 1 to ${longestKey} characters.`, ['input', 'idempotencyKey']);
  const answer = await once(work, self, { key, digest: digestOf(call) }, occasion, (keeping) =>
    act(keeping, self, occasion),
  );
  return conclude(call, result, answer, reader, made?.());
}

/** What a use case answered, as the person who asked may see it. */
export function conclude<Kind extends RefusalKind>(
  call: Call,
  { payload }: ResultOf<Kind>,
  answer: Result<Outcome, RefusalOf<NoInfer<Kind>> | RefusalOf<'IdempotencyKeyReused'>>,
  reader: Reader,
  made?: MadeOnce,
): Promise<Finished> | Finished {
  if (!answer.ok) return refuse(answer.error, call);
  return call.views.outcome(reader, payload, answer.value, call.selection, made);
}

/**
 * SHA-256 of what was asked, whatever order it was written in and whatever key it came with. A passphrase is not in it: it
 * is checked against something slower than this, and nothing else.
 */
function digestOf({ field, given: { input } }: Call): string {
  const {
    idempotencyKey: _,
    passphrase: __,
    ...asked
  } = input as {
    readonly idempotencyKey?: string;
    readonly passphrase?: string;
  };
  return createHash('sha256')
    .update(JSON.stringify([field, inOrder(asked)]))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
}
