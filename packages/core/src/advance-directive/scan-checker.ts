/**
 * What looks whether a scan would do harm to whoever opens it. `unreachable`: it did not answer, broke off, took too long,
 * or said something nobody understands.
 */
export type ScanFinding = 'clean' | 'harmful' | 'unreachable';

/**
 * A scanner of files, where an organization runs one. It is handed the whole content, keeps none of it, and throws
 * nothing: what it could not find out is `unreachable`, and never clean.
 */
export interface ScanChecker {
  check(content: Uint8Array): Promise<ScanFinding>;
}
