import { createHmac } from 'node:crypto';
import { type EventReceiver, NotReceived, type ToldEvent } from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';

/** Where an organization hears of what happened, and the secret it knows us by. */
export interface Webhook {
  /** The organization’s id in the database. */
  readonly organization: string;
  readonly url: string;
  readonly secret: Buffer;
}

/** How long one telling may take, in milliseconds. */
const patience = 10_000;

/** Tells organizations at addresses of their own, signed as Standard Webhooks say. Follows no redirect. */
export function webhooks(hooks: readonly Webhook[], now: () => Date = () => new Date()): EventReceiver {
  return {
    organizations: hooks.map(({ organization }) => organization),
    async receive(event) {
      for (const hook of hooks.filter(({ organization }) => organization === event.organization))
        await post(hook, event, now());
    },
  };
}

async function post({ url, secret }: Webhook, event: ToldEvent, at: Date): Promise<void> {
  const body = JSON.stringify(bodyOf(event));
  const timestamp = Math.floor(at.getTime() / 1_000);
  const signature = createHmac('sha256', secret).update(`${event.id}.${timestamp}.${body}`).digest('base64');
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      'webhook-id': event.id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${signature}`,
    },
    body,
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new NotReceived(error instanceof Error && error.name === 'TimeoutError' ? 'took-too-long' : 'unreachable');
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new NotReceived('refused');
}

function bodyOf({ kind, at, organization, aggregate, aggregateId, version }: ToldEvent): object {
  const about =
    aggregate === 'membership'
      ? globalId('member', organization, aggregateId)
      : aggregate === 'organization'
        ? globalId('organization', organization)
        : undefined;
  return {
    type: kind,
    timestamp: at.toISOString(),
    data: {
      organization: globalId('organization', organization),
      ...(about && { about }),
      aggregate,
      aggregateId,
      version,
    },
  };
}
