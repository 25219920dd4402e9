import { isUnderWay } from './end-of.js';
import type { Session, SignIn } from './session.js';

/** What a token leads to: a session under way, the beginning of one, or nothing any more. */
export type Recognised =
  { readonly kind: 'under-way'; readonly session: Session } | { readonly kind: 'begins' } | { readonly kind: 'over' };

/**
 * Whether a token is still believed. One of a session that ended is not, however new it is; where the issuer names no
 * sessions, one issued before the end is not. One issued up to a sign-out everywhere is not, in whatever session: only a
 * session that began after it goes on.
 *
 * A session in assisted mode ends by itself, by the server's clock. Nothing begins one here: with a visit code, the issuer
 * did, when it was told who helps. A token that says so and leads to none opens nothing.
 */
export function recognise(
  { key, isNamed, issuedAt, kind }: SignIn,
  { sessions, signedOutAt }: { readonly sessions: readonly Session[]; readonly signedOutAt: Date | undefined },
  at: Date,
): Recognised {
  const own = sessions.filter((session) => session.key === key);
  const isOver = own.some(({ endedAt }) => endedAt !== undefined && (isNamed || issuedAt <= endedAt));
  if (isOver) return { kind: 'over' };
  const session = own.find(({ endedAt }) => endedAt === undefined);
  if (session ? !isUnderWay(session, at) : kind === 'visit-code') return { kind: 'over' };
  const since = isNamed && session ? session.startedAt : issuedAt;
  if (signedOutAt !== undefined && since <= signedOutAt) return { kind: 'over' };
  return session ? { kind: 'under-way', session } : { kind: 'begins' };
}
