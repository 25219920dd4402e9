import type { IncomingMessage } from 'node:http';
import { answersAs, answersFrom } from './only-from.js';

/** What is spoken on a connection that stays open. */
export const protocol = 'graphql-transport-ws';

/** Who may open a connection that stays open: by the same rules as requests. */
export interface Openers {
  readonly isWelcome: () => boolean;
  readonly corsOrigins: readonly string[];
  readonly trustedProxy?: readonly string[] | undefined;
  readonly localOnly: boolean;
}

/**
 * The status line to refuse it with, or nothing. Browsers let any page open a connection anywhere and only say where it
 * came from, so a page from elsewhere is refused here; what is no browser names no origin.
 */
export function mayOpen(openers: Openers): (request: IncomingMessage, isFull: boolean) => string | undefined {
  const isProxy = openers.trustedProxy ? answersFrom(openers.trustedProxy) : () => true;
  return ({ headers, socket, url = '' }, isFull) => {
    if (!isProxy(socket.remoteAddress)) return '403 Forbidden';
    if (openers.localOnly && !answersAs(headers.host)) return '421 Misdirected Request';
    if (url.split('?')[0] !== '/graphql') return '404 Not Found';
    if (!speaks(headers['sec-websocket-protocol'])) return '400 Bad Request';
    if (!isOwn(headers, openers.corsOrigins)) return '403 Forbidden';
    if (isFull || !openers.isWelcome()) return '503 Service Unavailable\r\nRetry-After: 5';
    return undefined;
  };
}

function isOwn({ origin, host }: IncomingMessage['headers'], allowed: readonly string[]): boolean {
  return origin === undefined || allowed.includes(origin) || URL.parse(origin)?.host === host;
}

/** Whether it offers the one protocol that is spoken here. Whoever speaks another would be kept waiting for nothing. */
function speaks(offered = ''): boolean {
  return offered.split(',').some((one) => one.trim() === protocol);
}
