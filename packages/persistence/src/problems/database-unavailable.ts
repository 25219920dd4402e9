/** Why the database could not answer in time. Every one of them may pass by itself. */
export type DatabaseUnavailableCode =
  | 'unreachable'
  | 'sign-in-refused'
  | 'no-such-database'
  | 'too-many-waiting'
  | 'took-too-long'
  | 'locked-too-long'
  | 'connection-lost'
  | 'shutting-down'
  | 'out-of-room'
  | 'read-only'
  /** PostgreSQL does not believe the contexts we sign: doctor says why. */
  | 'context-refused';

/** The database cannot answer now; nothing was kept. Says which of a few reasons, and nothing of what was asked. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly code: DatabaseUnavailableCode;

  constructor(code: DatabaseUnavailableCode) {
    super(code);
    this.code = code;
  }
}
