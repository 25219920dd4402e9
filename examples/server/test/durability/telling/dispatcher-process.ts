import type { EventReceiver } from '@peerness/core';
import { openPersistence } from '@peerness/persistence';
import { startDispatch } from '../../../src/dispatch/dispatch.js';
import { webhooks } from '../../../src/dispatch/webhook.js';
import { contextKey } from '../../a-home.js';

const [url = '', jobsUrl = '', target = '', organization = '', how = ''] = process.argv.slice(2);

const { outbox } = await openPersistence({ url, connections: 6, contextKey });
const sound = webhooks([{ organization, url: target, secret: Buffer.alloc(32, 1) }]);
const marksFirst: EventReceiver = {
  organizations: sound.organizations,
  receive: async (event) => {
    await outbox.told(event.id);
    await sound.receive(event);
  },
};
startDispatch({
  outbox,
  jobsUrl,
  receiver: how === 'marks-first' ? marksFirst : sound,
  report: (error) => process.stderr.write(`${error instanceof Error ? `${error.name} ${error.message}` : 'other'}\n`),
  every: 100,
});
