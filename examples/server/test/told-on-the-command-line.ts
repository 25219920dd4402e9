import { vi } from 'vitest';
import { commandLine } from '../src/commands/command-line.js';

/** What a command ends with, and everything it writes meanwhile, on either stream. */
export async function toldOnTheCommandLine(
  ...typed: readonly string[]
): Promise<{ readonly exit: number; readonly said: string }> {
  const said: string[] = [];
  const keep = (text: string | Uint8Array): boolean => said.push(String(text)) > 0;
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  const error = vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  try {
    return { exit: await commandLine(typed), said: said.join('') };
  } finally {
    out.mockRestore();
    error.mockRestore();
  }
}
