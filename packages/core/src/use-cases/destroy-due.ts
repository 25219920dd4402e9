import { eraseScope, forgetScope } from '../access/scope.js';
import type { PersonId } from '../person/person-id.js';
import { isDue } from '../record/erasure.js';
import { type HeldErasure, heldErasure } from '../work/held-erasure.js';
import type { Work } from '../work/work.js';

/** What became of the erasures that were due. Numbers only: who they were is not kept. */
export interface Destroyed {
  readonly destroyed: number;
  /** Something of theirs may not be destroyed yet. All else is; they are asked again the next time. */
  readonly held: number;
}

/**
 * Destroys everything about everyone whose delay is over, except what a hold of the law names. One transaction each: all
 * that may be destroyed of a person, or nothing.
 */
export async function destroyDue(work: Work, at: Date, isHeld: HeldErasure = heldErasure): Promise<Destroyed> {
  const due = await work(forgetScope(), ({ erasures }) => erasures.due(at));
  const counts = { destroyed: 0, held: 0 };
  for (const { person } of due) {
    const became = await destroyNow(work, person, at, isHeld);
    if (became !== 'taken-back') counts[became] += 1;
  }
  return counts;
}

/** Looks again inside the transaction: a person may have taken it back, or a hold may have come, a moment ago. */
export function destroyNow(
  work: Work,
  person: PersonId,
  at: Date,
  isHeld: HeldErasure,
): Promise<'destroyed' | 'held' | 'taken-back'> {
  return work(eraseScope(person), async (ports) => {
    const erasure = await ports.erasures.of(person);
    if (!erasure || !isDue(erasure, at)) return 'taken-back';
    const held = await isHeld(ports, person, at);
    await ports.erasures.destroy(person, at, held?.holds);
    return held ? 'held' : 'destroyed';
  });
}
