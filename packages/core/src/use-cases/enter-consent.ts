import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { paperCodeFrom, readPaperCode, type UnreadableCode } from '../paper/paper-code.js';
import { strikeConsent, type StrikeProblem, type Struck } from '../paper/strike-consent.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface EnterConsent {
  /** As it was typed. */
  readonly code: string;
  /** The marks of the lines that were struck out. */
  readonly struck: readonly string[];
}

type At = { readonly path: readonly string[] };

export type EnterConsentRefusal =
  NotFound | ChangedMeanwhile | (UnreadableCode & At) | (Omit<StrikeProblem, 'index'> & At);

/** Takes in a printed consent as it was marked: what was struck out is taken back, in one step, and the rest stands. */
export async function enterConsent(
  work: Work,
  self: SelfScope,
  { code: typed, struck }: EnterConsent,
  occasion: Occasion,
): Promise<Result<Outcome, EnterConsentRefusal>> {
  const code = readPaperCode(typed);
  if (!code.ok) return err({ ...code.error, path: ['code'] });
  return work(self, async ({ directives }): Promise<Result<Outcome, EnterConsentRefusal>> => {
    const own = await directives.givenBy(self.actor);
    const named = own.find(({ value }) => paperCodeFrom(value.id) === code.value);
    const found = named && (await directives.find(self.actor, named.value.id, 'update'));
    if (!found) return err({ kind: 'NotFound', path: ['code'] });
    const changes = strikeConsent(found.value, struck, occasion.at);
    if (!changes.ok) {
      const { index, ...problem } = changes.error;
      return err({ ...problem, path: ['struck', String(index)] });
    }
    const kept = await keepStruck({ directives }, self, found, changes.value, occasion);
    if (!kept.ok) return kept;
    return ok({ consent: globalId('consent', found.value.id) });
  });
}

/** Keeps what was taken back, line by line, in one transaction. */
export async function keepStruck(
  { directives }: Pick<Ports, 'directives'>,
  { actor }: SelfScope,
  found: { readonly version: number },
  changes: readonly Struck[],
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  let { version } = found;
  for (const { directive, position, category } of changes) {
    const event = happened(occasion, actor, {
      owner: { person: actor },
      aggregate: 'directive',
      aggregateId: directive.id,
      version: version + 1,
      kind: 'ConsentTakenBack',
      codes: { ...(position !== undefined && { recipient: position }), ...(category && { category }) },
    });
    const kept = await directives.keep({ value: directive, version }, [event]);
    if (!kept.ok) return kept;
    version = kept.value;
  }
  return ok(version);
}
