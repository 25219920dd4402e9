import { createHash } from 'node:crypto';

/** One step forward. Never edited once it was released: a change is another step. */
export interface Migration {
  /** Greater than that of the step before. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** SHA-256 of what a migration does, in hex. */
export function checksum({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}
