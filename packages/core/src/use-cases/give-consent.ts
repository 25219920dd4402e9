import type { SelfScope } from '../access/scope.js';
import type { Consent, ConsentId, ConsentSubject } from '../consent/consent.js';
import { giveConsentAmong } from '../consent/give-consent.js';
import { withdrawnAmong } from '../consent/withdraw-consent.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Shows one thing to one person, until an end if there is one. */
export async function giveConsent(
  { consents }: Ports,
  { actor }: SelfScope,
  showing: { readonly recipient: PersonId; readonly subject: ConsentSubject; readonly until?: Date },
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const given = await consents.between(actor, showing.recipient);
  const kept = giveConsentAmong(given, {
    id: occasion.newId() as ConsentId,
    person: actor,
    at: occasion.at,
    ...showing,
  });
  return consents.keep(kept, [consentEvent(kept, 'ConsentGiven', actor, occasion)]);
}

/** Takes back what was shown to one person: what is chosen, or everything. Answers how much was taken back now. */
export async function withdrawConsents(
  { consents }: Ports,
  { actor }: SelfScope,
  recipient: PersonId,
  occasion: Occasion,
  isMeant: (subject: ConsentSubject) => boolean = () => true,
): Promise<Result<number, ChangedMeanwhile>> {
  const given = await consents.between(actor, recipient);
  const named = given.filter(({ value }) => isMeant(value.subject));
  const withdrawn = withdrawnAmong(named, occasion.at);
  for (const kept of withdrawn) {
    const answer = await consents.keep(kept, [consentEvent(kept, 'ConsentWithdrawn', actor, occasion)]);
    if (!answer.ok) return answer;
  }
  return ok(withdrawn.length);
}

function consentEvent({ value, version }: Kept<Consent>, kind: string, actor: PersonId, occasion: Occasion) {
  const { subject } = value;
  const codes = {
    connection: subject.connection,
    ...(subject.kind === 'plan-section' && {
      section: subject.section,
      ...(subject.follows !== undefined && { follows: subject.follows }),
      ...(subject.may && { may: subject.may }),
    }),
    ...(subject.kind === 'roadmap-item' && { item: subject.item }),
  };
  return happened(occasion, actor, {
    owner: { person: value.person },
    aggregate: 'consent',
    aggregateId: value.id,
    version: version + 1,
    kind,
    codes: { subject: subject.kind, ...codes },
  });
}
