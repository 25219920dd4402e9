import type { SelfScope } from '../access/scope.js';
import type { CrisisLinkId } from '../crisis/crisis-link.js';
import { makeCrisisLink as make, type MakeCrisisLink as Make } from '../crisis/make-crisis-link.js';
import { readCrisisPassphrase } from '../crisis/read-crisis-passphrase.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { linkEvent } from './crisis-link-event.js';
import { type OnCrisis, onOwnCrisis } from './on-crisis.js';
import type { NotFound } from './refusals.js';

/** `digest`: SHA-256 of the link's secret, lower-case hex. The secret itself is handed over once, by whoever made it. */
export interface MakeCrisisLink extends OnCrisis, Omit<Make, 'id' | 'at'> {}

type Refused = Extract<ReturnType<typeof make>, { readonly ok: false }>['error'];

export type MakeCrisisLinkRefusal = NotFound | Refused;

/** The owner makes a link, for somebody without an account, to sections that their crisis plan opens. */
export async function makeCrisisLink(
  work: Work,
  self: SelfScope,
  { crisis, ...chosen }: MakeCrisisLink,
  occasion: Occasion,
): Promise<Result<Outcome, MakeCrisisLinkRefusal>> {
  const { at } = occasion;
  const id = occasion.newId() as CrisisLinkId;
  const lock = await lockedWith(work, self, chosen.passphrase);
  return onOwnCrisis<Refused>(work, self, { crisis }, occasion, async ({ crisisLinks }, { plan: { value: plan } }) => {
    const decided = make(plan, await crisisLinks.of(self.actor, plan.id), { ...chosen, id, at });
    if (!decided.ok) return decided;
    const link = { ...decided.value.link, lock };
    await crisisLinks.keep(link, [linkEvent(link, 'CrisisLinkMade', occasion)]);
    return ok(link.id);
  });
}

/**
 * Outside of the transaction, since it is slow on purpose, and before it is known whether there will be a link. What is no
 * passphrase locks nothing: the decision refuses it.
 */
async function lockedWith(work: Work, self: SelfScope, typed: string): Promise<string> {
  const passphrase = readCrisisPassphrase(typed, '');
  if (!passphrase.ok) return '';
  const maker = await work(self, ({ passphraseLock }) => Promise.resolve(passphraseLock));
  return maker.make(passphrase.value);
}
