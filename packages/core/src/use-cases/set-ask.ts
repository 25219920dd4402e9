import type { SelfScope } from '../access/scope.js';
import type { AskId } from '../ask/ask.js';
import { setAskAmong } from '../ask/set-ask.js';
import type { ConnectionKind } from '../connection/connection.js';
import { credit } from '../dimension/credit.js';
import type { Dimension } from '../dimension/dimension.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import { readValue } from '../dimension/read-value.js';
import type { UnreadableAnswer } from '../dimension/unreadable.js';
import type { Value } from '../dimension/value.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { matchValues } from '../matching/usable-values.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Presence } from '../presence/presence.js';
import { globalId } from '../views/global-id.js';
import type { NotComparable } from '../wish/wish-for.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { happened } from './happened.js';
import { recognisedDimensions } from './recognised-dimensions.js';
import type { NotFound, UnknownDimension } from './refusals.js';

export interface SetAsk {
  readonly organization: OrganizationId;
  readonly kind: ConnectionKind;
  readonly dimension: DimensionId;
  /** A value as it was sent; absent: what the asker stated here and lets be used for matching. */
  readonly value?: unknown;
}

/** One asks about what one stated oneself and lets be used for matching here: nobody asks about others from outside. */
export interface NothingStated {
  readonly kind: 'NothingStated';
}

export type SetAskRefusal =
  NotFound | UnknownDimension | UnreadableAnswer | UnreadableTextAt | NotComparable | NothingStated | ChangedMeanwhile;

/** Puts a question to whoever it fits. The answer is the same whether or not that is anyone. */
export async function setAsk(
  work: Work,
  self: SelfScope,
  command: SetAsk,
  occasion: Occasion,
): Promise<Result<Outcome, SetAskRefusal>> {
  const { organization, kind, dimension: dimensionId } = command;
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports, { value: { guest } }): Promise<Result<Outcome, SetAskRefusal>> => {
      if (guest) return err({ kind: 'NotFound', path: ['organization'] });
      const dimension = (await recognisedDimensions(ports, organization)).get(dimensionId);
      if (!dimension) return err({ kind: 'UnknownDimension', path: ['dimension'] });
      if (dimension.comparator.form === 'none') return err({ kind: 'NotComparable' });
      const mine = await ports.presences.ofPerson(organization, self.actor);
      const value = valueToAsk(dimension, command.value, mine?.presence);
      if (!value.ok) return value;
      const before = (await ports.asks.setBy(organization, self.actor)).map((kept) => kept.value);
      const id = occasion.newId() as AskId;
      const ask = setAskAmong(before, {
        id,
        organization,
        asker: self.actor,
        kind,
        dimension: dimensionId,
        value: value.value,
        at: occasion.at,
      });
      if (ask.id !== id) return ok({ ask: globalId('ask', organization, ask.id) });
      const set = happened(occasion, self.actor, {
        owner: { organization },
        aggregate: 'ask',
        aggregateId: id,
        version: 1,
        kind: 'AskSet',
        codes: { kind },
      });
      const kept = await ports.asks.keep({ value: ask, version: 0 }, [set]);
      return kept.ok ? ok({ ask: globalId('ask', organization, ask.id) }) : kept;
    },
    'update',
  );
}

/** What is asked about: the value that was sent, or the first of one's own; either way something one stated oneself. */
function valueToAsk(
  dimension: Dimension,
  sent: unknown,
  presence: Presence | undefined,
): Result<Value, UnreadableAnswer | UnreadableTextAt | NothingStated> {
  const own = presence ? matchValues(presence, dimension.id) : [];
  const [first] = own;
  if (first === undefined) return err({ kind: 'NothingStated' });
  if (sent === undefined) return ok(first);
  const read = readValue(dimension, sent);
  if (!read.ok)
    return err({ ...read.error, path: ['value', ...(read.error.kind === 'UnreadableAnswer' ? read.error.path : [])] });
  return credit(dimension, [read.value], own) === 100 ? read : err({ kind: 'NothingStated' });
}
