import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Kept, Membership, Memberships } from '@peerness/core';
import { keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import { keepEvents } from '../work/keep-events.js';
import type { Sealing } from '../sealer.js';
import { handOver } from './hand-over.js';
import { toMembership, toMembershipColumns, toRoleColumns } from './membership-mapper.js';
import { MembershipRow } from './membership-row.js';
import { OversightRow } from './oversight-row.js';
import { RoleRow } from './role-row.js';
import { toOversightColumns, toSupportHeldColumns } from './standing-mapper.js';
import { SupportHeldRow } from './support-held-row.js';

export function keepMemberships(em: EntityManager, sealing: Sealing): Memberships {
  const read = async (
    where: FilterQuery<MembershipRow>,
    lock?: 'share' | 'update',
  ): Promise<readonly Kept<Membership>[]> => {
    const rows = await em.find(MembershipRow, where, { ...reading(lock), orderBy: { from: 'asc', id: 'asc' } });
    if (rows.length === 0) return [];
    const of = { organizationId: rows.map((row) => row.organizationId), membershipId: rows.map((row) => row.id) };
    const roles = await em.find(RoleRow, of, { ...asRead, orderBy: { position: 'asc' } });
    return rows.map((row) => ({
      value: toMembership(
        row,
        roles.filter((role) => role.organizationId === row.organizationId && role.membershipId === row.id),
      ),
      version: row.version,
    }));
  };

  return {
    of: (person) => read({ personId: person }),
    ofPerson: async (organization, person, lock) =>
      (await read({ organizationId: organization, personId: person }, lock))[0],
    find: async (organization, id) => (await read({ organizationId: organization, id }))[0],
    findMany: (organization, people) => read({ organizationId: organization, personId: [...people] }),
    everyone: (organization) => read({ organizationId: organization }),

    async inTurn(organization) {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`members ${organization}`]);
    },

    handOver: (organization, from, to) => handOver(em, sealing, organization, from, to),

    async addMany(memberships, events) {
      const rows = memberships.map((one) => ({
        organizationId: one.organization,
        id: one.id,
        ...toMembershipColumns(one),
        version: 1,
      }));
      const roles = memberships.flatMap(toRoleColumns);
      if (rows.length > 0) await em.insertMany(MembershipRow, rows);
      if (roles.length > 0) await em.insertMany(RoleRow, roles);
      const [overseeing, supporting] = [
        memberships.flatMap(toOversightColumns),
        memberships.flatMap(toSupportHeldColumns),
      ];
      if (overseeing.length > 0) await em.insertMany(OversightRow, overseeing);
      if (supporting.length > 0) await em.insertMany(SupportHeldRow, supporting);
      await keepEvents(em, events);
    },

    async keepGuestPlace({ value, version }, events) {
      const key = { organizationId: value.organization, id: value.id };
      const kept = await keepRow(em, MembershipRow, key, toMembershipColumns(value), version);
      if (kept.ok) await keepEvents(em, events);
      return kept;
    },

    async keep({ value, version }, events) {
      const key = { organizationId: value.organization, id: value.id };
      const kept = await keepRow(em, MembershipRow, key, toMembershipColumns(value), version);
      if (!kept.ok) return kept;
      const whole = { organizationId: value.organization, membershipId: value.id };
      const part = ['organizationId', 'membershipId', 'position'];
      await replaceParts(em, RoleRow, whole, part, toRoleColumns(value));
      await replaceParts(em, OversightRow, whole, part, toOversightColumns(value));
      await replaceParts(em, SupportHeldRow, whole, part, toSupportHeldColumns(value));
      await keepEvents(em, events);
      return kept;
    },
  };
}
