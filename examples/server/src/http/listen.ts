import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Takes no new connections, lets accepted requests finish, and after `patience` milliseconds lets go of the rest. */
  close(patience: number): Promise<void>;
}

/** How long one client may keep the server waiting, in milliseconds, and how much it may ask on one connection. */
export const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
  maxRequestsPerSocket: 1_000,
};

interface Address {
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** Listens, or fails saying why: a port that is taken, or not allowed. */
export async function listen(
  app: RequestListener,
  { host, port, tls }: Address,
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void,
): Promise<Listening> {
  const { maxRequestsPerSocket, ...options } = limits;
  const server = tls
    ? createTlsServer({ ...options, ...pem(tls), minVersion: 'TLSv1.2' }, app)
    : createServer(options satisfies ServerOptions, app);
  server.maxRequestsPerSocket = maxRequestsPerSocket;
  server.on('clientError', refuseUnread);
  if (upgrade) server.on('upgrade', upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `${tls ? 'https' : 'http'}://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${taken}`,
    close: (patience) => closed(server, patience),
  };
}

/** Fails now, before anything is made for it, where nobody could listen later. */
export async function makeSureOfPort({ host, port }: Pick<Address, 'host' | 'port'>): Promise<void> {
  const probe = createNetServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function closed(server: Server, patience: number): Promise<void> {
  await untilNobodyComes(server, patience);
  return new Promise((resolve) => {
    const letGo = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(letGo);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Whoever stands at the door is let in, turn by turn: the kernel would turn them away when it is shut. */
async function untilNobodyComes(server: Server, patience: number): Promise<void> {
  let quietTurns = 0;
  const hear = (): void => void (quietTurns = 0);
  server.on('connection', hear);
  for (const end = performance.now() + patience; quietTurns < 2 && performance.now() < end;) {
    quietTurns += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  server.off('connection', hear);
}

function pem({ cert, key }: { cert: string; key: string }): { cert: Buffer; key: Buffer } {
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

/** What cannot even be read as a request is answered in JSON too, and the connection ends. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  const body = JSON.stringify({
    errors: [{ message: 'That could not be read as a request.', extensions: { code: 'BAD_REQUEST' } }],
  });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
  );
}
