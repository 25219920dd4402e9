import type { IncomingMessage } from 'node:http';

/** All of a body, or what kept it from being read: more than was told of, less, or a connection that broke. */
export type ReadBody = Buffer | 'too-long' | 'too-short' | 'broken-off';

/** Reads so many bytes into memory, and not one more: whoever sends more is not listened to any longer. */
export function readExactly(request: IncomingMessage, bytes: number): Promise<ReadBody> {
  return new Promise((resolve) => {
    const content = Buffer.alloc(bytes);
    let length = 0;
    let isOver = false;
    const end = (read: ReadBody): void => {
      if (isOver) return;
      isOver = true;
      request.off('data', take);
      request.pause();
      if (read !== content) content.fill(0);
      resolve(read);
    };
    const take = (part: Buffer): void => {
      if (length + part.length > bytes) return end('too-long');
      part.copy(content, length);
      length += part.length;
    };
    request.on('data', take);
    request.once('end', () => end(length === bytes ? content : 'too-short'));
    request.once('error', () => end('broken-off'));
    request.once('close', () => end('broken-off'));
  });
}
