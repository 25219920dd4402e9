/** Bytes one after the other; they can be read back with `readerOf`. Little-endian, whatever the machine. */
export interface Writer {
  whole(value: number): void;
  /** One after the other, without how many there are. */
  wholes(values: ArrayLike<number>): void;
  /** Any number: a moment in milliseconds, which may be infinite. */
  number(value: number): void;
  text(value: string): void;
  /** A moment, or none. */
  date(value: Date | undefined): void;
  /** What was written until here; it may change with what is written after. */
  bytes(): Uint8Array<ArrayBuffer>;
}

export function writer(): Writer {
  let view = new DataView(new ArrayBuffer(1024));
  let at = 0;

  function room(bytes: number): number {
    if (at + bytes > view.byteLength) {
      const more = new Uint8Array(Math.max(view.byteLength * 2, at + bytes));
      more.set(new Uint8Array(view.buffer));
      view = new DataView(more.buffer);
    }
    at += bytes;
    return at - bytes;
  }

  const write: Writer = {
    whole: (value) => {
      const from = room(4);
      view.setUint32(from, value, true);
    },
    wholes: (values) => {
      const from = room(values.length * 4);
      for (let index = 0; index < values.length; index += 1) view.setUint32(from + index * 4, values[index] ?? 0, true);
    },
    number: (value) => {
      const from = room(8);
      view.setFloat64(from, value, true);
    },
    text: (value) => {
      write.whole(value.length);
      const from = room(value.length * 2);
      for (let index = 0; index < value.length; index += 1)
        view.setUint16(from + index * 2, value.charCodeAt(index), true);
    },
    date: (value) => {
      write.whole(value ? 1 : 0);
      if (value) write.number(value.getTime());
    },
    bytes: () => new Uint8Array(view.buffer, 0, at),
  };
  return write;
}
