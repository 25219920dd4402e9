import { createHash, randomInt, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^15 (32 MiB), r = 8, p = 3. */
const cost = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

/** Crockford's alphabet: none of it is mistaken for another when read aloud or copied by hand. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** In characters. Length is what makes a passphrase hard to guess (NIST SP 800-63B §5.1.1.2). */
export const shortestPassphrase = 12;
export const longestPassphrase = 256;

/** `groups` of four letters, twenty bits each. */
export function newCode(groups: number): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
}

/** As it was meant: O for 0, I and L for 1, in any case, with or without hyphens. */
export function digestOfCode(written: string): string {
  const meant = written
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return sha256(meant);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export async function keepPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await stretched(passphrase, salt)).toString('hex')}`;
}

/** Whether it is the one that was kept. Without one the work is the same, and the answer is no. */
export async function isPassphrase(passphrase: string, kept: string | undefined): Promise<boolean> {
  const [salt = '', hash = ''] = (kept ?? `${'00'.repeat(16)}:${'00'.repeat(32)}`).split(':');
  const same = timingSafeEqual(await stretched(passphrase, Buffer.from(salt, 'hex')), Buffer.from(hash, 'hex'));
  return same && kept !== undefined;
}

function stretched(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
