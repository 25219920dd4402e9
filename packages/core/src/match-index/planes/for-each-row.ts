/** Calls `look` with every row that is on in this plane. */
export function forEachRow(words: Uint32Array, plane: number, bytes: number, look: (row: number) => void): void {
  for (let word = 0; word < bytes >>> 2; word += 1) {
    let bits = words[(plane >>> 2) + word] ?? 0;
    while (bits !== 0) {
      look(word * 32 + 31 - Math.clz32(bits & -bits));
      bits &= bits - 1;
    }
  }
}
