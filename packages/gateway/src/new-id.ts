import { randomFillSync } from 'node:crypto';

/**
 * Makes UUIDv7s (RFC 9562 §5.7, method 1): later ones sort later, also within one millisecond and when the clock is set
 * back. `now` in milliseconds since 1970.
 */
export function createNewId(now: () => number = Date.now): () => string {
  let last = 0;
  let counter = 0;
  const chance = new Uint8Array(10);
  return () => {
    randomFillSync(chance);
    const time = now();
    if (time > last) {
      last = time;
      counter = (((chance[0] ?? 0) & 0x07) << 8) | (chance[1] ?? 0);
    } else if (++counter > 0xfff) {
      last += 1;
      counter = 0;
    }
    const hex = last.toString(16).padStart(12, '0');
    const variant = (((((chance[2] ?? 0) & 0x3f) | 0x80) << 8) | (chance[3] ?? 0)).toString(16);
    const rest = [...chance.subarray(4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}-${rest}`;
  };
}

/** A new id, in canonical lower case. */
export const newId: () => string = createNewId();
