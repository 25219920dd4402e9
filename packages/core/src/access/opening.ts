import type { ComplianceProfile } from '../consent/compliance-profile.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import type { ConsentDirective } from '../consent/directive.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Barrier, Tie } from './tie.js';

/** How somebody stands to whoever opened what is kept about them in organizations, as its decisions take it. */
export interface Opening {
  readonly reader: PersonId;
  /** They act for an organization, belong to some, are connected. */
  readonly ties: readonly Tie[];
  readonly barriers: readonly Barrier[];
  /** What the person permitted to whoever reads. */
  readonly permits: readonly ConsentDirective[];
  /** What the person denied, to whomever. */
  readonly refusals: readonly ConsentTerms[];
  /** Of the organizations that keep it. One that is not there determined nothing. */
  readonly profiles: ReadonlyMap<OrganizationId, ComplianceProfile>;
  readonly at: Date;
}

/** The ties of somebody who may be a recipient. */
export function tiesOf({
  acting,
  among,
  live,
}: {
  /** Organizations in which they hold a role now. */
  readonly acting: readonly OrganizationId[];
  /** Those they belong to, for what was refused to everyone there. */
  readonly among: readonly OrganizationId[];
  /** The connections of the two that are live and opened far enough. */
  readonly live: readonly string[];
}): readonly Tie[] {
  return [
    ...acting.map((organization) => ({ kind: 'acts-for-recipient', organization }) as const),
    ...among.map((organization) => ({ kind: 'fellow-member', organization }) as const),
    ...live.map((connection) => ({ kind: 'connected', connection }) as const),
  ];
}

/** What stands between somebody and what the person opened. */
export function barriersOf({
  live,
  opened,
  isKeptApart,
  isOverseer,
}: {
  /** The connections of the two that are live, and those of them on which the person came far enough. */
  readonly live: readonly string[];
  readonly opened: readonly string[];
  readonly isKeptApart: boolean;
  readonly isOverseer: boolean;
}): readonly Barrier[] {
  return [
    ...(live.length > 0 && opened.length === 0 ? (['not-yet'] as const) : []),
    ...(isKeptApart ? (['kept-apart'] as const) : []),
    ...(isOverseer ? (['oversees'] as const) : []),
  ];
}
