import type { Row, Seeing } from './seeing.js';

/** What a crisis plan lets a caller see, in words. */
export interface InCrisis {
  /** The crisis plan of this row's person names me, and I stand to it in one of these ways. */
  readonly namedIn: (row: Row, crisis: unknown, ...standings: readonly string[]) => boolean;
  /** A crisis plan of this row's person is active, names me, who accepted and am still connected, and opens this. */
  readonly called: (row: Row, what: 'plan' | 'section', id: unknown) => boolean;
  /** The row is of the crisis plan of the link that I present. */
  readonly presentedFor: (row: Row, crisis: unknown) => boolean;
  /** The link I present opens this; `undefined`: anything at all. */
  readonly byLink: (row: Row, what?: 'plan' | 'section', id?: unknown) => boolean;
  /** The clock's to see: not of whoever took themselves out. */
  readonly ticks: (row: Row) => boolean;
}

export function inCrisis({ rows, isMe, for_, link }: Seeing): InCrisis {
  const mine = (row: Row, crisis: unknown, standings: readonly string[]): Row | undefined =>
    rows('crisis_supporter').find(
      (one) =>
        one['person_id'] === row['person_id'] &&
        one['crisis_plan_id'] === crisis &&
        isMe(one['supporter_id']) &&
        standings.includes(String(one['standing'])),
    );
  const isLive = (one: Row): boolean =>
    rows('connection').some(
      ({ id, status }) => id === one['connection_id'] && ['accepted', 'met', 'active'].includes(String(status)),
    );
  const isActive = (crisis: Row): boolean =>
    rows('crisis_activation').some(
      (one) =>
        one['crisis_plan_id'] === crisis['id'] &&
        one['active_since'] !== null &&
        one['over_at'] === null &&
        Date.parse(String(one['active_until'])) > Date.now(),
    );
  const isLocked = (one: Row): boolean =>
    (one['wrong'] as readonly string[]).filter((at) => Date.parse(at) > Date.now() - 3_600_000).length >= 5;
  const openedBy = (one: Row): readonly unknown[] => {
    const crisis = rows('crisis_plan').find(({ id }) => id === one['crisis_plan_id']) ?? {};
    const isGone = rows('erasure').some((gone) => gone['person_id'] === one['person_id']);
    const isOver = one['revoked_at'] !== null || Date.parse(String(one['until'])) <= Date.now() || isGone;
    if (isOver || isLocked(one) || (one['opens'] === 'during-a-crisis' && !isActive(crisis))) return [];
    const opens = crisis['opens'] as readonly unknown[];
    const sections = (one['sections'] as readonly unknown[]).filter((section) => opens.includes(section));
    return sections.length === 0 ? [] : [...sections, crisis['plan_id']];
  };
  return {
    presentedFor: (row, crisis) => link?.['person_id'] === row['person_id'] && link?.['crisis_plan_id'] === crisis,
    byLink: (row, what, id) =>
      link !== undefined &&
      link['person_id'] === row['person_id'] &&
      (what ? openedBy(link).includes(id) : openedBy(link).length > 0),
    namedIn: (row, crisis, ...standings) => mine(row, crisis, standings) !== undefined,
    called: (row, what, id) =>
      rows('crisis_plan').some((crisis) => {
        const me = crisis['person_id'] === row['person_id'] ? mine(row, crisis['id'], ['accepted']) : undefined;
        const opens = crisis['opens'] as readonly unknown[];
        const isOpened = what === 'section' ? opens.includes(id) : crisis['plan_id'] === id && opens.length > 0;
        return me !== undefined && isLive(me) && isActive(crisis) && isOpened;
      }),
    ticks: (row) => for_('clock') && !rows('erasure').some((one) => one['person_id'] === row['person_id']),
  };
}
