import type { Action, Way } from './action.js';
import type { Barrier } from './tie.js';

/** Whether a barrier closes this way. One's own is closed to nobody: whoever is hidden still sees themselves. */
export function closes(barrier: Barrier, action: Action, { basis }: Way): boolean {
  if (basis === 'self' || basis === 'anyone') return false;
  switch (barrier) {
    case 'kept-apart':
    case 'erased':
    case 'suspended':
      return true;
    case 'ages-apart':
      return basis === 'member';
    case 'not-yet':
      return basis === 'participant' || basis === 'shown';
    case 'oversees':
      return closedToOverseers.includes(action);
    // A barrier nobody has written down yet closes everything.
    default:
      return true;
  }
}

/**
 * A supporter's own support is closed to whoever supervises, schedules or employs them, whatever else they are to each
 * other: a yes to one's boss is not free (decision: what the boss may not see).
 */
const closedToOverseers: readonly Action[] = [
  'plan-section.read',
  'crisis-plan.read',
  'roadmap-item.read',
  'story.read',
  'history.read',
  'entries.read',
  'support-record.read',
  'concern.read',
  'advance-directive.read',
];
