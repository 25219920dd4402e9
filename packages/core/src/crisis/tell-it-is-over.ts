import { type CrisisActivation, hasAnswered } from './activation.js';
import type { CrisisFact } from './change.js';
import type { CrisisCircle } from './readiness.js';

/**
 * That it is over, to those who were asked to be there or said that they are, and still stand by the owner: whoever was
 * parted from them dropped out, and is told nothing.
 */
export function tellItIsOver({ supporters }: CrisisCircle, activation: CrisisActivation): readonly CrisisFact[] {
  const knows = (person: (typeof supporters)[number]['person']): boolean =>
    hasAnswered(activation, person) || activation.asked.some((one) => one.person === person);
  return supporters
    .filter(({ person, standing }) => standing === 'accepted' && knows(person))
    .map(({ person }) => ({ kind: 'CrisisPassed', codes: { supporter: person } }));
}
