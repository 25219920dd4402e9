import type { Recipient, Withdrawal } from './consent-terms.js';
import type { InfoCategory } from './info-category.js';
import { isSameRecipient } from './is-same-recipient.js';

/** Whether this withdrawal speaks of that category for that recipient: one that names neither speaks of all. */
export function takesBack({ recipient, category }: Withdrawal, from: Recipient, of: InfoCategory): boolean {
  return (recipient === undefined || isSameRecipient(recipient, from)) && (category === undefined || category === of);
}

/** Whether all of it was taken back. */
export function isWholeWithdrawal({ recipient, category }: Withdrawal): boolean {
  return recipient === undefined && category === undefined;
}
