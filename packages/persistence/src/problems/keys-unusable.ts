/** Why the keys cannot be used. */
export type KeysUnusableCode =
  /** There is no root key where it should be. */
  | 'missing'
  | 'there-already'
  /** A file that was cut, or changed by hand. */
  | 'cut'
  /** The root key does not open the owners' keys beside it. */
  | 'wrong'
  /** The root key has no second copy that anybody confirmed. */
  | 'no-copy'
  | 'not-the-copy'
  /** A new root key waits for its copy to be confirmed. */
  | 'no-rotation'
  /** There is no key to sign contexts with where it should be. */
  | 'no-context'
  /** Made by the demo, for people who do not exist. */
  | 'demo'
  /** The owner was erased: no key is made for them again. */
  | 'erased'
  /** The place where keys are kept cannot be read or written. */
  | 'unreachable';

/** Keys that cannot be used: nothing is sealed and nothing is opened. Names the file, never what is in it. */
export class KeysUnusable extends Error {
  override readonly name = 'KeysUnusable';
  readonly code: KeysUnusableCode;
  readonly about: string;

  constructor(code: KeysUnusableCode, about: string) {
    super(`${code}: ${about}`);
    this.code = code;
    this.about = about;
  }
}
