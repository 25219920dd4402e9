import type { InstallationEventKind, Persistence } from '@peerness/persistence';
import { createNoting } from './noting.js';
import { takeNotes } from './spool.js';

export interface Notes {
  count(kind: InstallationEventKind, code?: string, request?: string): void;
  /** Writes down what is left. */
  stop(): Promise<void>;
}

interface NoteSettings {
  readonly dataDir: string;
  readonly newId: () => string;
  readonly report: (error: unknown) => void;
  /** How often it is written down, in milliseconds. */
  readonly every?: number;
}

/** Writes down, once a minute, what was counted since and what the command line left. The first is that it started. */
export function noteSteadily(
  persistence: Pick<Persistence, 'note'>,
  { dataDir, newId, report, every = 60_000 }: NoteSettings,
): Notes {
  const noting = createNoting((events) => persistence.note(events), { now: () => new Date(), newId });
  const write = async (): Promise<void> => {
    await takeNotes(dataDir, (events) => persistence.note(events));
    await noting.write();
  };
  noting.count('started');
  let running = Promise.resolve().then(write).catch(report);
  const timer = setInterval(() => {
    running = running.then(write).catch(report);
  }, every);
  return {
    count: (...what) => noting.count(...what),
    stop: async () => {
      clearInterval(timer);
      noting.count('stopped');
      await running.then(write).catch(report);
    },
  };
}
