/** A day, in milliseconds: 24 hours, whatever clocks do. */
export const day = 86_400_000;

/** The same instant so many days later; earlier, for a negative number. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * day);
}

/** The day of an instant: its first moment, in UTC. */
export function dayOf(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}
