const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const spans: Readonly<Record<string, readonly number[]>> = {
  daily: [0, 1, 2, 3, 4, 5, 6],
  weekdays: [0, 1, 2, 3, 4],
  weekends: [5, 6],
};

export const weekForm =
  'hours such as Mon 18:00-20:30; Sat 9:00-12:00 (Mon … Sun, weekdays, weekends or daily; on the half-hour)';

/** The half-hours (UTC, 0 is Monday 00:00) that hours of a local week cover, with the offset the zone has at that moment. */
export function readWeek(text: string, timeZone: string, at: Date): readonly number[] | undefined {
  const shift = offsetInHalfHours(timeZone, at);
  const slots = new Set<number>();
  for (const part of text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const [, word = '', from = '', fromHalf = '0', to = '', toHalf = '0'] =
      /^([a-z]+)\s+(\d{1,2})(?::([03])0)?\s*[-–]\s*(\d{1,2})(?::([03])0)?$/i.exec(part) ?? [];
    const name = word.toLowerCase();
    const on = spans[name] ?? (days.includes(name.slice(0, 3)) ? [days.indexOf(name.slice(0, 3))] : []);
    const [start, end] = [Number(from) * 2 + Number(fromHalf) / 3, Number(to) * 2 + Number(toHalf) / 3];
    if (on.length === 0 || from === '' || end <= start || end > 48) return undefined;
    for (const day of on)
      for (let slot = start; slot < end; slot += 1) slots.add((day * 48 + slot - shift + 336) % 336);
  }
  return [...slots].sort((one, other) => one - other);
}

/** Whether a time zone is one the machine knows (IANA). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Quarter-hour zones are rounded down to the half-hour. */
function offsetInHalfHours(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign, hours = '0', minutes = '0'] =
    /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return Math.floor(((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))) / 30);
}
