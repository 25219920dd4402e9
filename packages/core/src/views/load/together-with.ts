import { type ConnectionId, isLive, takesPart } from '../../connection/connection.js';
import type { ConsentTerms } from '../../consent/consent-terms.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Look } from './look.js';
import { isOverseen } from './overseen.js';

/** Where the reader and someone else are connected now, in every organization the reader belongs to. */
export interface Together {
  /** The connections that are live, oldest membership first; none where the two must not meet. */
  readonly live: readonly { readonly organization: OrganizationId; readonly connection: ConnectionId }[];
  /** There is nowhere they may meet: one of them keeps the other away, or a tie was declared, whoever said so. */
  readonly blocked: boolean;
  /** What others refused to the reader, in any of these organizations. */
  readonly refusals: readonly ConsentTerms[];
  /** The reader supervises, schedules or employs them, in any organization both belong to. */
  readonly overseen: boolean;
}

export async function togetherWith(look: Look, person: PersonId): Promise<Together> {
  const live: Together['live'][number][] = [];
  let blocked = false;
  const refusals: ConsentTerms[] = [];
  for (const organization of await look.organizations()) {
    const here = await look.here(organization);
    if (!here) continue;
    refusals.push(...here.refusals);
    if (here.around.has(person)) {
      blocked = true;
      continue;
    }
    for (const { value } of here.connections) {
      if (takesPart(value, person) && isLive(value)) live.push({ organization, connection: value.id });
    }
  }
  return { live, blocked: blocked && live.length === 0, refusals, overseen: await isOverseen(look, person) };
}
