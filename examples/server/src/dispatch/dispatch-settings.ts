import type { EventReceiver } from '@peerness/core';
import type { Outbox } from '@peerness/persistence';
import type { CrisisClock } from '../crisis/crisis-clock.js';
import type { NoticeDesk } from '../notify/notice-desk.js';

export interface DispatchSettings {
  readonly outbox: Outbox;
  readonly receiver: EventReceiver;
  /** The clock of crises; only where there is a role that owns the jobs. */
  readonly clock?: CrisisClock;
  /** What tells people that something waits; only where there is a role that owns the jobs. */
  readonly notices?: NoticeDesk;
  /** Signs in as the role that owns the jobs; needed where somebody is told something, or asked in a crisis. */
  readonly jobsUrl?: string | undefined;
  /** What went wrong is told here, and tried again. */
  readonly report: (error: unknown) => void;
  /** How long between two looks at the outbox, in milliseconds. */
  readonly every?: number;
}
