import type { PresenceSetting } from './presence.js';

export interface PresenceChosen {
  readonly seen: boolean;
  readonly mutual: boolean;
  readonly paused: boolean;
  /** When resting ends by itself; without it, when they say so. */
  readonly pausedUntil?: Date;
}

/** Before anyone chose anything, nobody is found. */
export function unseenSince(since: Date): PresenceSetting {
  return { seen: false, mutual: false, paused: false, since };
}

/** Someone chooses how to be found. Waiting counts from when they first could be found; resting costs nobody their place. */
export function choosePresenceFrom(
  before: PresenceSetting,
  { seen, mutual, paused, pausedUntil }: PresenceChosen,
  at: Date,
): PresenceSetting {
  const wasThere = before.seen || before.mutual;
  const since = !wasThere && (seen || mutual) ? at : before.since;
  return { seen, mutual, paused, ...(paused && pausedUntil && { pausedUntil }), since };
}

export function isSamePresence(one: PresenceSetting, other: PresenceSetting): boolean {
  return (
    one.seen === other.seen &&
    one.mutual === other.mutual &&
    one.paused === other.paused &&
    one.pausedUntil?.getTime() === other.pausedUntil?.getTime()
  );
}

/** Whether somebody rests at this moment: a rest with an end is over from that moment on, with nobody having to do anything. */
export function isResting({ paused, pausedUntil }: Pick<PresenceSetting, 'paused' | 'pausedUntil'>, at: Date): boolean {
  return paused && (pausedUntil === undefined || at < pausedUntil);
}
