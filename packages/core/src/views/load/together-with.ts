import { type ConnectionId, isLive, takesPart } from '../../connection/connection.js';
import type { ConsentTerms } from '../../consent/consent-terms.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Look } from './look.js';

/** Where the reader and someone else are connected now, in every organization the reader belongs to. */
export interface Together {
  /** The connections that are live, oldest membership first. */
  readonly live: readonly { readonly organization: OrganizationId; readonly connection: ConnectionId }[];
  /** One of them keeps the other away, whoever set it. */
  readonly blocked: boolean;
  /** What others refused to the reader, in any of these organizations. */
  readonly refusals: readonly ConsentTerms[];
}

export async function togetherWith(look: Look, person: PersonId): Promise<Together> {
  const live: Together['live'][number][] = [];
  let blocked = false;
  const refusals: ConsentTerms[] = [];
  for (const organization of await look.organizations()) {
    const here = await look.here(organization);
    blocked ||= here?.around.has(person) ?? false;
    refusals.push(...(here?.refusals ?? []));
    for (const { value } of here?.connections ?? []) {
      if (takesPart(value, person) && isLive(value)) live.push({ organization, connection: value.id });
    }
  }
  return { live, blocked, refusals };
}
