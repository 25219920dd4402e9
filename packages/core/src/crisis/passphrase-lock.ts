/**
 * Makes a passphrase into what one can be checked against, and nobody can read it from. Slow on purpose, and as slow for
 * a lock that is not there. It keeps nothing.
 */
export interface PassphraseLock {
  /** Another one each time, for the same passphrase, too. */
  make(passphrase: string): Promise<string>;
  /** Whether it opens this lock. Without a lock, or with one nobody made, the work is the same and the answer is no. */
  fits(passphrase: string, lock: string | undefined): Promise<boolean>;
}
