import { destroyClosed, destroyDue, removeOverdue } from '@peerness/core/use-cases';
import type { Persistence } from '@peerness/persistence';

const hourMs = 3_600_000;

/** Destroys what is due, now and every hour, until told to stop. What goes wrong is reported, and tried again. */
export function forgetHourly(persistence: Persistence, report: (error: unknown) => void): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const forget = (): void => {
    running = running.then(() => forgetNow(persistence, new Date())).catch(report);
  };
  forget();
  const timer = setInterval(forget, hourMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function forgetNow(persistence: Persistence, at: Date): Promise<void> {
  const { work } = persistence;
  await destroyClosed(work, at);
  await destroyDue(work, at);
  await persistence.sweepKeys();
  await removeOverdue(work, at);
}
