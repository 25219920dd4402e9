import { foldName } from '../dimension/comparators/fold-name.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { MembershipId } from '../organization/membership.js';
import type { Presence } from '../presence/presence.js';
import { paperCodeFrom, readPaperCode } from './paper-code.js';

/** More than one person has the name that was written. The code beside each says which. */
export interface SeveralOfThatName {
  readonly kind: 'SeveralOfThatName';
}

type Named = Pick<Presence, 'membership' | 'name'>;

/**
 * Whom somebody wrote on a form: by the code beside a name, else by the name itself, in any case and spacing. It looks
 * among those who are given and nowhere else, and never guesses between two.
 */
export function whomOnPaper(
  people: readonly Named[],
  written: string,
): Result<MembershipId | undefined, SeveralOfThatName> {
  const coded = people.filter((one) => isCodeOf(one, written));
  const [named, another] = coded.length > 0 ? coded : people.filter((one) => isNameOf(one, written));
  return another ? err({ kind: 'SeveralOfThatName' }) : ok(named?.membership);
}

/** Whether what was written can mean this person at all. */
export function isMeantBy(one: Named, written: string): boolean {
  return isCodeOf(one, written) || isNameOf(one, written);
}

function isCodeOf({ membership }: Named, written: string): boolean {
  const code = readPaperCode(written);
  return code.ok && paperCodeFrom(membership) === code.value;
}

function isNameOf({ name }: Named, written: string): boolean {
  return foldName(name) === foldName(written);
}
