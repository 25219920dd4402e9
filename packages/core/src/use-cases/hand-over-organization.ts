import { importScope } from '../access/scope.js';
import { ownOf } from './own-of-organization.js';
import type { OrganizationFile, PersonHandedOver } from '../record/organization-file.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine } from '../kernel/text.js';
import { longestLetterRecipient } from '../letter/letter.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { moment } from '../views/spelling.js';
import type { Occasion, Work } from '../work/work.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import type { NotFound } from './refusals.js';
import { releaseToSuccessor } from './release-to-successor.js';

export interface HandOverOrganization {
  readonly organization: OrganizationId;
  /** Who goes on with it, exactly as people named them when they said yes. */
  readonly to: string;
}

export type HandOverOrganizationRefusal = NotFound | UnreadableTextAt;

/**
 * Everything an organization hands over: all that is its own, and of its people only those who said yes. Person by
 * person, each in a transaction of their own and at its own moment, so that a no that comes meanwhile is heard.
 */
export async function handOverOrganization(
  work: Work,
  { organization: id, to }: HandOverOrganization,
  now: () => Occasion,
): Promise<Result<OrganizationFile, HandOverOrganizationRefusal>> {
  const named = atPath(readLine(to, longestLetterRecipient), 'to');
  if (!named.ok) return named;
  const found = await work(importScope(id), async (ports) => {
    const own = await ownOf(ports, id);
    if (!own) return undefined;
    const members = (await ports.memberships.everyone(id)).map(({ value }) => value);
    return { own, members, profile: await ports.complianceProfiles.of(id) };
  });
  if (!found) return err({ kind: 'NotFound' });
  const { own, members, profile } = found;
  const closesOn = own.closesOn === undefined ? undefined : new Date(own.closesOn);
  const people: PersonHandedOver[] = [];
  let notHandedOver = 0;
  for (const member of members) {
    const released = await releaseToSuccessor(work, member, { to: named.value, profile, closesOn }, now);
    people.push(...released.people);
    if (released.isKnown && released.people.length === 0) notHandedOver += 1;
  }
  return ok({
    format: 'peerness-organization',
    version: 1,
    writtenAt: moment(now().at),
    to: named.value,
    organization: own,
    people,
    notHandedOver,
  });
}
