import { type Decision, noticeIn } from '../../access/decision.js';
import type { Access } from '../../record/accesses.js';
import type { PersonId } from '../../person/person-id.js';
import type { Ports } from '../../work/ports.js';

/** What was looked at, without who looked and when: that is the look's own. */
export type Seen = Pick<Access, 'owner' | 'organization' | 'action' | 'category' | 'thing' | 'purpose'>;

/** What one look owes to those whose things it saw. */
export interface WrittenDown {
  /** Notes what a decision let the reader see, where it asks for that. Everything once, however often it is shown. */
  readonly saw: (decision: Decision, seen: Seen) => void;
  /** Writes it down. Awaited before the answer leaves: what cannot be written down is not shown. */
  readonly write: () => Promise<void>;
}

export function writtenDown(
  { me, at, newId }: { readonly me: PersonId; readonly at: Date; readonly newId: () => string },
  own: (task: (ports: Ports) => Promise<void>) => Promise<void>,
): WrittenDown {
  let noted = new Map<string, Access>();
  return {
    saw(decision, seen) {
      if (decision.effect === 'deny' || seen.owner === me || !decision.obligations.includes('audit')) return;
      const { owner, organization, action, category, thing = '' } = seen;
      noted.set([owner, organization, action, category, thing].join(' '), {
        ...seen,
        id: newId(),
        reader: me,
        at,
        basis: decision.basis,
        ...(decision.consent !== undefined && { consent: decision.consent }),
        outcome: 'permit',
        disclosed: decision.obligations.includes('disclosure-ledger'),
        ...noticeIn(decision),
      });
    },
    async write() {
      if (noted.size === 0) return;
      const all = [...noted.values()];
      noted = new Map();
      await own(({ accesses }) => accesses.record(all));
    },
  };
}
