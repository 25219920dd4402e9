import { setTimeout as pause } from 'node:timers/promises';
import { newsKinds } from '@peerness/core/notices';
import type { DispatchSettings } from './dispatch-settings.js';
import { tellInTurn } from './tell-in-turn.js';

/** Tells onwards what happened, until told to stop. */
export interface Dispatch {
  /** Lets what is being told arrive; what is untold waits for the next start. */
  stop(): Promise<void>;
}

const atOnce = 2_000;

/** Begins, and begins again whenever the database went away. Of several servers on one database, one tells at a time. */
export function startDispatch({ every = 1_000, ...settings }: DispatchSettings): Dispatch {
  const stopping = new AbortController();
  const { outbox, receiver, report } = settings;
  const { clock, notices } = settings;
  const isTold = receiver.organizations.length > 0 || clock !== undefined || notices !== undefined;
  const news = notices ? newsKinds : [];

  const letGo = async (): Promise<void> => {
    while (!stopping.signal.aborted && (await outbox.letGo(receiver.organizations, atOnce, news)) === atOnce);
  };
  const untilStopped = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        if (isTold) await tellInTurn({ ...settings, every, letGo, stopping: stopping.signal });
        else await letGo();
      } catch (error) {
        report(error);
      }
      await pause(isTold ? every : 60_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = untilStopped();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}
