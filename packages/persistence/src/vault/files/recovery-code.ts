import { createHash } from 'node:crypto';
import { keyBytes } from '../owner-key.js';

/** Crockford’s 32: no I, L, O, U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkBytes = 3;

/** A root key to be written down: 14 groups of four letters, of which the last few tell a slip of the pen. */
export function toRecoveryCode(key: Buffer): string {
  let bits = BigInt(`0x${Buffer.concat([key, check(key)]).toString('hex')}`);
  let code = '';
  for (let at = 0; at < ((keyBytes + checkBytes) * 8) / 5; at += 1) {
    code = `${letters.charAt(Number(bits % 32n))}${code}`;
    bits /= 32n;
  }
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** The root key again, however it was typed; undefined where a letter is wrong. */
export function fromRecoveryCode(typed: string): Buffer | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (code.length !== ((keyBytes + checkBytes) * 8) / 5) return undefined;
  let bits = 0n;
  for (const letter of code) {
    const value = letters.indexOf(letter);
    if (value < 0) return undefined;
    bits = bits * 32n + BigInt(value);
  }
  const bytes = Buffer.from(bits.toString(16).padStart((keyBytes + checkBytes) * 2, '0'), 'hex');
  const key = bytes.subarray(0, keyBytes);
  return check(key).equals(bytes.subarray(keyBytes)) ? key : undefined;
}

function check(key: Buffer): Buffer {
  return createHash('sha256').update('peerness recovery code').update(key).digest().subarray(0, checkBytes);
}
