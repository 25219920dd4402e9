import { openPersistence } from '@peerness/persistence';
import { startDispatch } from '../../src/dispatch/dispatch.js';
import { contextKey } from '../a-home.js';
import { webhooks } from '../../src/dispatch/webhook.js';

/** A dispatcher in a process of its own, to be ended at any moment. */
const [url = '', jobsUrl = '', target = '', organization = ''] = process.argv.slice(2);

const { outbox } = await openPersistence({ url, connections: 6, contextKey });
startDispatch({
  outbox,
  jobsUrl,
  receiver: webhooks([{ organization, url: target, secret: Buffer.alloc(32, 1) }]),
  report: (error) => process.stderr.write(`${error instanceof Error ? `${error.name} ${error.message}` : 'other'}\n`),
  every: 100,
});
