import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import { paperCodeFrom, readPaperCode, type UnreadableCode } from '../paper/paper-code.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface TearUpForm {
  /** The code of a consent that was printed to be signed, however it is typed. */
  readonly code: string;
}

export type TearUpFormRefusal = NotFound | (UnreadableCode & { readonly path: readonly string[] });

/** A consent that was printed is not going to be signed: its sheet is good for nothing from now on. What was signed stands. */
export async function tearUpForm(
  work: Work,
  self: SelfScope,
  { code: typed }: TearUpForm,
  occasion: Occasion,
): Promise<Result<Outcome, TearUpFormRefusal>> {
  const code = readPaperCode(typed);
  if (!code.ok) return err({ ...code.error, path: ['code'] });
  return work(self, async ({ consentForms }): Promise<Result<Outcome, TearUpFormRefusal>> => {
    const form = (await consentForms.of(self.actor)).find(({ id }) => paperCodeFrom(id) === code.value);
    if (!form) return err({ kind: 'NotFound', path: ['code'] });
    const torn = happened(occasion, self.actor, {
      owner: { person: self.actor },
      aggregate: 'paper',
      aggregateId: form.id,
      version: 2,
      kind: 'ConsentFormTornUp',
      codes: {},
    });
    await consentForms.remove(self.actor, form.id, [torn]);
    return ok({});
  });
}
