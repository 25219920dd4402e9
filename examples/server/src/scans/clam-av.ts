import { connect } from 'node:net';
import type { ScanChecker, ScanFinding } from '@peerness/core/advance-directive';

/** Where a ClamAV daemon listens, and how long it may take, in milliseconds. */
export interface Scanner {
  readonly host: string;
  readonly port: number;
  readonly patience?: number;
}

const pieceBytes = 65_536;
const longestAnswer = 4_096;

/**
 * A scanner that is a ClamAV daemon: the content goes over TCP in pieces, each behind its length, and nothing of it to a
 * disk (clamd(8), INSTREAM). Only a whole answer that says so is clean; whatever else comes, or does not, is unreachable.
 */
export function clamAv(scanner: Scanner): ScanChecker {
  return {
    check: (content) =>
      answerOf(scanner, content).then(
        (answer) => findingIn(answer),
        () => 'unreachable',
      ),
  };
}

function findingIn(answer: string): ScanFinding {
  if (answer === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(answer) ? 'harmful' : 'unreachable';
}

/** Its answer, up to the zero that ends it. Fails where the connection does, and where it takes too long. */
function answerOf({ host, port, patience = 20_000 }: Scanner, content: Uint8Array): Promise<string> {
  const socket = connect({ host, port });
  const giveUp = setTimeout(() => socket.destroy(new Error('too slow')), patience);
  return new Promise<string>((resolve, reject) => {
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      answer += part;
      const end = answer.indexOf('\0');
      if (end >= 0) resolve(answer.slice(0, end));
      else if (answer.length > longestAnswer) socket.destroy(new Error('no answer'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('broken off')));
    socket.write('zINSTREAM\0');
    for (let from = 0; from < content.length; from += pieceBytes) {
      const piece = content.subarray(from, from + pieceBytes);
      socket.write(lengthOf(piece.length));
      socket.write(piece);
    }
    socket.write(lengthOf(0));
  }).finally(() => {
    clearTimeout(giveUp);
    socket.destroy();
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
