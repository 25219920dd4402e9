import type { HistoryLine } from '../connection/history-line.js';
import { undetermined } from '../consent/compliance-profile.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { isOutOfHandsOf } from './heard-in.js';
import type { Opening } from './opening.js';

/**
 * Whether somebody reads one line of what was before them. The person opens it to those they name, out of the hands of
 * the organization they name, a category at a time: that there was somebody tells nothing of when the two met.
 */
export function decideHistory(opening: Opening, line: HistoryLine): Decision {
  const { reader, ties, barriers, permits, refusals, at } = opening;
  const held = permits.filter((one) => isOutOfHandsOf(one, line.organization));
  return decide(
    { person: reader, roles: [] },
    'history.read',
    {
      owner: line.person,
      thing: line.label,
      category: line.category,
      ties,
      barriers,
      consents: [...held, ...refusals],
      profile: opening.profiles.get(line.organization) ?? undetermined,
    },
    'support',
    at,
  );
}
