import { err, ok, type Result } from '../kernel/result.js';
import type { RoadmapChange } from './change.js';
import type { RoadmapItem, RoadmapKind } from './roadmap-item.js';
import type { RoadmapStatus } from './status.js';

/**
 * From where to where an item can go (decision: hopes to next steps). Only what is under way can be paused. What was
 * reached was reached: it can be taken up again, and is neither paused nor let go of. What was let go of can come back,
 * or come true by itself.
 */
export const possibleMoves: { readonly [From in RoadmapStatus]: readonly RoadmapStatus[] } = {
  idea: ['active', 'reached', 'let-go'],
  active: ['idea', 'paused', 'reached', 'let-go'],
  paused: ['idea', 'active', 'reached', 'let-go'],
  reached: ['active'],
  'let-go': ['idea', 'active', 'reached'],
};

/** From where it stands, it does not go there; where it can go, {@link possibleMoves} says. */
export interface NoSuchMove {
  readonly kind: 'NoSuchMove';
  readonly from: RoadmapStatus;
}

/** It does not stand anywhere on the way: a strength is neither reached nor let go of. */
export interface NotOnTheWay {
  readonly kind: 'NotOnTheWay';
}

/** The kinds that are pursued, and stand somewhere on the way. */
export function isPursued(kind: RoadmapKind): boolean {
  return kind === 'dream' || kind === 'hope' || kind === 'goal' || kind === 'step';
}

/** The owner says where it stands now. Nothing, if it stands there already. */
export function moveItem(
  item: RoadmapItem,
  { to, at }: { readonly to: RoadmapStatus; readonly at: Date },
): Result<RoadmapChange | undefined, NoSuchMove | NotOnTheWay> {
  const { status: from } = item;
  if (from === undefined) return err({ kind: 'NotOnTheWay' });
  if (from === to) return ok(undefined);
  if (!possibleMoves[from].includes(to)) return err({ kind: 'NoSuchMove', from });
  return ok({ item: { ...item, status: to, changedAt: at }, kind: 'RoadmapItemMoved', codes: { from, to } });
}
