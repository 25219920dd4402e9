import { decideDemandRead } from '../../access/decide-demand.js';
import type { Relation } from '../../access/rule.js';
import type { Kept } from '../../kernel/kept.js';
import type { LegalDemand } from '../../legal/legal-demand.js';
import type { LegalHold } from '../../legal/legal-hold.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Look } from './look.js';

/** A demand or a hold, as the reader stands to it. */
export interface LegalSeen<What> {
  readonly relation: Relation;
  readonly what: What;
}

/** What came to an organization one administers, and is not about oneself; `undefined` to whoever does not administer. */
export async function demandsIn(
  look: Look,
  organization: OrganizationId,
): Promise<readonly LegalSeen<LegalDemand>[] | undefined> {
  const kept = await look.acting(organization, 'administer', (ports) =>
    ports.legalDemands.ofOrganization(organization),
  );
  return kept && seen(look, valuesOf(kept));
}

export async function holdsIn(
  look: Look,
  organization: OrganizationId,
): Promise<readonly LegalSeen<LegalHold>[] | undefined> {
  const kept = await look.acting(organization, 'administer', (ports) => ports.legalHolds.ofOrganization(organization));
  return kept && seen(look, valuesOf(kept));
}

/** What is demanded of one’s own record, as far as one may be told. */
export async function ownDemands(look: Look): Promise<readonly LegalSeen<LegalDemand>[]> {
  return seen(look, valuesOf(await look.own(({ legalDemands }) => legalDemands.about(look.me))));
}

export async function ownHolds(look: Look): Promise<readonly LegalSeen<LegalHold>[]> {
  return seen(look, await look.own(({ legalHolds }) => legalHolds.heldFor(look.me)));
}

function valuesOf<Value>(kept: readonly Kept<Value>[]): readonly Value[] {
  return kept.map(({ value }) => value);
}

async function seen<What extends LegalDemand | LegalHold>(
  look: Look,
  all: readonly What[],
): Promise<readonly LegalSeen<What>[]> {
  const own = (await look.memberships()).map(({ value }) => value);
  return all.flatMap((what): readonly LegalSeen<What>[] => {
    const decision = decideDemandRead(what, { reader: look.me, own, at: look.at });
    return decision.effect === 'permit' ? [{ relation: decision.basis, what }] : [];
  });
}
