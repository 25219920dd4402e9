import { err, ok, type Result } from '../kernel/result.js';
import type { RoadmapItem, RoadmapKind } from './roadmap-item.js';

/**
 * From hopes to next steps: what each kind can lead to. What leads comes after what it leads to in every line, so that no
 * way goes round in a circle.
 */
export const leadsTo: { readonly [Kind in RoadmapKind]: readonly RoadmapKind[] } = {
  dream: [],
  hope: ['dream'],
  goal: ['dream', 'hope'],
  step: ['goal'],
  strength: ['dream', 'hope', 'goal', 'step'],
  strategy: ['dream', 'hope', 'goal', 'step'],
  support: ['dream', 'hope', 'goal', 'step'],
  review: ['dream', 'hope', 'goal', 'step'],
  milestone: ['dream', 'hope', 'goal', 'step'],
  story: [],
};

/** Nothing of this kind leads there; what can, {@link leadsTo} says. */
export interface DoesNotLeadThere {
  readonly kind: 'DoesNotLeadThere';
}

export function canLeadTo(
  kind: RoadmapKind,
  towards: Pick<RoadmapItem, 'kind'> | undefined,
): Result<undefined, DoesNotLeadThere> {
  return towards === undefined || leadsTo[kind].includes(towards.kind)
    ? ok(undefined)
    : err({ kind: 'DoesNotLeadThere' });
}
