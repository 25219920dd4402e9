import type { DomainEvent } from '../kernel/event.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { type CrisisLine, type CrisisLines, mostCrisisLines } from './crisis-line.js';

/** In which order somebody would like to see crisis lines. To them alone: it tells who they are, and when. */
export interface LineOrder {
  readonly person: PersonId;
  /** Codes, first the one to be seen first. Lines that are not named follow in the server's own order. */
  readonly lines: readonly string[];
  readonly at: Date;
}

/** What people put first. */
export interface LineOrders {
  of(person: PersonId): Promise<LineOrder | undefined>;
  /** Takes the place of the one before. */
  keep(order: LineOrder, events: readonly DomainEvent[]): Promise<void>;
}

/** A line that is not shown here, or named twice. `expected` in plain English. */
export interface UnreadableLineOrder {
  readonly kind: 'UnreadableLineOrder';
  readonly path: readonly string[];
  readonly expected: string;
}

/** Reads an order of lines that are shown here; naming none puts everything back. */
export function readLineOrder(
  lines: readonly string[],
  shown: readonly CrisisLine[],
): Result<readonly string[], UnreadableLineOrder> {
  const refuse = (path: readonly string[], expected: string) =>
    err({ kind: 'UnreadableLineOrder', path: ['lines', ...path], expected } as const);
  if (lines.length > mostCrisisLines) return refuse([], `at most ${mostCrisisLines} lines`);
  for (const [index, line] of lines.entries()) {
    if (!shown.some(({ code }) => code === line))
      return refuse([String(index)], 'the code of a line that is shown here');
    if (lines.indexOf(line) !== index) return refuse([String(index)], 'a line that is not named before');
  }
  return ok(lines);
}

/** The lines somebody put first, then the others as they were. Whatever is named and not shown any more is passed over. */
export function inOwnOrder(shown: CrisisLines, order: readonly string[]): readonly CrisisLine[] {
  const first = order.map((line) => shown.find(({ code }) => code === line)).filter((line) => line !== undefined);
  return [...first, ...shown.filter(({ code }) => !order.includes(code))];
}
