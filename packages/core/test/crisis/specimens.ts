import { type ConnectionId, type PersonId } from '../../src/index.js';
import {
  type CriterionId,
  type CrisisActivation,
  type CrisisActivationId,
  type CrisisAround,
  type CrisisPlan,
  type CrisisPlanId,
  type CrisisSupporter,
  minutesAfter,
} from '../../src/crisis.js';
import { aPlan, amir, bo, corinna, harbor, longBefore, melodie, sam, someTime } from '../../src/testing/index.js';

export const people: readonly PersonId[] = [corinna, amir, bo, sam];

/** The connection Melodie knows somebody by. */
export const connectionWith = (person: PersonId): ConnectionId =>
  `01960000-0000-7000-8000-0000000001${person.slice(-2)}` as ConnectionId;

export const criterion = '01960000-0000-7000-8000-0000000002c1' as CriterionId;
export const another = '01960000-0000-7000-8000-0000000002c2' as CriterionId;
export const activationId = '01960000-0000-7000-8000-0000000002a1' as CrisisActivationId;

export const everyoneThere: CrisisAround = { live: people.map(connectionWith), apart: [] };

export function aSupporter(person: PersonId, over: Partial<CrisisSupporter> = {}): CrisisSupporter {
  return {
    person,
    organization: harbor.id,
    connection: connectionWith(person),
    minutes: 10,
    standing: 'accepted',
    askedAt: longBefore,
    answeredAt: longBefore,
    ...over,
  };
}

/** Melodie's crisis plan: three who accepted, two of whom must agree; it opens the crisis section for a day at most. */
export function aCrisisPlan(over: Partial<CrisisPlan> = {}): CrisisPlan {
  const plan = aPlan();
  return {
    id: '01960000-0000-7000-8000-0000000002b1' as CrisisPlanId,
    owner: melodie,
    plan: plan.id,
    draftedAt: longBefore,
    criteria: [
      { id: criterion, words: 'I have not slept for three nights.', language: 'en', writtenAt: longBefore },
      { id: another, words: 'No contesto a nadie.', language: 'es', writtenAt: longBefore },
    ],
    notToCall: [],
    supporters: [aSupporter(corinna), aSupporter(amir, { minutes: 20 }), aSupporter(bo, { minutes: 5 })],
    needed: 2,
    ending: { minutes: 1_440, words: 'When I have slept.', language: 'en' },
    opens: plan.sections.slice(1).map(({ id }) => id),
    ...over,
  };
}

/** One that the owner set going themselves. */
export function anActivation(over: Partial<CrisisActivation> = {}): CrisisActivation {
  return {
    id: activationId,
    crisis: aCrisisPlan().id,
    owner: melodie,
    begunAt: someTime,
    assertions: [],
    active: { since: someTime, until: minutesAfter(someTime, 1_440), by: 'owner' },
    asked: [],
    acknowledged: [],
    ...over,
  };
}
