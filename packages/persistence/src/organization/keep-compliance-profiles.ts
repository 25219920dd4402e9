import type { EntityManager } from '@mikro-orm/postgresql';
import { type ComplianceProfile, type ComplianceProfiles } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addOrChange } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { ComplianceProfileRow } from './compliance-profile-row.js';

export function keepComplianceProfiles(em: EntityManager): ComplianceProfiles {
  return {
    async of(organization) {
      const row = await em.findOne(ComplianceProfileRow, { organizationId: organization }, asRead);
      return row ? toComplianceProfile(row) : undefined;
    },

    async keep(organization, profile) {
      await addOrChange(em, ComplianceProfileRow, { organizationId: organization }, toComplianceColumns(profile));
    },
  };
}

export function toComplianceProfile(row: Columns<ComplianceProfileRow>): ComplianceProfile {
  return {
    part2: row.part2 as ComplianceProfile['part2'],
    hipaa: row.hipaa as ComplianceProfile['hipaa'],
    states: row.states,
    coveredLists: row.coveredLists,
    decided: { by: row.decidedBy, at: row.decidedAt, basis: row.basis },
  };
}

/** Who found it, when and on what basis is part of it: nothing else is kept. */
export function toComplianceColumns({
  part2,
  hipaa,
  states,
  coveredLists = [],
  decided,
}: ComplianceProfile): Omit<Columns<ComplianceProfileRow>, 'organizationId'> {
  if (!decided) throw new TypeError('Nobody determined this: what is undetermined is not kept.');
  return { part2, hipaa, states, coveredLists, decidedBy: decided.by, decidedAt: decided.at, basis: decided.basis };
}
