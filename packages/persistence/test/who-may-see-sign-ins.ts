import type { Row, seeing } from './seeing.js';

/** Where somebody is signed in: theirs alone, and at the door. */
export function whoMaySeeSignIns({
  rows,
  for_,
  mine,
  myIdentity,
  goes,
}: ReturnType<typeof seeing>): readonly (readonly [string, (row: Row) => boolean])[] {
  return [
    [
      'session',
      (row) =>
        (mine(row) && for_('self')) ||
        (for_('sign-in') &&
          myIdentity(row) &&
          rows('identity').some((one) => myIdentity(one) && one['person_id'] === row['person_id'])) ||
        goes(row['person_id']),
    ],
    [
      'sign_out',
      (row) =>
        (mine(row) && for_('self')) ||
        (for_('sign-in') && rows('identity').some((one) => myIdentity(one) && one['person_id'] === row['person_id'])) ||
        goes(row['person_id']),
    ],
  ];
}
