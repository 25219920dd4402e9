import { type Decision, noticeIn } from '../../access/decision.js';
import type { DomainEvent } from '../../kernel/event.js';
import type { Access } from '../../record/accesses.js';
import type { PersonId } from '../../person/person-id.js';
import type { Ports } from '../../work/ports.js';
import type { Noticing } from '../views.js';

/** What was looked at, without who looked and when: that is the look's own. */
export type Seen = Pick<Access, 'owner' | 'organization' | 'action' | 'category' | 'thing' | 'purpose'>;

/** What one look owes to those whose things it saw. */
export interface WrittenDown {
  /**
   * Notes what a decision let the reader see, where it asks for that. Everything once, however often it is shown. What it
   * withheld is only counted: written down beside a name it would tell who keeps whom away.
   */
  readonly saw: (decision: Decision, seen: Seen) => void;
  /** Writes it down. Awaited before the answer leaves: what cannot be written down is not shown. */
  readonly write: () => Promise<void>;
}

/** A section that a crisis plan opened; not the crisis plan itself, which whoever was asked may read at any time. */
function isOpening({ basis, action }: Access): boolean {
  return basis === 'crisis' && action === 'plan-section.read';
}

/** The notice to its owner, each time something was opened in a crisis: which section, and to whom. */
function openedInCrisis({ owner, thing, at }: Access, reader: PersonId, newId: () => string): DomainEvent {
  return {
    id: newId(),
    owner: { person: owner },
    aggregate: 'crisis-opening',
    aggregateId: newId(),
    version: 1,
    kind: 'CrisisSectionOpened',
    schema: 1,
    at,
    actor: reader,
    codes: { supporter: reader, ...(thing !== undefined && { section: thing }) },
  };
}

export function writtenDown(
  {
    me,
    at,
    newId,
    noticing,
  }: {
    readonly me: PersonId;
    readonly at: Date;
    readonly newId: () => string;
    readonly noticing?: Noticing | undefined;
  },
  own: (task: (ports: Ports) => Promise<void>) => Promise<void>,
): WrittenDown {
  let noted = new Map<string, Access>();
  const withheld = new Set<string>();
  return {
    saw(decision, seen) {
      if (seen.owner === me || !decision.obligations.includes('audit')) return;
      const { owner, organization, action, category, thing = '' } = seen;
      const what = [owner, organization, action, category, thing].join(' ');
      if (decision.effect === 'deny') {
        if (!withheld.has(what)) noticing?.withheld(action, category);
        withheld.add(what);
        return;
      }
      noted.set(what, {
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
      const opened = all.filter(isOpening).map((one) => openedInCrisis(one, me, newId));
      await own(async ({ accesses, crises }) => {
        await accesses.record(all);
        if (opened.length > 0) await crises.noteOpened(opened);
      });
    },
  };
}
