/** How a file writes days. ISO days are always understood. */
export const dateForms = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const;

export type DateForm = (typeof dateForms)[number];

/** The first instant (UTC) of the day a text names, if it names one that exists. */
export function readDate(text: string, form: DateForm): Date | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const own = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (!own || form === 'YYYY-MM-DD') return undefined;
  const [first, second] = [Number(own[1]), Number(own[2])];
  return form === 'MM/DD/YYYY' ? dayOf(Number(own[3]), first, second) : dayOf(Number(own[3]), second, first);
}

function dayOf(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 ? date : undefined;
}
