import type { Catalogue } from '../schema/catalogue.js';

/** The first line of a backup, which anybody may read: when, of which step, under whose keys. */
export interface BackupHead {
  readonly peerness: 'backup';
  readonly format: 1;
  /** ISO 8601; everything kept before this moment is in it. */
  readonly at: string;
  /** The last migration that had been taken. */
  readonly step: number;
  /** Which folder of keys opens it, and with which key. */
  readonly keys: string;
  readonly key: string;
  readonly salt: string;
}

/** A table whose rows are kept. */
export interface KeptTable {
  readonly schema: string;
  readonly name: string;
  /** Names and types, in the order in which a row is written. */
  readonly columns: readonly { readonly name: string; readonly type: string; readonly made: boolean }[];
}

/** What a table holds, in one word: how many rows, and a sum over all of them that knows no order. */
export interface Prints {
  readonly [table: string]: string;
}

/** What comes first: the shape of what follows. */
export interface About {
  readonly is: 'about';
  readonly server: number;
  readonly catalogue: Catalogue;
  readonly steps: readonly { readonly version: number; readonly checksum: string }[];
  readonly tables: readonly KeptTable[];
  readonly counters: readonly { readonly name: string; readonly value: string }[];
}

/** Rows of one table, each as PostgreSQL writes a row. */
export interface Rows {
  readonly is: 'rows';
  readonly table: string;
  readonly rows: readonly string[];
}

/** What comes last: a backup without it was cut. */
export interface End {
  readonly is: 'end';
  readonly prints: Prints;
}

export type Part = About | Rows | End;

export function fullName({ schema, name }: Pick<KeptTable, 'schema' | 'name'>): string {
  return `${schema}.${name}`;
}
