import { type SelfScope, selfScope, signInScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Identity } from '../person/people.js';
import { recognise } from '../session/recognise.js';
import { dayOf } from '../kernel/days.js';
import type { SignedIn } from '../session/session.js';
import type { SessionId } from '../session/session-id.js';
import type { Occasion, Work } from '../work/work.js';

/** The session ended, or everyone was signed out since: the token opens nothing any more. */
export interface SessionOver {
  readonly kind: 'SessionOver';
}

/** Whoever a token lets in: asked for, and found not to be over, in this very request. */
export interface Admitted extends Identity {
  /** Absent: the identity leads to no person yet. */
  readonly self: SelfScope | undefined;
  readonly session?: SessionId;
}

/**
 * Lets a verified token in, unless its session is over. Read from the database each time and kept by nobody: what ended
 * a moment ago is over at the very next request. A session not met before begins here.
 */
export async function admit(
  work: Work,
  { issuer, subject, signIn }: SignedIn,
  { at, newId }: Occasion,
): Promise<Result<Admitted, SessionOver>> {
  const identity = { issuer, subject };
  return work(signInScope(identity), async ({ people, sessions }): Promise<Result<Admitted, SessionOver>> => {
    const person = await people.identifiedBy(identity);
    // A visit begins with a person. Where there is none any more, its token is not a way to become one.
    if (!person)
      return signIn.kind === 'visit-code' ? err({ kind: 'SessionOver' }) : ok({ ...identity, self: undefined });
    const known = { sessions: await sessions.of(person), signedOutAt: await sessions.signedOutAt(person) };
    const recognised = recognise(signIn, known, at);
    if (recognised.kind === 'over') return err({ kind: 'SessionOver' });
    const today = dayOf(at);
    if (recognised.kind === 'under-way') {
      const { id, lastSeenOn, assistance } = recognised.session;
      if (lastSeenOn < today) await sessions.see(person, id, today);
      return ok({ ...identity, self: selfScope(person, assistance?.helpedBy), session: id });
    }
    const { key, kind, issuedAt: startedAt } = signIn;
    const id = newId() as SessionId;
    await sessions.begin({ id, person, identity, key, kind, startedAt, lastSeenOn: today });
    return ok({ ...identity, self: selfScope(person), session: id });
  });
}
