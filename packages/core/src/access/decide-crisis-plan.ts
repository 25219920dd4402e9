import type { ConsentTerms } from '../consent/consent-terms.js';
import type { CrisisPlan, CrisisSupporter } from '../crisis/crisis-plan.js';
import { supporterNamed } from '../crisis/readiness.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import type { Barrier } from './tie.js';

/** What it rests on whether a reader may know of a crisis plan. */
export interface CrisisPlanFacts {
  readonly reader: PersonId;
  readonly plan: Pick<CrisisPlan, 'id' | 'owner' | 'supporters'>;
  /** Every connection of the two that is live now. */
  readonly live: readonly string[];
  /** What the owner denied, to whomever. */
  readonly refusals: readonly ConsentTerms[];
  /** The organizations the reader belongs to, for what was refused to everyone there. */
  readonly among: readonly OrganizationId[];
  /** What stands between the two. How far the owner has come with the reader does not: asking them was the act. */
  readonly barriers: readonly Barrier[];
  readonly at: Date;
}

/**
 * A crisis plan is its owner's. It is there for whoever they asked and who has not said no, on that very connection while
 * it is live; a refusal, for support or for a crisis, closes it. What it says in words is for those who accepted.
 */
export function decideCrisisPlan(facts: CrisisPlanFacts): Decision {
  const decision = decideFor('support', facts);
  return decision.basis === 'crisis' ? decideFor('crisis', facts) : decision;
}

/** As whom the reader is asked or has accepted, while that is so. */
export function askedAs({ reader, plan, live }: CrisisPlanFacts): CrisisSupporter | undefined {
  const asked = supporterNamed(plan, reader);
  const isOpen = asked?.standing === 'asked' || asked?.standing === 'accepted';
  return asked && isOpen && live.includes(asked.connection) ? asked : undefined;
}

function decideFor(purpose: 'support' | 'crisis', facts: CrisisPlanFacts): Decision {
  const { reader, plan, live, refusals, among, barriers, at } = facts;
  return decide(
    { person: reader, roles: [] },
    'crisis-plan.read',
    {
      owner: plan.owner,
      category: 'crisis-plan',
      thing: plan.id,
      ties: [
        ...live.map((connection) => ({ kind: 'connected', connection }) as const),
        ...among.map((organization) => ({ kind: 'fellow-member', organization }) as const),
        ...(askedAs(facts) ? [{ kind: 'takes-part' } as const] : []),
      ],
      barriers,
      consents: refusals,
    },
    purpose,
    at,
  );
}
