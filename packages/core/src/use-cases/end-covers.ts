import type { SelfScope } from '../access/scope.js';
import { type CoverName, type CoverSide, isSameCover } from '../cover/cover.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { coverEvent } from './cover-event.js';

/** Neither is told: it is gone from both lists, as it would be after a no. */
export async function endCovers(
  { covers }: Ports,
  { actor }: SelfScope,
  organization: OrganizationId,
  other: PersonId,
  sides: readonly CoverSide[],
  occasion: Occasion,
): Promise<void> {
  const nameOf: { readonly [Side in CoverSide]: CoverName } = {
    'for-me': { person: actor, other, organization },
    'by-me': { person: other, other: actor, organization },
  };
  const own = [...(await covers.askedBy(actor)), ...(await covers.askedOf(actor))];
  for (const name of sides.map((side) => nameOf[side]))
    if (own.some((one) => isSameCover(one, name)))
      await covers.end(name, [coverEvent('CoverEnded', actor, name, occasion)]);
}
