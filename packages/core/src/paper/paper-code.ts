import type { Brand } from '../kernel/brand.js';
import { err, ok, type Result } from '../kernel/result.js';

/** By which a form on paper is found again: nine symbols, the last of which tells a slip of the pen. */
export type PaperCode = Brand<string, 'PaperCode'>;

/** No code there is, or one that was copied wrongly. */
export interface UnreadableCode {
  readonly kind: 'UnreadableCode';
}

/** Digits, and letters nobody takes for another in handwriting: no I, L, O, U or Z. Their number is a prime. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const length = 8;

/**
 * A code from a UUID's random end. Two forms of one person get the same one in less than one of 10¹¹ cases; it opens
 * nothing, so it need not be hard to guess.
 *
 * @example paperCodeFrom('0192f0c1-2f3a-7c4d-8e5f-0123456789ab')
 */
export function paperCodeFrom(id: string): PaperCode {
  let rest = Number.parseInt(id.slice(-12), 16);
  let code = '';
  while (code.length < length) {
    code += symbols.charAt(rest % symbols.length);
    rest = Math.floor(rest / symbols.length);
  }
  return (code + symbols.charAt(checkOf(code))) as PaperCode;
}

/** As somebody types it: in any case, with blanks and dashes, and with the usual wrong letters for a digit. */
export function readPaperCode(typed: string): Result<PaperCode, UnreadableCode> {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1').replace(/Z/g, '2');
  const isCode = code.length === length + 1 && [...code].every((symbol) => symbols.includes(symbol));
  if (!isCode || symbols.charAt(checkOf(code.slice(0, length))) !== code.charAt(length))
    return err({ kind: 'UnreadableCode' });
  return ok(code as PaperCode);
}

/** In groups of three, as it is printed. */
export function spellPaperCode(code: PaperCode): string {
  return code.replace(/(...)(?=.)/g, '$1-');
}

/** Weights that differ, modulo a prime: no single wrong symbol and no two in the wrong order give the same. */
function checkOf(code: string): number {
  return [...code].reduce((sum, symbol, index) => sum + symbols.indexOf(symbol) * (index + 1), 0) % symbols.length;
}
