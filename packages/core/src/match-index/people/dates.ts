import type { MatchIndex } from './match-index.js';
import { atomOf, nameAtom } from './register.js';
import { standingField } from './scheme.js';
import { clearBit, isOn, type Segment, setBit } from './segment.js';
import { type Dated, type Standing, standingAt, standings, turningPoints } from './standing.js';

/** What of this row begins or ends on dates. The planes are right about it only between two of them. */
export function keepDates(segment: Segment, row: number, dated: Dated): void {
  const points = turningPoints(dated);
  if (points.length === 0) segment.dated.delete(row);
  else segment.dated.set(row, dated);
  narrow(segment, points);
}

/** Makes the planes right about `at`: whoever has a date between then and now is looked at again, and nobody else. */
export function turnTo(index: MatchIndex, segment: Segment, at: Date): void {
  const now = at.getTime();
  if (segment.steadyFrom <= now && now < segment.steadyUntil) return;
  const [earlier, later] = [Math.min(segment.asOf, now), Math.max(segment.asOf, now)];
  segment.asOf = now;
  segment.steadyFrom = -Infinity;
  segment.steadyUntil = Infinity;
  for (const [row, dated] of segment.dated) {
    const points = turningPoints(dated);
    narrow(segment, points);
    if (points.some((point) => earlier < point && point <= later)) restand(index, segment, row, standingAt(dated, at));
  }
}

function restand({ store, register }: MatchIndex, segment: Segment, row: number, stands: readonly Standing[]): void {
  for (const standing of standings) {
    const atom = atomOf(register, standingField, standing);
    const stood = atom !== undefined && isOn(store, segment, atom, row);
    if (stands.includes(standing) && !stood) {
      setBit(store, register, segment, nameAtom(register, standingField, standing), row);
    } else if (!stands.includes(standing) && stood) {
      clearBit(store, register, segment, atom, row);
    }
  }
}

function narrow(segment: Segment, points: readonly number[]): void {
  for (const point of points) {
    if (point <= segment.asOf) segment.steadyFrom = Math.max(segment.steadyFrom, point);
    else segment.steadyUntil = Math.min(segment.steadyUntil, point);
  }
}
