/** Why PostgreSQL does not believe a context. */
export type ContextRefusedCode =
  /** None was told. */
  | 'none'
  /** Signed with a key it does not know, or no longer. */
  | 'key'
  /** Not what was signed. */
  | 'mac'
  /** Signed for another connection. */
  | 'backend'
  /** Its time is over. */
  | 'expired';

/** PostgreSQL does not believe who we say acts: nothing can be read or written. */
export class ContextRefused extends Error {
  override readonly name = 'ContextRefused';
  readonly code: ContextRefusedCode;

  constructor(code: ContextRefusedCode) {
    super(code);
    this.code = code;
  }
}
