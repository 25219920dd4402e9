import { createInterface } from 'node:readline/promises';

/** What is typed, or piped in: it never stands on a command line, where other programs could read it. */
export async function readCode(ask: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY });
  try {
    return await (process.stdin.isTTY ? lines.question(`${ask} `) : firstOf(lines));
  } finally {
    lines.close();
  }
}

async function firstOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) return line;
  return '';
}
