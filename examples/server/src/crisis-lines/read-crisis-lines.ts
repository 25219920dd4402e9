import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CrisisLines, readCrisisLines } from '@peerness/core/crisis';
import { err, ok, type Result } from '@peerness/core';
import type { SettingProblem } from '../setting-problem.js';

const setting = 'PEERNESS_CRISIS_LINES';

/** Reads the file PEERNESS_CRISIS_LINES names; nothing where it names none, and the built-in lines are shown. */
export function readLinesFile(file: string | undefined, cwd: string): Result<CrisisLines | undefined, SettingProblem> {
  if (file === undefined) return ok(undefined);
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(resolve(cwd, file), 'utf8'));
  } catch {
    return err({
      setting,
      problem: 'does not name a file with JSON in it',
      todo: 'Write your crisis lines as docs/guide/crisis-lines.md shows, or unset it for the built-in ones.',
    });
  }
  if (Array.isArray(given) && given.length === 0)
    return err({
      setting,
      problem: 'names a file without a single crisis line',
      todo: 'Write at least one into it, or unset it for the built-in ones: no server shows none.',
    });
  const read = readCrisisLines(given);
  if (read.ok) return read;
  const { path, expected } = read.error;
  return err({
    setting,
    problem: `names a file that cannot be read at ${path.length > 0 ? path.join('.') : 'its beginning'}`,
    todo: `Write there: ${expected}. docs/guide/crisis-lines.md shows a whole line.`,
  });
}
