import { setUpScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type AlreadyClosed, closing, type DayHasBegun, endedBy } from '../organization/closing.js';
import type { Organization } from '../organization/organization.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import type { NotFound } from './refusals.js';

export interface CloseOrganization {
  readonly organization: OrganizationId;
  /** From this instant on nobody belongs there; absent: it does not close after all. */
  readonly on?: Date;
}

export type CloseOrganizationRefusal = NotFound | AlreadyClosed | DayHasBegun | ChangedMeanwhile;

/**
 * Whoever runs the installation says on which day an organization closes. Every membership there ends with it, in the
 * transaction that says so: what is in force is decided by its end, in core and in the database, and no job has to run.
 * Answers how many memberships end.
 */
export async function closeOrganization(
  work: Work,
  { organization, on }: CloseOrganization,
  occasion: Occasion,
): Promise<Result<number, CloseOrganizationRefusal>> {
  return work(setUpScope(), async (ports): Promise<Result<number, CloseOrganizationRefusal>> => {
    await ports.memberships.inTurn(organization);
    const before = await ports.organizations.find(organization);
    if (!before) return err({ kind: 'NotFound' });
    const after = closing(before, on, occasion.at);
    if (!after.ok) return after;
    const ended = await endAll(ports, before, after.value);
    if (!ended.ok) return ended;
    const kind = !on ? 'ClosingWithdrawn' : before.closesOn ? 'ClosingMoved' : 'ClosingAnnounced';
    await ports.organizations.keep(after.value, [
      {
        id: occasion.newId(),
        owner: { organization },
        aggregate: 'organization',
        aggregateId: organization,
        version: 1,
        kind,
        schema: 1,
        at: occasion.at,
        codes: {},
      },
    ]);
    return ended;
  });
}

async function endAll(
  { memberships, presences }: Ports,
  before: Organization,
  { id, closesOn }: Organization,
): Promise<Result<number, ChangedMeanwhile>> {
  const everyone = await memberships.everyone(id);
  const changed = new Map<string, Date | undefined>();
  for (const { value, version } of everyone) {
    const after = endedBy(value, closesOn, before.closesOn);
    if (after.until?.getTime() === value.until?.getTime()) continue;
    const kept = await memberships.keep({ value: after, version }, []);
    if (!kept.ok) return kept;
    changed.set(value.person, after.until);
  }
  const people = everyone.map(({ value }) => value.person).filter((person) => changed.has(person));
  for (let from = 0; from < people.length; from += atOnce) {
    const present = await presences.ofPeople(id, people.slice(from, from + atOnce));
    await presences.keepMany(
      present.map(({ presence: { until: _, ...presence } }) => {
        const until = changed.get(presence.person);
        return until ? { ...presence, until } : presence;
      }),
    );
  }
  return ok(changed.size);
}

const atOnce = 500;
