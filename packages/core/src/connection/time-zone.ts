/** A named zone, not an offset: `+02:00` does not know when summer ends. */
export function canonicalTimeZone(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** How many minutes of the day have passed there at that moment, 0 to 1439. */
export function minuteOfDayIn(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const named = new Map(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return (named.get('hour') ?? 0) * 60 + (named.get('minute') ?? 0);
}
