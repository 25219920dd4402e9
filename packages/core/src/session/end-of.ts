import { assistedFor } from './assistance.js';
import type { Session } from './session.js';

/** When it ended or will end by itself; nothing, where only its person ends it. No row makes an assisted one longer. */
export function endOf({ startedAt, assistance, endedAt }: Session): Date | undefined {
  if (!assistance) return endedAt;
  const byItself = Math.min(assistance.endsAt.getTime(), startedAt.getTime() + assistedFor);
  return new Date(Math.min(byItself, endedAt?.getTime() ?? byItself));
}

/** At its very end it is over. */
export function isUnderWay(session: Session, at: Date): boolean {
  if (session.endedAt !== undefined) return false;
  const end = endOf(session);
  return end === undefined || at < end;
}
