/** The same brief, its bytes where every thread can read them: they are copied once, not for each thread. */
export const shareBytes = (brief: unknown): unknown =>
  isRecord(brief)
    ? Object.fromEntries(
        Object.entries(brief).map(([key, value]) => [key, value instanceof Uint8Array ? shared(value) : value]),
      )
    : brief;

const isRecord = (brief: unknown): brief is object =>
  typeof brief === 'object' && brief !== null && Object.getPrototypeOf(brief) === Object.prototype;

const shared = (bytes: Uint8Array): Uint8Array<SharedArrayBuffer> => {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
};
