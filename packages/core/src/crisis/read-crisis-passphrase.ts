import { err, ok, type Result } from '../kernel/result.js';

/** A passphrase that cannot lock a link. `in-the-words`: it stands in what the link says about itself. */
export interface UnreadablePassphrase {
  readonly kind: 'UnreadablePassphrase';
  readonly problem: 'too-short' | 'too-long' | 'control-character' | 'lone-surrogate' | 'in-the-words';
  readonly path: readonly string[];
}

export const shortestPassphrase = 8;
export const longestPassphrase = 128;

/** The passphrase as it is locked and checked: in NFC, so that every keyboard writes the same one. Counted in code points. */
export function readCrisisPassphrase(input: string, words: string): Result<string, UnreadablePassphrase> {
  const refuse = (problem: UnreadablePassphrase['problem']) =>
    err({ kind: 'UnreadablePassphrase', problem, path: ['passphrase'] } as const);
  if (!input.isWellFormed()) return refuse('lone-surrogate');
  if (/\p{Cc}/u.test(input)) return refuse('control-character');
  const passphrase = input.normalize('NFC');
  const length = Array.from(passphrase).length;
  if (length < shortestPassphrase) return refuse('too-short');
  if (length > longestPassphrase) return refuse('too-long');
  if (folded(words).includes(folded(passphrase))) return refuse('in-the-words');
  return ok(passphrase);
}

/** As it is checked against a lock: whatever is no passphrase fits none. */
export function asPassphrase(typed: string): string {
  return typed.isWellFormed() ? typed.normalize('NFC') : '';
}

function folded(words: string): string {
  return words.normalize('NFC').toLowerCase().trim();
}
