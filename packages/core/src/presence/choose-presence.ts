import type { PresenceSetting } from './presence.js';

export interface PresenceChosen {
  readonly seen: boolean;
  readonly mutual: boolean;
  readonly paused: boolean;
}

/** Before anyone chose anything, nobody is found. */
export function unseenSince(since: Date): PresenceSetting {
  return { seen: false, mutual: false, paused: false, since };
}

/** Someone chooses how to be found. Waiting counts from when they first could be found; resting costs nobody their place. */
export function choosePresenceFrom(
  before: PresenceSetting,
  { seen, mutual, paused }: PresenceChosen,
  at: Date,
): PresenceSetting {
  const wasThere = before.seen || before.mutual;
  const since = !wasThere && (seen || mutual) ? at : before.since;
  return { seen, mutual, paused, since };
}

export function isSamePresence(one: PresenceSetting, other: PresenceSetting): boolean {
  return one.seen === other.seen && one.mutual === other.mutual && one.paused === other.paused;
}
