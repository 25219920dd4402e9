import type { ScanMediaType } from './scan.js';

/** How many bytes at the start tell what it is. */
export const telling = 8;

/** The first bytes of each kind (ISO 32000-1 §7.5.2; ITU-T T.81 Annex B; W3C PNG §5.2), whatever its name says. */
const beginnings: readonly (readonly [ScanMediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What the bytes themselves say they are, or nothing that is kept here. */
export function mediaTypeOf(start: Uint8Array): ScanMediaType | undefined {
  return beginnings.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte))?.[0];
}
