import type { Concern } from '../concern/concern.js';
import { inForce, type Membership } from '../organization/membership.js';
import type { PersonId } from '../person/person-id.js';
import { decide } from './decide.js';
import { type Decision, relationBy } from './decision.js';
import type { Relation } from './rule.js';
import type { Barrier, Tie } from './tie.js';

/** What a reader's relation to a concern rests on. */
export interface ConcernFacts {
  readonly reader: PersonId;
  readonly concern: Concern;
  /** The reader's own, in the organization it was told in. */
  readonly membership: Membership | undefined;
  /** What stands between the reader and the reporter. */
  readonly barriers: readonly Barrier[];
  readonly at: Date;
}

/** A concern is its reporter's; it is shown to the one recipient they picked, and never to whom it is about. */
export function relationToConcern(facts: ConcernFacts): Relation | undefined {
  return relationBy(decideConcern(facts));
}

export function decideConcern({ reader, concern, membership, barriers, at }: ConcernFacts): Decision {
  const { organization, reporter, recipient, about } = concern;
  const picked =
    membership !== undefined &&
    inForce(membership, at) &&
    membership.id === recipient.member &&
    membership.id !== about;
  const ties: readonly Tie[] = picked ? [{ kind: 'chosen-recipient', organization }] : [];
  const facts = { owner: reporter, category: 'concerns', ties, barriers, consents: [] } as const;
  return decide({ person: reader, roles: [] }, 'concern.read', facts, 'support', at);
}
