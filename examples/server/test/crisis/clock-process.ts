import { openPersistence } from '@peerness/persistence';
import { crisisClock } from '../../src/crisis/crisis-clock.js';
import { startDispatch } from '../../src/dispatch/dispatch.js';
import { contextKey } from '../a-home.js';

/** A server's jobs in a process of their own, to be ended at any moment; its clock is so many minutes ahead. */
const [url = '', jobsUrl = '', ahead = '0'] = process.argv.slice(2);

const { outbox, work } = await openPersistence({ url, connections: 6, contextKey });
startDispatch({
  outbox,
  jobsUrl,
  receiver: { organizations: [], receive: () => Promise.resolve() },
  clock: crisisClock(work, () => new Date(Date.now() + Number(ahead) * 60_000)),
  report: (error) => process.stderr.write(`${error instanceof Error ? `${error.name} ${error.message}` : 'other'}\n`),
  every: 100,
});
