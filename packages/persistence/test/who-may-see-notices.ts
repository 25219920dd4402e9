import type { Row, seeing } from './seeing.js';

/** The same of how people want to be told, and of what they were told: theirs, and the notifier's. */
export function whoMaySeeNotices({
  rows,
  for_,
  goes,
  mine,
}: ReturnType<typeof seeing>): readonly (readonly [string, (row: Row) => boolean])[] {
  const own = (row: Row): boolean => (mine(row) && for_('self')) || goes(row['person_id']);
  const takenOut = (row: Row): boolean => rows('erasure').some((one) => one['person_id'] === row['person_id']);
  return [
    ['notice_preference', (row) => own(row) || (for_('notify') && !takenOut(row))],
    ['notice_delivery', (row) => own(row) || for_('notify')],
  ];
}
