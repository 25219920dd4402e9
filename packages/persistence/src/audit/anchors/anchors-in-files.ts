import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { settleFolder } from '../../vault/files/on-disk.js';
import type { AnchorSink } from './anchor-sink.js';

const newline = 0x0a;

/** Keeps anchors in one file of a folder, a line each, oldest first. */
export function anchorsInFiles(folder: string): AnchorSink {
  const file = join(folder, 'anchors.jsonl');
  return {
    async append(line) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const isNew = !existsSync(file);
      const handle = await open(file, isNew ? 'wx+' : 'r+', 0o600);
      try {
        const end = await endOfWhole(handle);
        await handle.truncate(end);
        await handle.write(`${line}\n`, end);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (isNew) settleFolder(folder);
    },

    async *lines() {
      if (!existsSync(file)) return;
      let rest = '';
      for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
        const found = (rest + chunk).split('\n');
        rest = found.pop() ?? '';
        yield* found;
      }
    },
  };
}

/** Behind the last whole line. */
async function endOfWhole(handle: Awaited<ReturnType<typeof open>>): Promise<number> {
  let end = (await handle.stat()).size;
  const bytes = Buffer.alloc(65_536);
  while (end > 0) {
    const from = Math.max(0, end - bytes.length);
    const { bytesRead } = await handle.read(bytes, 0, end - from, from);
    const at = bytes.subarray(0, bytesRead).lastIndexOf(newline);
    if (at >= 0) return from + at + 1;
    end = from;
  }
  return 0;
}
