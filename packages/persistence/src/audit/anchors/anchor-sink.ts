/**
 * Where anchors are kept: away from the database, best where whoever may change the database may not write. Keeps lines of
 * text in the order they came, and never changes one.
 */
export interface AnchorSink {
  /** Once it answered, the line survives a power cut. */
  append(line: string): Promise<void>;
  /** Every line from the first on. What a power cut left half written is none. */
  lines(): AsyncIterable<string>;
}

/** Keeps anchors as long as the process lives: for tests, and for a demo. */
export function anchorsInMemory(): AnchorSink {
  const kept: string[] = [];
  return {
    append: (line) => Promise.resolve(void kept.push(line)),
    async *lines() {
      await Promise.resolve();
      yield* [...kept];
    },
  };
}
