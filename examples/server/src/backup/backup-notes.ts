import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When backups were made and tried, as far as this data folder knows. */
export interface BackupNotes {
  readonly made?: { readonly at: string; readonly file: string; readonly bytes: number };
  readonly tried?: { readonly at: string; readonly file: string; readonly of: string };
}

export function readNotes(dataDir: string): BackupNotes {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BackupNotes;
  } catch {
    // What cannot be read says nothing: the doctor asks for a backup then.
    return {};
  }
}

export function note(dataDir: string, more: BackupNotes): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ ...readNotes(dataDir), ...more })}\n`, { mode: 0o600, flush: true });
  renameSync(draft, fileIn(dataDir));
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'backups.json');
}
