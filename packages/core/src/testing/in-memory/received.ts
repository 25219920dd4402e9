import type { EventReceiver, ToldEvent } from '../../work/event-receiver.js';

/** Stands in for somebody who is told of events, and remembers them in the order they came. */
export interface ReceivedInMemory extends EventReceiver {
  readonly received: readonly ToldEvent[];
}

export function receivedInMemory(organizations: readonly string[]): ReceivedInMemory {
  const received: ToldEvent[] = [];
  return {
    received,
    organizations,
    receive: async (event) => void received.push(event),
  };
}
