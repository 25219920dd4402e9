/**
 * What the server put under one instrument when it was recorded as executed. It shows that the content is as it was
 * stored, and which came before it in its set; not who signed the paper.
 */
export interface AdvanceDirectiveSeal {
  readonly directive: string;
  readonly versionNumber: number;
  /** When the server stored it: ISO 8601, UTC. */
  readonly recordedAt: string;
  /** SHA-256 of the content in its canonical spelling, in lower-case hex. */
  readonly contentHash: string;
  /** The hash of the seal before it in the set; empty for the first. */
  readonly before: string;
  /** SHA-256 over all of the above and the set, in lower-case hex. */
  readonly hash: string;
  /** SHA-256 of the public key (SPKI, DER) that shows the signature, in lower-case hex. */
  readonly key: string;
  /** Ed25519 over the hash and the key’s name, in lower-case hex. */
  readonly signature: string;
}

/** The form of a file with one instrument and everything that shows it unchanged. */
export const advanceDirectiveFileForm = 'peerness-advance-directive/1';

/** The form of such a file that holds the seals of scans, too. One without scans keeps the form it always had. */
export const fileFormWithScans = 'peerness-advance-directive/2';
