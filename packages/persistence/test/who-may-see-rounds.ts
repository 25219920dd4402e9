import type { Row, seeing } from './seeing.js';

/** Rounds, who joined them, and what was offered. */
export function whoMaySeeRounds({
  rows,
  for_,
  isMe,
  mine,
  there,
  hereOrAnywhere,
  iBelong,
  inForce,
}: ReturnType<typeof seeing>): readonly (readonly [string, (row: Row) => boolean])[] {
  const iRun = (row: Row): boolean =>
    there(row, 'match') &&
    rows('oversight').some(
      (one) =>
        one['organization_id'] === row['organization_id'] &&
        isMe(one['person_id']) &&
        ['coordinator', 'administrator'].includes(String(one['code'])) &&
        inForce(one),
    );
  return [
    ['match_round', (row) => hereOrAnywhere(row) && iBelong(row)],
    ['match_round_place', (row) => (mine(row) && hereOrAnywhere(row)) || iRun(row)],
    [
      'match_round_offer',
      (row) =>
        ((isMe(row['seeker_id']) || isMe(row['supporter_id'])) && hereOrAnywhere(row)) || iRun(row) || for_('notify'),
    ],
  ];
}
