import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One telling, as it arrived. */
export interface Arrived {
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: string;
}

/** Somebody's own program that hears of what happened. */
export interface Listener {
  readonly url: string;
  readonly arrived: Arrived[];
  /** What it answers from now on. */
  answer: number;
  /** How long it takes to hear, in milliseconds: what is cut off meanwhile has not arrived. */
  slow: number;
  /** Where it sends whoever tells it, if anywhere. */
  elsewhere?: string;
  close(): Promise<void>;
}

export async function listener(): Promise<Listener> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    const hear = (): void => {
      if (request.socket.destroyed) return;
      if (self.answer < 300) arrived.push({ headers: request.headers, body });
      response
        .writeHead(self.answer, self.elsewhere === undefined ? {} : { location: self.elsewhere })
        .end('words of theirs');
    };
    request.on('end', () => void (self.slow > 0 ? setTimeout(hear, self.slow) : hear()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const self: Listener = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    arrived,
    answer: 204,
    slow: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return self;
}
