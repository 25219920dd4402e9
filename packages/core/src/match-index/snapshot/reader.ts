/**
 * Reads what a `Writer` wrote, in the same order. Past the end it reads noughts and says so: `held` is then false, and
 * nothing of what was read may be used.
 */
export interface Reader {
  whole(): number;
  /** So many, one after the other; none where there cannot be so many. */
  wholes(count: number): Uint32Array;
  number(): number;
  text(): string;
  date(): Date | undefined;
  /** So many things, read one after the other; none where there cannot be so many. */
  times(count: number, read: (index: number) => void): void;
  /** Whether everything that was read was there, and nothing is left. */
  held(): boolean;
}

export function readerOf(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let beyond = false;

  function take(length: number): number | undefined {
    if (beyond || length > view.byteLength - at) {
      beyond = true;
      return undefined;
    }
    at += length;
    return at - length;
  }

  const read: Reader = {
    whole: () => {
      const from = take(4);
      return from === undefined ? 0 : view.getUint32(from, true);
    },
    wholes: (count) => {
      const from = take(count * 4);
      const values = new Uint32Array(from === undefined ? 0 : count);
      for (let index = 0; index < values.length; index += 1)
        values[index] = view.getUint32((from ?? 0) + index * 4, true);
      return values;
    },
    number: () => {
      const from = take(8);
      return from === undefined ? 0 : view.getFloat64(from, true);
    },
    text: () => {
      const length = read.whole();
      const from = take(length * 2);
      if (from === undefined) return '';
      let text = '';
      for (let start = 0; start < length; start += mostCodes) {
        const codes: number[] = [];
        const end = Math.min(start + mostCodes, length);
        for (let index = start; index < end; index += 1) codes.push(view.getUint16(from + index * 2, true));
        text += String.fromCharCode(...codes);
      }
      return text;
    },
    date: () => (read.whole() === 1 ? new Date(read.number()) : undefined),
    times: (count, one) => {
      for (let index = 0; index < count && !beyond; index += 1) one(index);
    },
    held: () => !beyond && at === view.byteLength,
  };
  return read;
}

/** As many letters as are made into text at once. */
const mostCodes = 1024;
