import { decideEntry } from '../../access/decide-entry.js';
import type { Decision } from '../../access/decision.js';
import type { ImportedEntry } from '../../profile/imported-entry.js';
import { globalId } from '../global-id.js';
import type { Look } from './look.js';
import { openedTo } from './opened-to.js';
import type { PersonSeen } from './people-seen.js';

/** An entry somebody opened, and the decision by which it is shown. */
export interface EntryOpen {
  readonly entry: ImportedEntry;
  readonly decision: Decision;
}

/** What organizations wrote about this person and the person opened to the reader, each decided on its own. */
export async function entriesOpen(look: Look, seen: PersonSeen): Promise<readonly EntryOpen[]> {
  const opened = await openedTo(look, seen, 'entries');
  if (!opened) return [];
  return opened.things.flatMap((entry): readonly EntryOpen[] => {
    const decision = decideEntry(opened.opening, entry);
    look.ledger.saw(decision, {
      owner: entry.person,
      organization: seen.organization.id,
      action: 'entries.read',
      category: 'organization-entries',
      thing: globalId('entry', entry.organization, entry.id),
      purpose: 'support',
    });
    return decision.effect === 'deny' ? [] : [{ entry, decision }];
  });
}
