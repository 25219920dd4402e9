/** CRC-32 (ISO-HDLC, as in gzip and PNG): any single flipped byte, and any burst of up to 32 bits, changes it. */
export function checksumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let sum = -1;
  for (let at = 0; at < whole; at += 8) {
    const near = sum ^ view.getUint32(at, true);
    const far = view.getUint32(at + 4, true);
    sum =
      passed(near, 7) ^
      passed(near >>> 8, 6) ^
      passed(near >>> 16, 5) ^
      passed(near >>> 24, 4) ^
      passed(far, 3) ^
      passed(far >>> 8, 2) ^
      passed(far >>> 16, 1) ^
      passed(far >>> 24, 0);
  }
  for (let at = whole; at < bytes.length; at += 1) sum = passed(sum ^ (bytes[at] ?? 0), 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** What becomes of the lowest byte when so many more bytes have come after it. Eight at a time need no step between. */
function passed(byte: number, after: number): number {
  return table[after * 256 + (byte & 0xff)] ?? 0;
}

const table = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  table[byte] = sum;
}
for (let entry = 256; entry < table.length; entry += 1) {
  const before = table[entry - 256] ?? 0;
  table[entry] = passed(before, 0) ^ (before >>> 8);
}
