/** Something nobody foresaw. Only its SQLSTATE leaves: PostgreSQL's own words may quote whole rows. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly code: string;

  constructor(code: string) {
    super(`SQLSTATE ${code}`);
    this.code = code;
  }
}
