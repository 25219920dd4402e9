/** The database holds something the domain says cannot exist. A bug or a hand edit; never a person's mistake. */
export class CorruptRow extends Error {
  override readonly name = 'CorruptRow';
  readonly code = 'corrupt-row';
  readonly table: string;
  readonly problem: string;

  /** `problem` says which rule is broken, never what the row holds. */
  constructor(table: string, problem: string) {
    super(`${table}: ${problem}`);
    this.table = table;
    this.problem = problem;
  }
}
