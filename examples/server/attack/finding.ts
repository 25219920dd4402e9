/** What an attack can bring to light, in the order the last line counts them. */
export const kinds = [
  'leaked',
  'crashed',
  'hung',
  'wrong verdict',
  'log canaries',
  'existence oracles',
  'dump canaries',
  'disk canaries',
] as const;

export type Kind = (typeof kinds)[number];

/** One thing that must not be, and where: for whoever has to mend it. */
export interface Finding {
  readonly kind: Kind;
  /** The id of a named case, what was asked in a generated one, a column of the dump, or a file. */
  readonly where: string;
  readonly what: string;
}
