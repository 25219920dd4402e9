import { err, ok, type Result } from './result.js';

/** Text that cannot be kept: it is empty, too long, or holds what no reader could see. */
export interface UnreadableText {
  readonly kind: 'UnreadableText';
  readonly problem: 'empty' | 'too-long' | 'null-character' | 'lone-surrogate';
  /** The longest text allowed here, in UTF-16 code units. */
  readonly longest: number;
}

/** A person's words, kept verbatim; only what no reader could see is refused. `longest` in UTF-16 code units. */
export function readText(input: string, longest: number): Result<string, UnreadableText> {
  const refuse = (problem: UnreadableText['problem']) => err({ kind: 'UnreadableText', problem, longest } as const);
  if (input.trim() === '') return refuse('empty');
  if (input.length > longest) return refuse('too-long');
  if (input.includes('\0')) return refuse('null-character');
  if (!input.isWellFormed()) return refuse('lone-surrogate');
  return ok(input);
}
