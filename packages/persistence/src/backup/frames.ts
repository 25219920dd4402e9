import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { keyBytes } from '../vault/owner-key.js';

const tagBytes = 16;

/** Closes and opens the parts of one backup, each in its place: none can be left out, moved, or taken from another. */
export interface Frames {
  close(part: Buffer, at: number, isLast: boolean): Buffer;
  /** Undefined where it is not what was closed there. */
  open(frame: Buffer, at: number, isLast: boolean): Buffer | undefined;
}

/** A key of its own for each backup: AES-256-GCM, with the place of a part and whether it is the last as its vector. */
export function framesOf(key: Buffer, salt: string, head: string): Frames {
  const own = Buffer.from(hkdfSync('sha256', key, Buffer.from(salt, 'hex'), 'peerness backup 1', keyBytes));
  const bound = createHash('sha256').update(head).digest();
  const vector = (at: number, isLast: boolean): Buffer => {
    const iv = Buffer.alloc(12);
    iv.writeUInt8(isLast ? 1 : 0);
    iv.writeUInt32BE(at, 8);
    return iv;
  };

  return {
    close(part, at, isLast) {
      const cipher = createCipheriv('aes-256-gcm', own, vector(at, isLast), { authTagLength: tagBytes });
      cipher.setAAD(bound);
      return Buffer.concat([cipher.update(gzipSync(part, { level: 1 })), cipher.final(), cipher.getAuthTag()]);
    },

    open(frame, at, isLast) {
      if (frame.length <= tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', own, vector(at, isLast), { authTagLength: tagBytes });
      decipher.setAAD(bound);
      decipher.setAuthTag(frame.subarray(-tagBytes));
      try {
        return gunzipSync(Buffer.concat([decipher.update(frame.subarray(0, -tagBytes)), decipher.final()]));
      } catch {
        return undefined;
      }
    },
  };
}
