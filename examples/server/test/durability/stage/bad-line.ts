import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';

/** What is wrong with a line between a server and its PostgreSQL. */
export type Trouble =
  | 'none'
  /** Everything arrives a fifth of a second late, more or less. */
  | 'late'
  /** 16 KB a second. */
  | 'narrow'
  /** Everything arrives in pieces of a few bytes. */
  | 'sliced'
  /** Reset after some kilobytes. */
  | 'cut'
  /** Nothing arrives any more, and nobody says so. */
  | 'silent'
  /** Cut after a change was told to be kept, and before it could be said that it was. */
  | 'cut at the commit';

/** A line that can be made a bad one at any moment. */
export interface BadLine {
  readonly port: number;
  trouble: Trouble;
  /** How many changes were kept without whoever asked for them being told. */
  readonly ambiguous: number;
  /** How many connections were cut for any reason. */
  readonly cuts: number;
  close(): Promise<void>;
}

const keepsChange = /insert into "?reply"?/i;
const commit = Buffer.from('commit\0');

/** Opens a line to a port of this machine. */
export async function openBadLine(to: number, chance: Chance): Promise<BadLine> {
  const sockets = new Set<Socket>();
  const line = { port: 0, trouble: 'none' as Trouble, ambiguous: 0, cuts: 0, close: () => closed(server, sockets) };

  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    let left = 2_000 + chance.whole(60_000);
    let hasChanged = false;
    let isDeaf = false;
    const cut = (): void => {
      if (isDeaf) return;
      isDeaf = true;
      line.cuts += 1;
      near.resetAndDestroy();
      // What was told before it was cut still arrives.
      far.end();
      far.resume();
    };
    const pass = async (words: Buffer, other: Socket, outwards: boolean): Promise<void> => {
      const { trouble } = line;
      if (isDeaf || trouble === 'silent') return;
      if (outwards && keepsChange.test(words.toString('latin1'))) hasChanged = true;
      const isCommit = outwards && words.toString('latin1').toLowerCase().includes(commit.toString('latin1'));
      if (isCommit && hasChanged) {
        hasChanged = false;
        if (trouble === 'cut at the commit' && chance.happens(0.3)) {
          line.ambiguous += 1;
          other.write(words);
          return cut();
        }
      }
      if (trouble === 'cut' && (left -= words.length) < 0) return cut();
      if (trouble === 'late') await pause(50 + chance.whole(100));
      if (trouble === 'narrow') await pause(words.length / 16);
      if (trouble === 'sliced') await slice(words, other, chance);
      else other.write(words);
    };
    for (const [from, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      let before = Promise.resolve();
      from.setNoDelay(true);
      // In order, whatever each waits for.
      from.on('data', (words: Buffer) => {
        before = before.then(() => pass(words, other, from === near));
      });
      from.on('error', () => other.destroy());
      from.on('close', () => {
        sockets.delete(from);
        void before.then(() => (isDeaf ? undefined : other.end()));
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  line.port = (server.address() as AddressInfo).port;
  return line;
}

async function slice(words: Buffer, other: Socket, chance: Chance): Promise<void> {
  for (let at = 0; at < words.length;) {
    const size = 1 + chance.whole(200);
    other.write(words.subarray(at, (at += size)));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const one of sockets) one.destroy();
  });
}
