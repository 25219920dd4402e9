import type { ComplianceProfile } from '../consent/compliance-profile.js';
import type { InfoCategory } from '../consent/info-category.js';
import type { Answer } from '../dimension/value.js';
import type { Json } from '../kernel/json.js';
import type { Labels } from '../kernel/labels.js';
import type { Organization } from '../organization/organization.js';
import type { OrganizationPolicy } from '../organization/organization-policy.js';
import type { Role } from '../organization/role.js';
import type { Comfort } from '../profile/statement.js';

/**
 * Everything that is an organization's own, and of its people what those who said yes let go, in one file
 * (docs/guide/close-and-hand-over.md). It holds no id of any installation, no sign-in, and no word a person wrote.
 */
export interface OrganizationFile {
  readonly format: 'peerness-organization';
  readonly version: 1;
  /** RFC 3339, in UTC, as every moment here. */
  readonly writtenAt: string;
  /** Who gets it, exactly as those who said yes named them. */
  readonly to: string;
  readonly organization: OwnOfOrganization;
  /** As each list named them: whoever stood on two lists is here twice. */
  readonly people: readonly PersonHandedOver[];
  /** How many more there is something about, who did not say yes. */
  readonly notHandedOver: number;
}

export interface OwnOfOrganization {
  readonly handle: string;
  readonly name: string;
  readonly contact: Organization['contact'];
  readonly closesOn?: string;
  readonly policies: readonly (Omit<OrganizationPolicy, 'from' | 'until'> & Dates)[];
  /** As `peerness dimension` reads them. */
  readonly dimensions: readonly Json[];
  readonly briefings: readonly {
    readonly version: string;
    readonly jurisdiction?: string;
    readonly points: readonly Labels[];
    readonly from: string;
  }[];
  readonly retentionTerms: readonly {
    readonly category: InfoCategory;
    readonly days: number;
    readonly basis: string;
    readonly from: string;
  }[];
  readonly complianceProfile?: Omit<ComplianceProfile, 'decided'> & {
    readonly decided: { readonly by: string; readonly at: string; readonly basis: string };
  };
  /** Those outside. Whoever is a member is a person, and not the organization's to hand over. */
  readonly concernRecipients: readonly { readonly name: string; readonly reach: string }[];
}

interface Dates {
  readonly from: string;
  readonly until?: string;
}

/** One person of one list, who said yes to it. */
export interface PersonHandedOver extends Dates {
  readonly source: string;
  /** The person's id in that list. */
  readonly externalId: string;
  /** Only where they said yes to that as well. */
  readonly name?: string;
  readonly roles: readonly (Omit<Role, 'from' | 'until'> & Dates)[];
  readonly entries: readonly EntryHandedOver[];
  /** What the yes lets the reader do, and the notice that goes with it (42 CFR 2.32). */
  readonly consent: {
    readonly purpose: string;
    readonly categories: readonly InfoCategory[];
    readonly signedAt: string;
    readonly until?: string;
    readonly notice: string;
  };
}

/** What an organization wrote down. Nobody's yes to its use goes along: a yes to one organization is none to another. */
export interface EntryHandedOver {
  /** A built-in one, or `own/` and the key of one in this file. */
  readonly dimension: string;
  readonly answer: Answer;
  readonly comfort: Comfort;
}

/** In UTF-16 code units. */
export const longestOrganizationFile = 67_108_864;

/** How many of each one file can hold. */
export const mostHandedOver = { people: 100_000, entries: 1_000, roles: 100, own: 1_000 } as const;

/** How a file names the organization's own dimensions. */
export const ownDimension = 'own/';
