import type { Work } from '@peerness/core';
import { destroyClosed, destroyDue, removeOverdue } from '@peerness/core/use-cases';

const hourMs = 3_600_000;

/** Destroys what is due, now and every hour, until told to stop. What goes wrong is reported, and tried again. */
export function forgetHourly(work: Work, report: (error: unknown) => void): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const forget = (): void => {
    running = running.then(() => forgetNow(work, new Date())).catch(report);
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

async function forgetNow(work: Work, at: Date): Promise<void> {
  await destroyClosed(work, at);
  await destroyDue(work, at);
  await removeOverdue(work, at);
}
