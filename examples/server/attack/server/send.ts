import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Answer } from './answer.js';

/** Several clients with open connections, as browsers and apps have them. */
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer | undefined;
  /** Milliseconds. */
  readonly patience: number;
}

/**
 * One request over HTTP; whatever goes wrong is an answer too. A connection that was open and idle may have been hung up
 * meanwhile: then, as any client does, once more on a new one.
 */
export function send(sent: Sent, over: Agent | false = agent): Promise<Answer> {
  const { url, method, headers, body, patience } = sent;
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (answer: Omit<Answer, 'ms'>): void => {
      clearTimeout(bell);
      resolve({ ...answer, ms: performance.now() - began });
    };
    const lost = (how: 'closed' | 'waited in vain'): void => end({ status: 0, headers: {}, text: '', lost: how });
    const length = body && !('content-length' in headers) ? { 'content-length': String(body.length) } : {};
    const asked = request(
      url,
      { method, agent: over, headers: { ...headers, ...length } as Record<string, string> },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', () => lost('closed'));
        answer.on('end', () =>
          end({
            status: answer.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(answer.headers).map(([name, value]) => [
                name,
                Array.isArray(value) ? value.join(', ') : (value ?? ''),
              ]),
            ),
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    const bell = setTimeout(() => {
      lost('waited in vain');
      asked.destroy();
    }, patience);
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (!asked.reusedSocket || error.code !== 'ECONNRESET') return lost('closed');
      clearTimeout(bell);
      resolve(send(sent, false));
    });
    asked.end(body);
  });
}

/** Bytes on a socket, piece by piece with a second between them; what comes back until the other side hangs up. */
export function sendWire(url: string, pieces: readonly Buffer[], patience: number): Promise<Answer> {
  const began = performance.now();
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let heard = '';
    let waiting: NodeJS.Timeout | undefined;
    const end = (lost?: Answer['lost']): void => {
      clearTimeout(bell);
      clearTimeout(waiting);
      socket.destroy();
      resolve({ ...readAnswer(heard, lost), ms: performance.now() - began });
    };
    const bell = setTimeout(() => end('waited in vain'), patience);
    const write = (index: number): void => {
      const piece = pieces[index];
      if (piece === undefined || socket.destroyed) return;
      socket.write(piece);
      waiting = setTimeout(() => write(index + 1), 1_000);
    };
    socket.on('connect', () => write(0));
    socket.on('data', (chunk) => (heard += chunk.toString('utf8')));
    socket.on('error', () => undefined);
    socket.on('close', () => end('closed'));
  });
}

/** Of several answers on one socket, the last counts, and every one is read. */
function readAnswer(heard: string, lost: Answer['lost']): Omit<Answer, 'ms'> {
  const heads = [...heard.matchAll(/HTTP\/1\.1 (\d{3})[^\r]*\r\n((?:[^\r\n]+\r\n)*)\r\n/g)];
  const last = heads.at(-1);
  if (!last) return { status: 0, headers: {}, text: heard, ...(lost && { lost }) };
  const headers = Object.fromEntries(
    (last[2] ?? '')
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', ...value] = line.split(':');
        return [name.toLowerCase(), value.join(':').trim()];
      }),
  );
  const body = heard.slice((last.index ?? 0) + last[0].length);
  const text = headers['transfer-encoding'] === 'chunked' ? body.replace(/^[0-9a-f]+\r\n|\r\n0\r\n\r\n$/gi, '') : body;
  return { status: Number(last[1]), headers, text, whole: heard };
}
