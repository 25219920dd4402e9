import type { EventReceiver } from '@peerness/core';
import type { Outbox } from '@peerness/persistence';

export interface DispatchSettings {
  readonly outbox: Outbox;
  readonly receiver: EventReceiver;
  /** Signs in as the role that owns the jobs; needed where somebody is told something. */
  readonly jobsUrl?: string | undefined;
  /** What went wrong is told here, and tried again. */
  readonly report: (error: unknown) => void;
  /** How long between two looks at the outbox, in milliseconds. */
  readonly every?: number;
}
