/** The database refused what we wrote: a wall, a rule of a table, or a right we lack. A bug of ours, caught in time. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  readonly code: 'wall' | 'check' | 'reference' | 'missing-value' | 'not-allowed' | 'unfit-value';
  /** The name of the rule that refused, where PostgreSQL names one. */
  readonly rule: string | undefined;

  constructor(code: WriteRefused['code'], rule: string | undefined) {
    super(rule === undefined ? code : `${code}: ${rule}`);
    this.code = code;
    this.rule = rule;
  }
}
