import { isNonEmpty } from '../kernel/non-empty.js';
import type { ConsentTerms, Recipient } from './consent-terms.js';

/**
 * What was signed, as a decision takes it: a permit to the letter, a refusal widely. One to an organization holds for
 * everyone who belongs there, whether they act for it or not; one to an intermediary, for those it serves, wherever
 * they are.
 */
export function asDecided(terms: ConsentTerms): ConsentTerms {
  const recipients = terms.recipients.flatMap(widely);
  if (terms.decision === 'permit' || !isNonEmpty(recipients)) return terms;
  const withdrawals = terms.withdrawals.flatMap(({ recipient, ...rest }) =>
    recipient ? widely(recipient).map((one) => ({ ...rest, recipient: one })) : [rest],
  );
  return { ...terms, recipients, withdrawals };
}

function widely(recipient: Recipient): readonly Recipient[] {
  switch (recipient.kind) {
    case 'organization':
      return [{ kind: 'members', organization: recipient.organization }];
    case 'intermediary':
      return recipient.participants.map((person) => ({ kind: 'person', person }));
    default:
      return [recipient];
  }
}
