import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { InstallationEvent } from '@peerness/persistence';

/** Commands that only look, or that write it down themselves. */
const leavesNone = new Set(['serve', 'doctor', 'migrate']);

const waiting = (dataDir: string): string => join(dataDir, 'to-be-noted.jsonl');
const taken = (dataDir: string): string => join(dataDir, 'being-noted.jsonl');

/**
 * Leaves a line in the data folder: a command may have no database at hand, so the server that runs, or the next to start,
 * writes it down. Where there is no such folder it leaves none: what is not there yet may be restored into it.
 */
export function leaveNote(dataDir: string, command: string, failed: boolean, say: (line: string) => void): void {
  if (leavesNone.has(command) || !existsSync(dataDir)) return;
  const kind: InstallationEvent['kind'] = failed ? 'command-failed' : 'command-done';
  const line = { id: randomUUID(), at: new Date().toISOString(), kind, code: command };
  try {
    appendFileSync(waiting(dataDir), `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true });
  } catch {
    say(`That ${command} ran could not be noted in ${dataDir}: write it down elsewhere.`);
  }
}

/** Hands over what was left, and forgets it once that is kept. Dying in between, it hands over the same again. */
export async function takeNotes(
  dataDir: string,
  keep: (events: readonly InstallationEvent[]) => Promise<void>,
): Promise<void> {
  if (!existsSync(taken(dataDir))) {
    if (!existsSync(waiting(dataDir))) return;
    renameSync(waiting(dataDir), taken(dataDir));
  }
  const events = readFileSync(taken(dataDir), 'utf8').split('\n').flatMap(readNote);
  if (events.length > 0) await keep(events);
  rmSync(taken(dataDir), { force: true });
}

/** Nothing but what `leaveNote` writes: half a line, or anything else, is none. */
function readNote(line: string): readonly InstallationEvent[] {
  const [, id, at, kind, code] = aLine.exec(line) ?? [];
  if (id === undefined || at === undefined || code === undefined) return [];
  return [{ id, at: new Date(at), kind: kind === 'failed' ? 'command-failed' : 'command-done', code, times: 1 }];
}

const aLine =
  /^\{"id":"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})","at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","kind":"command-(done|failed)","code":"([a-z -]{1,40})"\}$/;
