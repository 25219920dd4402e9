import { err, ok, type Result } from './result.js';

/** Text that cannot be kept: it is empty, too long, or holds what no reader could see. */
export interface UnreadableText {
  readonly kind: 'UnreadableText';
  readonly problem: 'empty' | 'too-long' | 'null-character' | 'lone-surrogate' | 'control-character';
  /** The longest text allowed here, in UTF-16 code units. */
  readonly longest: number;
}

/** A person's words, kept verbatim; only what no reader could see is refused. `longest` in UTF-16 code units. */
export function readText(input: string, longest: number): Result<string, UnreadableText> {
  const refuse = (problem: UnreadableText['problem']) => err({ kind: 'UnreadableText', problem, longest } as const);
  if (!visible.test(input)) return refuse('empty');
  if (input.length > longest) return refuse('too-long');
  if (input.includes('\0')) return refuse('null-character');
  if (!input.isWellFormed()) return refuse('lone-surrogate');
  return ok(input);
}

/**
 * A name or a title: words of one line. What would break the line, or turn the direction of what stands beside it, is
 * refused (Unicode UAX #9, explicit directional formatting); joiners that scripts and emoji need are not.
 */
export function readLine(input: string, longest: number): Result<string, UnreadableText> {
  const text = readText(input, longest);
  if (text.ok && breaksTheLine.test(input))
    return err({ kind: 'UnreadableText', problem: 'control-character', longest });
  return text;
}

/** Anything a reader could see: neither space, nor control, nor a character that only says how others are set. */
const visible = /[^\s\p{Cc}\p{Cf}]/u;

const breaksTheLine = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
