import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';

/** A single-use code with which an imported person takes their place. Only its digest is kept. */
export interface ClaimCode {
  readonly organization: OrganizationId;
  readonly person: PersonId;
  /** SHA-256 of the code, lower-case hex; the host computes it. */
  readonly digest: string;
  readonly openUntil: Date;
}

export interface ClaimCodes {
  keep(code: ClaimCode): Promise<void>;
  /** Uses the code up: answers it once, to one caller, before `at` reaches its end; then never again. */
  use(digest: string, at: Date): Promise<ClaimCode | undefined>;
}
