import type { Catalogue, OrganizationId } from '@peerness/core';
import type { CodesFile } from './claim-codes.js';
import type { Mapping } from './mapping.js';

/** One file to import: whose it is, what its list is called there, and how it is written. */
export interface ImportOrder {
  readonly file: string;
  readonly organization: OrganizationId;
  readonly source: string;
  readonly mapping: Mapping;
  readonly catalogue: Catalogue;
  readonly skipBadRows: boolean;
  /** Everything but keeping it. */
  readonly dryRun: boolean;
  readonly codes?: CodesFile | undefined;
  /** The organization closes then: nobody belongs to it any longer. Looked up where it is imported. */
  readonly closesOn?: Date | undefined;
}

export interface ImportOccasion {
  readonly at: Date;
  readonly newId: () => string;
  readonly say: (line: string) => void;
}
