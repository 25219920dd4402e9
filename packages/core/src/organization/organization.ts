import type { OrganizationId } from './organization-id.js';
import type { OrganizationPolicy } from './organization-policy.js';

/** A programme, network or centre that people belong to. */
export interface Organization {
  readonly id: OrganizationId;
  /** A short, stable word for it, unique in one installation: `harbor-house`. */
  readonly handle: string;
  readonly name: string;
  /** The human a person can turn to when no one is listed yet: a name people know, and how to reach them. */
  readonly contact: { readonly name: string; readonly reach: string };
  readonly policies: readonly OrganizationPolicy[];
  /** It closes: from this instant on nobody belongs to it. */
  readonly closesOn?: Date;
}
