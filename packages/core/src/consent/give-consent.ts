import type { Kept } from '../kernel/kept.js';
import type { PersonId } from '../person/person-id.js';
import { type Consent, type ConsentId, type ConsentSubject, isInForce } from './consent.js';

export interface GiveConsent {
  readonly id: ConsentId;
  readonly person: PersonId;
  readonly recipient: PersonId;
  readonly subject: ConsentSubject;
  readonly until?: Date;
  readonly at: Date;
}

/**
 * The consent to keep: a new one, or the one that holds already, with the end now wished for. Keeping it again matters:
 * the recipient may have given up what they were shown.
 */
export function giveConsentAmong(
  given: readonly Kept<Consent>[],
  { at, until, ...consent }: GiveConsent,
): Kept<Consent> {
  const standing = given.find(
    ({ value }) =>
      value.recipient === consent.recipient && isSameSubject(value.subject, consent.subject) && isInForce(value, at),
  );
  const { id, givenAt } = standing?.value ?? { id: consent.id, givenAt: at };
  return { value: { ...consent, id, givenAt, ...(until && { until }) }, version: standing?.version ?? 0 };
}

export function isSameSubject(one: ConsentSubject, other: ConsentSubject): boolean {
  if (one.connection !== other.connection) return false;
  switch (one.kind) {
    case 'contact':
      return other.kind === 'contact';
    case 'roadmap-item':
      return other.kind === 'roadmap-item' && one.item === other.item;
    case 'plan-section':
      return other.kind === 'plan-section' && one.plan === other.plan && one.section === other.section;
  }
}
