import type { SelfScope } from '../access/scope.js';
import { builtInCatalogue } from '../dimension/built-in/index.js';
import type { Dimension } from '../dimension/dimension.js';
import { type DimensionId, organizationOf } from '../dimension/dimension-id.js';
import { readAnswer } from '../dimension/read-answer.js';
import type { UnreadableAnswer } from '../dimension/unreadable.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import { type StateAbout, stateAbout } from '../profile/state-about.js';
import type { StatementId } from '../profile/statement.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { asExpected, keepProfile } from './change-profile.js';
import { ownMembership } from './own-membership.js';
import { recognisedDimensions } from './recognised-dimensions.js';
import type { NotFound, UnknownDimension } from './refusals.js';
import { usesWithinReach } from './uses-within-reach.js';
import { writtenBy } from './written-by.js';

export interface StateCommand extends Omit<StateAbout, 'dimension' | 'answer' | 'helpedBy'> {
  readonly dimension: DimensionId;
  /** As JSON of the shape of an `Answer`, not read yet: what fits depends on the dimension. */
  readonly answer: unknown;
  /** Of the profile. */
  readonly expectedVersion?: number;
}

export type StateRefusal = UnknownDimension | UnreadableAnswer | UnreadableTextAt | NotFound | ChangedMeanwhile;

/** Someone says something about themselves, and what it may be used for. Nothing is implied. */
export async function state(
  work: Work,
  self: SelfScope,
  { dimension: id, answer: input, comfort, uses, expectedVersion }: StateCommand,
  occasion: Occasion,
): Promise<Result<Outcome, StateRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, StateRefusal>> => {
    const kept = await ports.profiles.find(self.actor);
    if (!kept) return err({ kind: 'NotFound' });
    const expected = asExpected(kept, expectedVersion);
    if (!expected.ok) return expected;
    const dimension = await dimensionFor(ports, self, id, occasion.at);
    if (!dimension) return err({ kind: 'UnknownDimension', path: ['dimension'] });
    const reachable = await usesWithinReach(ports, self, id, uses, occasion.at);
    if (!reachable.ok) return reachable;
    const answer = readAnswer(dimension, input);
    if (!answer.ok) return err(withinAnswer(answer.error));
    const decided = stateAbout(
      kept.value,
      { dimension, answer: answer.value, comfort, uses, ...writtenBy(self) },
      occasion.newId() as StatementId,
      occasion.at,
    );
    if (!decided.ok) return err(withinAnswer(decided.error));
    const profile = await keepProfile(ports, self, kept.version, decided.value, occasion);
    return profile.ok ? ok({ statement: globalId('statement', decided.value.statement.id) }) : profile;
  });
}

/** A built-in dimension, or one of an organization the person belongs to. */
async function dimensionFor(ports: Ports, self: SelfScope, id: DimensionId, at: Date): Promise<Dimension | undefined> {
  const organization = organizationOf(id);
  if (organization === undefined) return builtInCatalogue.get(id);
  const member = await ownMembership(ports, self, organization, at);
  return member && (await recognisedDimensions(ports, organization)).get(id);
}

function withinAnswer(refusal: UnreadableAnswer | UnreadableText): UnreadableAnswer | UnreadableTextAt {
  return { ...refusal, path: ['answer', ...('path' in refusal ? refusal.path : [])] };
}
