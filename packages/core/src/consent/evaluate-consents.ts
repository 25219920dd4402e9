import type { SensitivityTier } from '../dimension/dimension.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import { isInstrument, kindServes } from './consent-kind-rules.js';
import type { ConsentPurpose } from './consent-purpose.js';
import type { ConsentTerms, Recipient, RecipientClass } from './consent-terms.js';
import type { InfoCategory } from './info-category.js';
import { isWholeWithdrawal, takesBack } from './takes-back.js';
import { tierAllows } from './tier-rule.js';

/** What somebody would like to see of whom, and for what. */
export interface Request {
  readonly person: PersonId;
  readonly category: InfoCategory;
  /** Of the thing itself. */
  readonly tier: SensitivityTier;
  readonly thing?: string;
  readonly purpose: ConsentPurpose;
  readonly asker: Asker;
  /** Connections of the two that are live now. */
  readonly live: readonly string[];
  /** Only what was given in writing counts (42 CFR 2.31(a), where it applies or may apply). */
  readonly inWriting: boolean;
  readonly at: Date;
}

/** As whom somebody asks. Each is a fact read now, never a claim. */
export interface Asker {
  readonly person?: PersonId;
  /** Where they act, as somebody who acts for that organization. */
  readonly actingFor: readonly OrganizationId[];
  readonly memberOf: readonly OrganizationId[];
  readonly connectedIn: readonly OrganizationId[];
  readonly classes: readonly RecipientClass[];
  /** Somebody outside, by name. */
  readonly outside?: string;
}

/** Why there is no consent: the furthest any of them came. */
export type ConsentMissing =
  'consent' | 'in-force' | 'kind' | 'purpose' | 'category' | 'thing' | 'recipient' | 'writing' | 'tier' | 'denied';

export type ConsentVerdict =
  | { readonly effect: 'permit'; readonly consent: ConsentTerms }
  | { readonly effect: 'deny'; readonly missing: ConsentMissing; readonly consent?: ConsentTerms };

/**
 * What the person's consents say to a request. In this order, and a later question is only asked where the earlier ones
 * said yes: a deny beats every permit; in force; the kind matches the purpose; the category; the thing; the recipient;
 * the form; the tier. Nothing said is no.
 */
export function evaluateConsents(consents: readonly ConsentTerms[], request: Request): ConsentVerdict {
  const own = consents.filter(({ person }) => person === request.person);
  const denying = own.find((one) => one.decision === 'deny' && furthest(one, request) === undefined);
  if (denying) return { effect: 'deny', missing: 'denied', consent: denying };
  let came: ConsentMissing = 'consent';
  for (const one of own) {
    if (one.decision !== 'permit') continue;
    const stoppedAt = furthest(one, request);
    if (stoppedAt === undefined) return { effect: 'permit', consent: one };
    if (questions.indexOf(stoppedAt) > questions.indexOf(came)) came = stoppedAt;
  }
  return { effect: 'deny', missing: came };
}

const questions: readonly ConsentMissing[] = [
  'consent',
  'in-force',
  'kind',
  'purpose',
  'category',
  'thing',
  'recipient',
  'writing',
  'tier',
];

/** The first question this consent answers with no; `undefined` where it answers them all with yes. */
function furthest(consent: ConsentTerms, request: Request): ConsentMissing | undefined {
  if (!holds(consent, request)) return 'in-force';
  if (!kindServes(consent.kind, request)) return 'kind';
  if (!consent.purposes.includes(request.purpose)) return 'purpose';
  if (!consent.categories.includes(request.category)) return 'category';
  if (consent.things && !(request.thing !== undefined && consent.things.includes(request.thing))) return 'thing';
  const meant = consent.recipients.filter((one) => reaches(one, consent, request));
  if (meant.length === 0) return 'recipient';
  // A refusal needs no form, and may speak of a whole audience.
  if (consent.decision === 'deny') return undefined;
  if (request.inWriting && !isInstrument(consent.form)) return 'writing';
  return tierAllows(request.tier, consent, meant) ? undefined : 'tier';
}

/** A withdrawal takes effect the instant it is made; an end, the instant it is reached. */
function holds({ from, expires, withdrawals, connection }: ConsentTerms, { at, live }: Request): boolean {
  if (!(from <= at) || withdrawals.some((one) => isWholeWithdrawal(one) && !(at < one.at))) return false;
  if (connection !== undefined && !live.includes(connection)) return false;
  switch (expires.kind) {
    case 'date':
      return at < expires.at;
    case 'event':
      return expires.happenedAt === undefined || at < expires.happenedAt;
    case 'none':
      return true;
  }
}

function reaches(recipient: Recipient, consent: ConsentTerms, { asker, category, at }: Request): boolean {
  const takenBack = consent.withdrawals.some(
    (one) => !(at < one.at) && !isWholeWithdrawal(one) && takesBack(one, recipient, category),
  );
  return !takenBack && isMeant(recipient, consent, asker);
}

/** A class and an audience permit in their own kind only; a deny may name them whatever its kind. */
function isMeant(recipient: Recipient, { kind, decision }: ConsentTerms, asker: Asker): boolean {
  switch (recipient.kind) {
    case 'person':
      return asker.person === recipient.person;
    case 'organization':
      return asker.actingFor.includes(recipient.organization);
    case 'intermediary':
      return (
        asker.actingFor.includes(recipient.organization) &&
        asker.person !== undefined &&
        recipient.participants.includes(asker.person)
      );
    case 'class':
      return (kind === 'tpo' || decision === 'deny') && asker.classes.includes(recipient.class);
    case 'members':
      return (kind === 'platform' || decision === 'deny') && asker.memberOf.includes(recipient.organization);
    case 'connections':
      return (kind === 'platform' || decision === 'deny') && asker.connectedIn.includes(recipient.organization);
    case 'outside':
      return asker.outside !== undefined && asker.outside === recipient.name;
  }
}
