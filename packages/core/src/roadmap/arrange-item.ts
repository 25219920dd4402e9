import { dayOf } from '../kernel/days.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { RoadmapChange } from './change.js';
import { canLeadTo, type DoesNotLeadThere } from './leads-to.js';
import { readMeasure, type UnreadableWords } from './read-words.js';
import type { Arranged, RoadmapItem, RoadmapKind } from './roadmap-item.js';

/** How an item is to be placed: what is left out is left open. `towards`: another of the owner’s, as it is now. */
export interface Arranging extends Omit<Arranged, 'towards'> {
  readonly towards?: Pick<RoadmapItem, 'id' | 'kind'>;
}

/** It would end before it begins, or is no day a calendar with four-digit years has. */
export interface DaysOutOfOrder {
  readonly kind: 'DaysOutOfOrder';
  readonly path: readonly string[];
}

export type ArrangingRefusal =
  DaysOutOfOrder | UnreadableWords | (DoesNotLeadThere & { readonly path: readonly string[] });

export function arrangementOf(
  kind: RoadmapKind,
  { towards, area, wellness, from, by, measure }: Arranging,
): Result<Arranged, ArrangingRefusal> {
  const leads = canLeadTo(kind, towards);
  if (!leads.ok) return err({ ...leads.error, path: ['towards'] });
  if (from && !isInCalendar(from)) return err({ kind: 'DaysOutOfOrder', path: ['from'] });
  if (by && (!isInCalendar(by) || (from && by < dayOf(from)))) return err({ kind: 'DaysOutOfOrder', path: ['by'] });
  const read = measure === undefined ? undefined : readMeasure(measure);
  if (read && !read.ok) return read;
  return ok({
    ...(towards && { towards: towards.id }),
    ...(area && { area }),
    ...(wellness && { wellness }),
    ...(from && { from: dayOf(from) }),
    ...(by && { by: dayOf(by) }),
    ...(read && { measure: read.value }),
  });
}

/** The owner places an item anew, as a whole. Nothing, if it is placed so already. */
export function arrangeItem(
  item: RoadmapItem,
  { at, ...arranging }: Arranging & { readonly at: Date },
): Result<RoadmapChange | undefined, ArrangingRefusal> {
  const placed = arrangementOf(item.kind, arranging);
  if (!placed.ok) return placed;
  if (isSame(item, placed.value)) return ok(undefined);
  const { towards: _, area: __, wellness: ___, from: ____, by: _____, measure: ______, ...rest } = item;
  return ok({
    item: { ...rest, ...placed.value, changedAt: at },
    kind: 'RoadmapItemArranged',
    codes: {
      ...(placed.value.towards && { towards: placed.value.towards }),
      ...(placed.value.area && { area: placed.value.area }),
      ...(placed.value.wellness && { wellness: placed.value.wellness }),
    },
  });
}

function isSame(one: Arranged, other: Arranged): boolean {
  return (
    one.towards === other.towards &&
    one.area === other.area &&
    one.wellness === other.wellness &&
    one.from?.getTime() === other.from?.getTime() &&
    one.by?.getTime() === other.by?.getTime() &&
    one.measure === other.measure
  );
}

/** The years that four digits can write. */
function isInCalendar(day: Date): boolean {
  return day >= new Date('0001-01-01T00:00:00Z') && day < new Date('9999-12-31T00:00:00Z');
}
