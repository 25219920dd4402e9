import { signInScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readHelper } from '../person/helper.js';
import type { Identity } from '../person/people.js';
import { assistanceOf } from '../session/assistance.js';
import { dayOf } from '../kernel/days.js';
import type { SessionId } from '../session/session-id.js';
import type { Occasion, Work } from '../work/work.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import type { NotFound } from './refusals.js';

export interface BeginAssisted {
  /** Of the sign-in: what its tokens will be recognised by. */
  readonly key: string;
  /** As the person calls them. */
  readonly helpedBy: string;
}

export type BeginAssistedRefusal = NotFound | UnreadableTextAt;

/**
 * Begins a short session on another's device, before there is any token of it. Its end and the helper's name are kept
 * here and nowhere else, so no token can say otherwise. `at`: when the person gave their code, not later.
 */
export async function beginAssisted(
  work: Work,
  identity: Identity,
  { key, helpedBy }: BeginAssisted,
  { at, newId }: Occasion,
): Promise<Result<SessionId, BeginAssistedRefusal>> {
  const helper = atPath(readHelper(helpedBy), 'helpedBy');
  if (!helper.ok) return helper;
  return work(signInScope(identity), async ({ people, sessions }): Promise<Result<SessionId, NotFound>> => {
    const person = await people.identifiedBy(identity);
    if (!person) return err({ kind: 'NotFound' });
    const id = newId() as SessionId;
    const assistance = assistanceOf(helper.value, at);
    const same = { id, person, identity, key, assistance };
    await sessions.begin({ ...same, kind: 'visit-code', startedAt: at, lastSeenOn: dayOf(at) });
    return ok(id);
  });
}
