import { day } from '../kernel/days.js';
import { err, ok, type Result } from '../kernel/result.js';

/** Nobody can have signed the sheet on this day: it was not printed yet, or the day has not come. */
export interface NotSignedThen {
  readonly kind: 'NotSignedThen';
}

/** The day somebody wrote beside their signature, as far as it can be. Where they are it may be another day than here. */
export function signedWhen(
  on: Date,
  { printedAt, at }: { readonly printedAt: Date; readonly at: Date },
): Result<Date, NotSignedThen> {
  const begins = on.getTime();
  const isPossible = begins > printedAt.getTime() - 2 * day && begins < at.getTime() + day;
  return isPossible ? ok(on) : err({ kind: 'NotSignedThen' });
}
