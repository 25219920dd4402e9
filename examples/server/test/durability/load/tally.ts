import type { Answer } from './ask.js';

/** What was counted while asking. */
export interface Tally {
  acknowledged: number;
  /** How many attempts got no whole answer. */
  cut: number;
  /** Problems that may pass, by code. */
  readonly passing: Map<string, number>;
  /** Whatever else was answered: there should be none. */
  readonly untyped: string[];
}

export const newTally = (): Tally => ({ acknowledged: 0, cut: 0, passing: new Map(), untyped: [] });

const mayPass: ReadonlySet<string> = new Set([
  'SERVICE_UNAVAILABLE',
  'OVERLOADED',
  'TOOK_TOO_LONG',
  'CHANGED_MEANWHILE',
]);

/** Counts one attempt. */
export function count(tally: Tally, answer: Answer): void {
  if (answer.kind === 'answered') tally.acknowledged += 1;
  else if (answer.kind === 'cut') tally.cut += 1;
  else if (answer.retryable && mayPass.has(answer.code))
    tally.passing.set(answer.code, (tally.passing.get(answer.code) ?? 0) + 1);
  else tally.untyped.push(`${answer.status} ${answer.code}`);
}

/** `SERVICE_UNAVAILABLE 12, OVERLOADED 3`, or nothing. */
export function passed({ passing }: Tally): string {
  return [...passing].map(([code, times]) => `${code} ${times}`).join(', ') || 'none';
}
