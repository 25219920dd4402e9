/** The law forbids, for now, that the person be told. Recorded with its ground; without a bar they are told at once. */
export interface LegalBar {
  /** Which order or law, in the words of whoever recorded it. */
  readonly basis: string;
  /** The day it ends by itself. Without one it holds until somebody lifts it. */
  readonly until?: Date;
  readonly liftedAt?: Date;
}

/** Whether the person may be told now. A bar that ended needs no job: whoever looks after it is told. */
export function mayBeTold(bar: LegalBar | undefined, at: Date): boolean {
  if (!bar) return true;
  return (bar.until !== undefined && bar.until <= at) || (bar.liftedAt !== undefined && bar.liftedAt <= at);
}

/** A ground is at most this long, in UTF-16 code units. */
export const longestGround = 1_000;
