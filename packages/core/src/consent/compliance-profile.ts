import type { OrganizationId } from '../organization/organization-id.js';

/**
 * Which privacy law an organization found to apply to it, by whom and on what basis. Data, because it is a finding, not
 * a setting of ours (domain §6.1). Nobody found anything yet: `undetermined`.
 */
export interface ComplianceProfile {
  readonly part2: Part2Standing;
  readonly hipaa: 'covered-entity' | 'business-associate' | 'no' | 'undetermined';
  /** States whose consumer health laws apply, as ISO 3166-2 codes: `US-WA`. */
  readonly states: readonly string[];
  /** The lists, by their names, whose records it determined to be covered by 42 CFR part 2. */
  readonly coveredLists?: readonly string[];
  /** Absent while undetermined. */
  readonly decided?: { readonly by: string; readonly at: Date; readonly basis: string };
}

/** What organizations found about themselves. Nothing is kept of one that determined nothing. */
export interface ComplianceProfiles {
  /** To its people, and to whomever one of its entries is open. */
  of(organization: OrganizationId): Promise<ComplianceProfile | undefined>;
  /** In an administering scope, or setting up: what it found holds from now on. */
  keep(organization: OrganizationId, profile: ComplianceProfile): Promise<void>;
}

export const part2Standings = ['program', 'lawful-holder', 'no', 'undetermined'] as const;

export type Part2Standing = (typeof part2Standings)[number];

export const undetermined: ComplianceProfile = { part2: 'undetermined', hipaa: 'undetermined', states: [] };

/** Whether a record of this list was determined to be covered, by an organization determined to be. */
export function isCovered({ part2, coveredLists = [] }: ComplianceProfile, list: string): boolean {
  return (part2 === 'program' || part2 === 'lawful-holder') && coveredLists.includes(list);
}

/** For access, not knowing is as strict as being covered. */
export function asStrictAsProgram({ part2 }: Pick<ComplianceProfile, 'part2'>): boolean {
  return part2 !== 'no';
}

/**
 * Which notice goes out with what is disclosed. The Part 2 wording itself tells that somebody was treated for addiction,
 * so it is put only on records determined to be covered, by an organization determined to be; else a neutral one.
 */
export function noticeFor(
  { part2 }: Pick<ComplianceProfile, 'part2'>,
  record: { readonly part2: boolean },
): 'part-2' | 'confidentiality' {
  return record.part2 && (part2 === 'program' || part2 === 'lawful-holder') ? 'part-2' : 'confidentiality';
}
