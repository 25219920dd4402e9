/** Why a PostgreSQL of our own could not be had; `message` says what went wrong, then what to do next. */
export type EmbeddedPostgresErrorCode =
  | 'unsupported-platform'
  | 'binaries-missing'
  | 'binaries-do-not-run'
  | 'folder-in-use'
  | 'folder-not-usable'
  | 'init-failed'
  | 'start-failed';

/** The one error the launcher throws: a fact, then the next step, ready to be printed as it is. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresErrorCode;

  constructor(code: EmbeddedPostgresErrorCode, wentWrong: string, nextStep: string) {
    super(`${wentWrong}\n${nextStep}`);
    this.code = code;
  }
}
