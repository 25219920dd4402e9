/**
 * What the server put under one scan: it stands behind the seal of its directive, or behind the scan before it. It shows
 * which bytes were kept with what was signed and when they came; not what is on them, and not who scanned them. It stays
 * when the content is destroyed.
 */
export interface ScanSeal {
  readonly scan: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in lower-case hex. */
  readonly sha256: string;
  /** When the server kept it: ISO 8601, UTC. */
  readonly receivedAt: string;
  /** The hash of what it stands behind: of the scan before it, or of the seal of its directive. */
  readonly before: string;
  /** SHA-256 over all of the above, in lower-case hex. */
  readonly hash: string;
  /** SHA-256 of the public key (SPKI, DER) that shows the signature, in lower-case hex. */
  readonly key: string;
  /** Ed25519 over the hash and the key’s name, in lower-case hex. */
  readonly signature: string;
}
