import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance, as a path carries them. Told once, and kept as a digest. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: SHA-256, lower-case hex. */
export function digestOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
