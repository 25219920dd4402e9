import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type {
  Concern,
  ConcernId,
  ConcernRecipientId,
  Concerns,
  ConcernState,
  MembershipId,
  OrganizationId,
  PersonId,
} from '@peerness/core';
import { MembershipRow } from '../organization/membership-row.js';
import type { Columns } from '../schema/columns.js';
import { asRead } from '../schema/lock.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer, Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { ConcernRow } from './concern-row.js';

export function keepConcerns(em: EntityManager, sealer: Sealing): Concerns {
  const read = async (where: FilterQuery<ConcernRow>): Promise<readonly Concern[]> => {
    const rows = await em.find(ConcernRow, where, { ...asRead, orderBy: { at: 'desc', id: 'desc' } });
    return readable(sealer, rows, (row) => toConcern(sealer, row));
  };

  return {
    reportedBy: (person) => read({ personId: person }),

    async toldTo(organization, person) {
      const [own] = await em.find(MembershipRow, { organizationId: organization, personId: person }, asRead);
      return own ? read({ organizationId: organization, recipientMembershipId: own.id }) : [];
    },

    find: async (organization, id) => (await read({ organizationId: organization, id }))[0],

    async keep(concern, events) {
      const columns = toConcernColumns(sealer, concern);
      const { personId, id } = columns;
      // Whoever was told moves it on and adds none; whoever tells it adds it and changes none.
      if ((await em.nativeUpdate(ConcernRow, { personId, id }, columns)) === 0) await em.insert(ConcernRow, columns);
      await keepEvents(em, events);
    },
  };
}

const words = (column: 'words' | 'closing', owner: string, row: string): SealedPlace => ({
  owner,
  table: 'concern',
  column,
  row,
});

export function toConcern(sealer: Sealer, row: Columns<ConcernRow>): Concern {
  return {
    id: row.id as ConcernId,
    organization: row.organizationId as OrganizationId,
    reporter: row.personId as PersonId,
    ...optional('about', row.aboutId as MembershipId | null),
    recipient: {
      id: row.recipientId as ConcernRecipientId,
      standing: row.recipientMembershipId === null ? 'outside' : 'inside',
      ...optional('member', row.recipientMembershipId as MembershipId | null),
      name: row.recipientName,
      reach: row.recipientReach,
    },
    words: sealer.open(row.words, words('words', row.personId, row.id)),
    state: row.state as ConcernState,
    ...optional('closing', row.closing && sealer.open(row.closing, words('closing', row.personId, row.id))),
    at: row.at,
    ...optional('lookedAtAt', row.lookedAtAt),
    ...optional('closedAt', row.closedAt),
  };
}

export function toConcernColumns(sealer: Sealer, concern: Concern): Columns<ConcernRow> {
  const { id, organization, reporter, about, recipient, closing } = concern;
  return {
    personId: reporter,
    id,
    organizationId: organization,
    aboutId: about ?? null,
    recipientId: recipient.id,
    recipientMembershipId: recipient.member ?? null,
    recipientName: recipient.name,
    recipientReach: recipient.reach,
    words: sealer.seal(concern.words, words('words', reporter, id)),
    state: concern.state,
    closing: closing === undefined ? null : sealer.seal(closing, words('closing', reporter, id)),
    at: concern.at,
    lookedAtAt: concern.lookedAtAt ?? null,
    closedAt: concern.closedAt ?? null,
  };
}
