import type { AgeGroup, Facet, MembershipId, OrganizationId, PersonId, Presence, SupportOffer } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { PresenceRow } from './presence-row.js';

type StoredOffer = Omit<SupportOffer, 'from' | 'until'> & { readonly from: string; readonly until?: string };

const placeOf = (owner: string, row: string, column: 'name' | 'facets'): SealedPlace => ({
  owner,
  table: 'presence',
  column,
  row,
});

export function toPresence(sealer: Sealer, row: Columns<PresenceRow>): Presence {
  const open = (column: 'name' | 'facets'): string =>
    sealer.open(row[column], placeOf(row.personId, row.organizationId, column));
  return {
    person: row.personId as PersonId,
    organization: row.organizationId as OrganizationId,
    membership: row.membershipId as MembershipId,
    name: open('name'),
    ...optional('until', row.until),
    setting: {
      seen: row.seen,
      mutual: row.mutual,
      paused: row.paused,
      ...optional('pausedUntil', row.pausedUntil),
      since: row.since,
    },
    ageGroup: row.ageGroup as AgeGroup,
    offers: (row.offers as readonly StoredOffer[]).map(({ from, until, ...offer }) => ({
      ...offer,
      from: new Date(from),
      ...(until === undefined ? {} : { until: new Date(until) }),
    })),
    facets: parseJson(open('facets'), 'presence') as readonly Facet[],
  };
}

export function toOfferColumns(offers: readonly SupportOffer[]): StoredOffer[] {
  return offers.map(({ from, until, ...offer }) => ({
    ...offer,
    from: from.toISOString(),
    ...(until === undefined ? {} : { until: until.toISOString() }),
  }));
}

/** The name alone, for whoever may read no more. */
export function openName(sealer: Sealer, organization: string, person: string, name: string): string {
  return sealer.open(name, placeOf(person, organization, 'name'));
}

export function toPresenceColumns(sealer: Sealer, presence: Presence): Columns<PresenceRow> {
  const { person, organization, membership, name, until, setting, ageGroup, offers, facets } = presence;
  return {
    organizationId: organization,
    personId: person,
    membershipId: membership,
    until: until ?? null,
    name: sealer.seal(name, placeOf(person, organization, 'name')),
    seen: setting.seen,
    mutual: setting.mutual,
    paused: setting.paused,
    pausedUntil: setting.pausedUntil ?? null,
    since: setting.since,
    ageGroup,
    offers: toOfferColumns(offers),
    facets: sealer.seal(JSON.stringify(facets), placeOf(person, organization, 'facets')),
  };
}
