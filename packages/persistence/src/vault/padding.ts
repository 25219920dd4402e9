/** Names and the like, in steps of 32 bytes; everything a person tells, in steps of 256. */
const names: ReadonlySet<string> = new Set(['name', 'helped_by', 'explained_by', 'outside', 'demanded_by']);

/** To a multiple of how many bytes words in this column are filled up, so that their length tells little of them. */
export function stepOf(column: string): number {
  return names.has(column) ? 32 : 256;
}

/** The length, the words, and zeros up to the next whole step. */
export function pad(words: Buffer, step: number): Buffer {
  const padded = Buffer.alloc(Math.ceil((4 + words.length) / step) * step);
  padded.writeUInt32BE(words.length);
  words.copy(padded, 4);
  return padded;
}

/** The words again; undefined if these bytes were never padded so. */
export function unpad(padded: Buffer): Buffer | undefined {
  if (padded.length < 4) return undefined;
  const length = padded.readUInt32BE();
  return length <= padded.length - 4 ? padded.subarray(4, 4 + length) : undefined;
}
