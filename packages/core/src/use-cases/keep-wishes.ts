import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import { globalId } from '../views/global-id.js';
import type { WishList } from '../wish/wishes.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { asExpected } from './change-profile.js';
import { happened } from './happened.js';

/** Keeps a changed list of wishes with its event; the very same list is not kept again, and nobody can have been too late. */
export async function keepWishes(
  { wishes }: Ports,
  self: SelfScope,
  before: Kept<WishList>,
  after: WishList,
  fact: { readonly kind: 'WishMade' | 'WishWithdrawn'; readonly codes: { readonly [name: string]: string | number } },
  expectedVersion: number | undefined,
  occasion: Occasion,
): Promise<Result<Outcome, ChangedMeanwhile>> {
  const { organization } = after;
  if (after !== before.value) {
    const expected = asExpected(before, expectedVersion);
    if (!expected.ok) return expected;
    const event = happened(occasion, self.actor, {
      owner: { person: self.actor },
      aggregate: 'wishes',
      aggregateId: organization,
      version: before.version + 1,
      ...fact,
    });
    const kept = await wishes.keep({ value: after, version: before.version }, [event]);
    if (!kept.ok) return kept;
  }
  return ok({ wishes: globalId('wishes', organization) });
}
