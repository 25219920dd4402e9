/** Not a SHA-256 in lower-case hex. */
export interface UnreadableDigest {
  readonly kind: 'UnreadableDigest';
  readonly path: readonly string[];
}

/** Whether it is a SHA-256 in lower-case hex. */
export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
