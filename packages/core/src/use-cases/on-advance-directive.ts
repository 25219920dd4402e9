import type { SelfScope } from '../access/scope.js';
import type { AdvanceDirective } from '../advance-directive/advance-directive.js';
import type { AdvanceDirectiveId } from '../advance-directive/advance-directive-id.js';
import type { AdvanceDirectiveChange, NotInDirective } from '../advance-directive/change.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

/** Which directive. */
export interface OnAdvanceDirective {
  readonly directive: AdvanceDirectiveId;
}

/** The version of it its owner was looking at, besides. */
export interface OnOwnAdvanceDirective extends OnAdvanceDirective {
  readonly expectedVersion?: number;
}

type Decided<Refusal> = Result<AdvanceDirectiveChange, Refusal>;
type Decide<Refusal> = (directive: AdvanceDirective, ports: Ports) => Decided<Refusal> | Promise<Decided<Refusal>>;

/** What a use case about a directive can refuse, with what is not in it as what is not there. */
export type RefusedOfDirective<Refusal> = Exclude<Refusal, NotInDirective> | NotFound | ChangedMeanwhile;

/** Reads a directive of the person's own, decides, keeps; `besides`: what else is kept with it. */
export function changeAdvanceDirective<Refusal extends { readonly kind: string }>(
  work: Work,
  self: SelfScope,
  command: OnOwnAdvanceDirective,
  occasion: Occasion,
  decide: Decide<Refusal>,
  besides?: (ports: Ports, changed: AdvanceDirective) => Promise<Result<unknown, ChangedMeanwhile>>,
): Promise<Result<Outcome, RefusedOfDirective<Refusal>>> {
  return work(self, async (ports): Promise<Result<Outcome, RefusedOfDirective<Refusal>>> => {
    const found = await findOwnDirective(ports, self.actor, command.directive);
    if (!found) return err({ kind: 'NotFound' });
    const decided = notThere(await decide(found.value, ports));
    if (!decided.ok) return decided;
    const kept = await keepDirective(ports, found, decided.value, command, occasion);
    if (!kept.ok) return kept;
    const rest = await besides?.(ports, decided.value.directive);
    return rest?.ok === false ? rest : ok(directiveOutcome(command.directive));
  });
}

/** One's own, locked. Somebody else's is not there. */
export async function findOwnDirective(
  { advanceDirectives }: Ports,
  me: PersonId,
  id: AdvanceDirectiveId,
): Promise<Kept<AdvanceDirective> | undefined> {
  const kept = await advanceDirectives.find(id, 'update');
  return kept?.value.owner === me ? kept : undefined;
}

export async function keepDirective(
  { advanceDirectives }: Ports,
  { version }: Pick<Kept<AdvanceDirective>, 'version'>,
  { directive, kind, codes }: AdvanceDirectiveChange,
  { expectedVersion }: { readonly expectedVersion?: number },
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  if (expectedVersion !== undefined && expectedVersion !== version) return err({ kind: 'ChangedMeanwhile', version });
  const event = happened(occasion, directive.owner, {
    owner: { person: directive.owner },
    aggregate: 'advance-directive',
    aggregateId: directive.id,
    version: version + 1,
    kind,
    codes,
  });
  return advanceDirectives.keep({ value: directive, version }, [event]);
}

export function directiveOutcome(id: AdvanceDirectiveId): Outcome {
  return { directive: globalId('directive', id) };
}

/** To whoever asks, what is not in a directive is simply not there. */
export function notThere<Value, Refusal extends { readonly kind: string }>(
  result: Result<Value, Refusal>,
): Result<Value, Exclude<Refusal, NotInDirective> | NotFound> {
  if (result.ok) return result;
  const { error } = result;
  return err(error.kind === 'NotInDirective' ? { kind: 'NotFound' } : (error as Exclude<Refusal, NotInDirective>));
}

/** The refusal with the part of the command it speaks of, where the decision knows nothing of commands. */
export function refusedAt<Value, Refusal extends { readonly kind: string }, Kind extends Refusal['kind']>(
  result: Result<Value, Refusal>,
  kind: Kind,
  ...path: readonly string[]
): Result<Value, Exclude<Refusal, { readonly kind: Kind }> | (Extract<Refusal, { readonly kind: Kind }> & At)> {
  if (result.ok) return result;
  const { error } = result;
  type Located = Exclude<Refusal, { readonly kind: Kind }> | (Extract<Refusal, { readonly kind: Kind }> & At);
  return err((error.kind === kind ? { ...error, path } : error) as Located);
}

interface At {
  readonly path: readonly string[];
}
