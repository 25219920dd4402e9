import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Scanner } from '../../src/scans/clam-av.js';

/** Speaks what a ClamAV daemon speaks, on a port of its own; harm is one word. */
export interface AScanner {
  readonly where: Scanner;
  /** How it answers from now on. */
  behave(how: How): void;
  /** Everything it was sent, one for each it answered or did not. */
  readonly got: Buffer[];
  stop(): Promise<void>;
}

export type How = 'well' | 'breaks off' | 'says nothing' | 'says something else' | 'says too much' | 'is too small';

export const harm = 'HARM-ONLY-FOR-TESTS';

export async function aScanner(): Promise<AScanner> {
  let how: How = 'well';
  const got: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    let sent: Buffer = Buffer.alloc(0);
    socket.on('data', (part) => {
      sent = Buffer.concat([sent, part]);
      if (how === 'breaks off' && sent.length > 20) return void socket.destroy();
      if (how === 'is too small' && sent.length > 20) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      const content = contentOf(sent);
      if (!content) return;
      got.push(content);
      if (how === 'says nothing') return;
      if (how === 'says too much') return void socket.write('x'.repeat(9_000));
      const found = content.includes(harm) ? 'stream: Only-For-Tests FOUND' : 'stream: OK';
      socket.end(`${how === 'says something else' ? 'stream: OK, I think' : found}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    where: { host: '127.0.0.1', port, patience: 300 },
    behave: (next) => void (how = next),
    got,
    stop: () => stopped(server, open),
  };
}

/** The content, once all of it is there: pieces behind their lengths, up to one of no length. */
function contentOf(sent: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (!sent.subarray(0, command.length).equals(command)) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= sent.length;) {
    const length = sent.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

async function stopped(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  for (const socket of open) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
}
