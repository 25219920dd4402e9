import { createHash, randomInt } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';

/** Letters and digits nobody mistakes for one another. */
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A new code to give to one person: 20 signs, about 98 bits of chance. */
export function newClaimCode(): string {
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('')).join(
    '-',
  );
}

/** SHA-256 of a code as it is written, lower-case hex: all that is kept of it. */
export function digestOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** How long a code opens a place, in days. */
export const claimDays = 90;

/** A file of codes, readable by its maker alone, that goes again if the import does not come about. */
export interface CodesFile {
  add(externalId: string, code: string, openUntil: Date): void;
  close(): void;
  discard(): void;
}

/** Begins the file; fails when it is there already, because the codes in it may still be needed. */
export function writeCodes(path: string): CodesFile {
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, 'external_id,code,open_until\n');
  return {
    add: (externalId, code, openUntil) =>
      void writeSync(file, `${quoted(externalId)},${code},${openUntil.toISOString().slice(0, 10)}\n`),
    close: () => closeSync(file),
    discard: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

/** A spreadsheet would run a cell that begins like a formula. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
