import { createHmac, hkdfSync } from 'node:crypto';
import { anchorKey } from '@peerness/persistence';

/**
 * Tells whether two people looked for peers in the same way, and not in which: HMAC-SHA256 under a key drawn from the one
 * that signs anchors (HKDF, RFC 5869), which is in no database.
 */
export function digestOfShape(keysDir: string): (shape: readonly string[]) => string {
  let key: Buffer | undefined;
  return (shape) => {
    key ??= Buffer.from(
      hkdfSync('sha256', anchorKey(keysDir).sign.export({ type: 'pkcs8', format: 'der' }), '', 'peerness searches', 32),
    );
    return createHmac('sha256', key).update(JSON.stringify(shape)).digest('hex').slice(0, 32);
  };
}
