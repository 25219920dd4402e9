import type { ConsentTerms, Recipient, Withdrawal } from './consent-terms.js';
import type { ConsentDirective } from './directive.js';
import type { InfoCategory } from './info-category.js';
import { isSameRecipient } from './is-same-recipient.js';

/** What is taken back: the whole, or for one recipient or one category while the rest stands. */
export interface TakenBack {
  readonly recipient?: Recipient;
  readonly category?: InfoCategory;
}

/** The directive with what was taken back; `undefined` where that was taken back already. */
export function takenBackFrom(
  directive: ConsentDirective,
  { recipient, category }: TakenBack,
  at: Date,
): ConsentDirective | undefined {
  const covers = (one: Withdrawal): boolean =>
    (one.recipient === undefined || (recipient !== undefined && isSameRecipient(one.recipient, recipient))) &&
    (one.category === undefined || one.category === category);
  if (directive.withdrawals.some(covers)) return undefined;
  const withdrawal = { at, ...(recipient && { recipient }), ...(category && { category }) };
  return { ...directive, withdrawals: [...directive.withdrawals, withdrawal] };
}

/** Whether this category still stands for this recipient. */
export function stillStands(
  { withdrawals }: Pick<ConsentTerms, 'withdrawals'>,
  recipient: Recipient,
  category: InfoCategory,
): boolean {
  return !withdrawals.some(
    (one) =>
      (one.recipient === undefined || isSameRecipient(one.recipient, recipient)) &&
      (one.category === undefined || one.category === category),
  );
}
