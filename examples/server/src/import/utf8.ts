import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';

/** Bytes that are not UTF-8, and the line they stand in. */
export class NotUtf8 extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} is not UTF-8.`);
    this.line = line;
  }
}

/** Passes bytes through while they are UTF-8; nothing is guessed and nothing replaced. */
export class StrictUtf8 extends Transform {
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const bytes = Buffer.concat([this.#rest, chunk]);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    this.#rest = bytes.subarray(whole);
    this.#pass(bytes.subarray(0, whole), done);
  }

  override _flush(done: TransformCallback): void {
    this.#pass(this.#rest, done);
  }

  #pass(lines: Buffer, done: TransformCallback): void {
    if (!isUtf8(lines)) return done(new NotUtf8(this.#line + firstBadLine(lines)));
    for (const byte of lines) if (byte === 0x0a) this.#line += 1;
    done(null, lines);
  }
}

function firstBadLine(lines: Buffer): number {
  let count = 0;
  for (let start = 0; start < lines.length; count += 1) {
    const end = lines.indexOf(0x0a, start);
    const line = lines.subarray(start, end === -1 ? undefined : end);
    if (!isUtf8(line) || end === -1) return count;
    start = end + 1;
  }
  return count;
}
