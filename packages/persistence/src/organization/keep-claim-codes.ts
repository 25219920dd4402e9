import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClaimCode, ClaimCodes, OrganizationId, PersonId } from '@peerness/core';
import { asRead } from '../schema/lock.js';
import type { Columns } from '../schema/columns.js';
import { ClaimCodeRow } from './claim-code-row.js';

export function keepClaimCodes(em: EntityManager): ClaimCodes {
  return {
    async keep(code) {
      await em.insert(ClaimCodeRow, { ...toClaimCodeColumns(code), usedAt: null });
    },

    async use(digest, at) {
      const open = { digest, usedAt: null, openUntil: { $gt: at } };
      const used = await em.nativeUpdate(ClaimCodeRow, open, { usedAt: at });
      const [row] = used > 0 ? await em.find(ClaimCodeRow, { digest, usedAt: at }, asRead) : [];
      return row && toClaimCode(row);
    },
  };
}

export function toClaimCodeColumns({
  organization,
  person,
  digest,
  openUntil,
}: ClaimCode): Omit<Columns<ClaimCodeRow>, 'usedAt'> {
  return { organizationId: organization, personId: person, digest, openUntil };
}

export function toClaimCode(row: Omit<Columns<ClaimCodeRow>, 'usedAt'>): ClaimCode {
  return {
    organization: row.organizationId as OrganizationId,
    person: row.personId as PersonId,
    digest: row.digest,
    openUntil: row.openUntil,
  };
}
