import type { Row, seeing } from './seeing.js';

/** What two organizations agreed: whoever decides for either; once both did, the people of both. */
export function whoMaySeeAgreements({
  rows,
  for_,
  isMe,
  here,
}: ReturnType<typeof seeing>): readonly (readonly [string, (row: Row) => boolean])[] {
  /** I act for one of the two. */
  const oneOfTheTwo = (row: Row): boolean =>
    here !== undefined && [row['organization_id'], row['partner_id']].includes(here);
  const isAsked = (row: Row): boolean =>
    row['partner_id'] === null &&
    rows('organization').some((one) => one['organization_id'] === here && one['handle'] === row['partner_handle']);
  const belongsToOne = (row: Row): boolean =>
    rows('membership').some(
      (one) => isMe(one['person_id']) && [row['organization_id'], row['partner_id']].includes(one['organization_id']),
    );
  return [
    [
      'network_agreement',
      (row) =>
        (for_('administer') && (oneOfTheTwo(row) || isAsked(row))) ||
        (row['accepted_at'] !== null &&
          ((for_('support', 'match') && oneOfTheTwo(row)) || (for_('self') && belongsToOne(row)))),
    ],
  ];
}
