import { type EventReceiver, NotReceived } from '@peerness/core';
import type { Outbox, UntoldHistory } from '@peerness/persistence';

interface Telling {
  readonly outbox: Outbox;
  readonly receiver: EventReceiver;
  readonly report: (error: unknown) => void;
  readonly stopping: AbortSignal;
}

const atOnce = 100;

/**
 * Tells what is untold of one history, one after the other: read anew each time, so that it never rests on how far
 * somebody came before. What it throws is kept beside the job, so it is a code.
 */
export async function tell(history: UntoldHistory, { outbox, receiver, report, stopping }: Telling): Promise<void> {
  try {
    for (;;) {
      const events = await outbox.of(history, atOnce);
      for (const event of events) {
        if (stopping.aborted) return;
        await receiver.receive(event);
        await outbox.told(event.id);
      }
      if (events.length < atOnce) return;
    }
  } catch (error) {
    report(error);
    throw new NotTold(error instanceof NotReceived ? error.code : 'failed');
  }
}

/** Makes the job be tried again. */
export class NotTold extends Error {
  override readonly name = 'NotTold';

  constructor(code: string) {
    super(code);
    this.stack = code;
  }
}
