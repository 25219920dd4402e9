import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { TooMany } from '../plan/change.js';
import { type CrisisPlanChange, readWithin } from './change.js';
import { type CrisisPlan, crisisRanges, type CrisisSupporter, mostCrisisSupporters } from './crisis-plan.js';
import { type CrisisAround, supporterNamed } from './readiness.js';
import type { NothingToAnswer, NotToBeAsked, OutOfRange } from './refusals.js';

export type AskSupporter = Pick<CrisisSupporter, 'person' | 'organization' | 'connection' | 'minutes'> & {
  readonly at: Date;
};

/**
 * The owner asks somebody they are connected with to be there, after those asked before. Asking is part of the practice
 * (domain §4.1, invariant 6); whoever is kept away, or keeps away, is not asked. Named already: nothing happens.
 */
export function askToBeThere(
  plan: CrisisPlan,
  { at, ...asked }: AskSupporter,
  { live, apart }: CrisisAround,
): Result<CrisisPlanChange | undefined, NotToBeAsked | OutOfRange | TooMany> {
  const { person, connection, minutes } = asked;
  if (person === plan.owner || !live.includes(connection) || apart.includes(person))
    return err({ kind: 'NotToBeAsked' });
  const span = readWithin(minutes, crisisRanges.answer);
  if (!span.ok) return span;
  if (supporterNamed(plan, person)) return ok(undefined);
  if (plan.supporters.length >= mostCrisisSupporters) return err({ kind: 'TooMany', most: mostCrisisSupporters });
  return ok({
    plan: { ...plan, supporters: [...plan.supporters, { ...asked, standing: 'asked', askedAt: at }] },
    kind: 'CrisisSupporterAsked',
    codes: { supporter: person, connection, minutes },
  });
}

/** Whoever was asked says yes or no, freely; nobody is told a reason. The same answer again: nothing happens. */
export function answerToBeThere(
  plan: CrisisPlan,
  { by, accepts, at }: { readonly by: PersonId; readonly accepts: boolean; readonly at: Date },
  { live, apart }: CrisisAround,
): Result<CrisisPlanChange | undefined, NothingToAnswer> {
  const supporter = supporterNamed(plan, by);
  if (!supporter || !live.includes(supporter.connection) || apart.includes(by)) return err({ kind: 'NothingToAnswer' });
  const standing = accepts ? 'accepted' : 'declined';
  if (supporter.standing === standing) return ok(undefined);
  if (supporter.standing !== 'asked') return err({ kind: 'NothingToAnswer' });
  return ok(
    standingOf(
      plan,
      { ...supporter, standing, answeredAt: at },
      accepts ? 'CrisisSupporterAccepted' : 'CrisisSupporterDeclined',
    ),
  );
}

/** Whoever accepted steps back, at any time, without a reason; nothing is open to them from then on. Done already: nothing happens. */
export function stepBack(
  plan: CrisisPlan,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Result<CrisisPlanChange | undefined, NothingToAnswer> {
  const supporter = supporterNamed(plan, by);
  if (supporter?.standing === 'stepped-back') return ok(undefined);
  if (supporter?.standing !== 'accepted') return err({ kind: 'NothingToAnswer' });
  return ok(standingOf(plan, { ...supporter, standing: 'stepped-back', answeredAt: at }, 'CrisisSupporterSteppedBack'));
}

/** The two are not connected any more, or one keeps the other away: they drop out, and the owner is told. */
export function dropOut(
  plan: CrisisPlan,
  { person, at }: { readonly person: PersonId; readonly at: Date },
): CrisisPlanChange | undefined {
  const supporter = supporterNamed(plan, person);
  if (!supporter || (supporter.standing !== 'asked' && supporter.standing !== 'accepted')) return undefined;
  return standingOf(plan, { ...supporter, standing: 'dropped-out', answeredAt: at }, 'CrisisSupporterDroppedOut');
}

/** The owner takes somebody off, at any time, whatever they answered; nothing is open to them from then on. */
export function takeOff(plan: CrisisPlan, person: PersonId): CrisisPlanChange | undefined {
  const supporters = plan.supporters.filter((one) => one.person !== person);
  if (supporters.length === plan.supporters.length) return undefined;
  return { plan: { ...plan, supporters }, kind: 'CrisisSupporterTakenOff', codes: { supporter: person } };
}

function standingOf(plan: CrisisPlan, changed: CrisisSupporter, kind: CrisisPlanChange['kind']): CrisisPlanChange {
  const supporters = plan.supporters.map((one) => (one.person === changed.person ? changed : one));
  return { plan: { ...plan, supporters }, kind, codes: { supporter: changed.person } };
}
