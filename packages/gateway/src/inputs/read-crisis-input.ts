import type { CrisisTerms } from '@peerness/core/crisis';
import { sectionRef } from '../ids.js';
import type { ChooseCrisisTermsInput } from './crisis-plan.input.js';

/** What the owner chose, as a command takes it. */
export function termsOf({ needed, ending, opens, allRightLater }: ChooseCrisisTermsInput): CrisisTerms {
  return {
    needed,
    ending,
    opens: opens.map((one, index) => sectionRef(one, ['input', 'opens', String(index)]).section),
    ...(allRightLater && { allRightLater }),
  };
}
