/** Bytes one after the other; they can be read back with `readerOf`. Little-endian, whatever the machine. */
export interface Writer {
  whole(value: number): void;
  /** Any number: a moment in milliseconds, which may be infinite. */
  number(value: number): void;
  text(value: string): void;
  /** As they are. */
  raw(bytes: Uint8Array): void;
  /** A moment, or none. */
  date(value: Date | undefined): void;
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
    raw: (bytes) => {
      const from = room(bytes.length);
      new Uint8Array(view.buffer).set(bytes, from);
    },
    date: (value) => {
      write.whole(value ? 1 : 0);
      if (value) write.number(value.getTime());
    },
    bytes: () => new Uint8Array(view.buffer.slice(0, at)),
  };
  return write;
}
