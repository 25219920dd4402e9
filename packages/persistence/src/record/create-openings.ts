import type { Listener, Openings } from '@peerness/core/record';
import { Client } from 'pg';
import { drawerOf, openedChannel } from './drawers.js';

/** How long to wait before a connection that broke is made anew, in milliseconds. */
const patience = 1_000;

/**
 * Knocks over one connection of its own, made when the first listens and let go of with the last. It acts in nobody's
 * name, so it reads nothing. Where it breaks it is made anew, and everyone is knocked at: something may have been missed.
 */
export function createOpenings(url: string, connectMs: number): Openings & { close(): Promise<void> } {
  const listeners = new Map<string, Set<() => void>>();
  let client: Client | undefined;
  let again: NodeJS.Timeout | undefined;

  const connect = (isAgain: boolean): void => {
    const made = new Client({
      connectionString: url,
      application_name: 'peerness openings',
      connectionTimeoutMillis: connectMs,
      keepAlive: true,
    });
    client = made;
    const lost = (): void => {
      if (client !== made) return;
      client = undefined;
      void made.end().catch(() => undefined);
      again = setTimeout(() => connect(true), patience);
      again.unref();
    };
    made.on('error', lost);
    made.on('end', lost);
    made.on('notification', ({ payload = '' }) => listeners.get(payload)?.forEach((knock) => knock()));
    made
      .connect()
      .then(() => made.query(`listen ${openedChannel}`))
      .then(() => isAgain && listeners.forEach((knocks) => knocks.forEach((knock) => knock())))
      .catch(lost);
  };
  const letGo = async (): Promise<void> => {
    clearTimeout(again);
    again = undefined;
    const held = client;
    client = undefined;
    await held?.end().catch(() => undefined);
  };

  return {
    listen(person, knock): Listener {
      const drawer = drawerOf(person);
      const own = (): void => knock();
      const knocks = listeners.get(drawer) ?? new Set();
      listeners.set(drawer, knocks.add(own));
      if (!client && !again) connect(false);
      return {
        stop() {
          knocks.delete(own);
          if (knocks.size === 0) listeners.delete(drawer);
          if (listeners.size === 0) void letGo();
        },
      };
    },
    async close() {
      listeners.clear();
      await letGo();
    },
  };
}
