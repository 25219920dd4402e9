import type { Entry } from './plan.js';

/** Whether two entries say the same, whoever wrote them down and whenever. */
export function isSameEntry(one: Said, other: Said): boolean {
  return (
    one.words === other.words &&
    one.language === other.language &&
    one.link === other.link &&
    (one.action === undefined) === (other.action === undefined) &&
    one.action?.who === other.action?.who &&
    one.action?.when === other.action?.when
  );
}

/** What an entry says. */
type Said = Pick<Entry, 'words' | 'language' | 'action' | 'link'>;
