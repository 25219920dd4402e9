import { setUpScope } from '../access/scope.js';
import { nobody } from '../record/erasure.js';
import type { RecordFile } from '../record/record-file.js';
import type { Occasion, Work } from '../work/work.js';

/**
 * What a record says was suggested was suggested by somebody of whom nothing is known here: nobody stands in their place,
 * and where no one took themselves out yet, nobody has to be made first. Again changes nothing.
 */
export async function welcomeNobody(
  work: Work,
  { plans, roadmap }: Pick<RecordFile, 'plans' | 'roadmap'>,
  { at }: Pick<Occasion, 'at'>,
): Promise<void> {
  const sections = plans.flatMap((plan) => plan.sections);
  const some = [...sections.flatMap(({ entries }) => entries), ...(roadmap?.items ?? [])];
  if (some.some(({ suggested }) => suggested)) await work(setUpScope(), ({ people }) => people.welcome(nobody, at));
}
