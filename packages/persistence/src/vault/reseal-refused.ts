const advice = {
  'not-migrated': 'Check the address; an older database is taken forward with `migrate`.',
  'not-sealed': 'Stop the server and run `peerness seal` once.',
  'walls-hold-it-back':
    'Sign in as a role that sees and may change every row: create role peerness_reseal login bypassrls in role pg_read_all_data, pg_write_all_data; and set PEERNESS_OWNER_DATABASE_URL to it for this command.',
} as const;

export type ResealRefusal = keyof typeof advice;

/** Nothing was sealed anew. `about` names a role or the database; `advice` says what to do. */
export class ResealRefused extends Error {
  override readonly name = 'ResealRefused';
  readonly code: ResealRefusal;
  readonly about: string;
  readonly advice: string;

  constructor(code: ResealRefusal, about: string) {
    super(`${code}: ${about}. ${advice[code]}`);
    this.code = code;
    this.about = about;
    this.advice = advice[code];
  }
}
