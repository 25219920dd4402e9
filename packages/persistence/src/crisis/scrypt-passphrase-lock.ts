import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PassphraseLock } from '@peerness/core/crisis';

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^15 (32 MiB), r = 8, p = 3. */
const cost = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const length = 32;
const shape = /^scrypt:([0-9a-f]{32}):([0-9a-f]{64})$/;

/** Each lock has a salt of its own. */
export const scryptPassphraseLock: PassphraseLock = {
  async make(passphrase) {
    const salt = randomBytes(16);
    return `scrypt:${salt.toString('hex')}:${(await stretched(passphrase, salt)).toString('hex')}`;
  },
  async fits(passphrase, lock = '') {
    const [, salt, key] = shape.exec(lock) ?? [];
    const wanted = Buffer.from(key ?? '00'.repeat(length), 'hex');
    const isSame = timingSafeEqual(await stretched(passphrase, Buffer.from(salt ?? '00'.repeat(16), 'hex')), wanted);
    return isSame && key !== undefined;
  },
};

function stretched(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, length, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
