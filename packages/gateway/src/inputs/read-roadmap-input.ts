import type { Arranged, DraftPlace } from '@peerness/core/roadmap';
import { meant } from '../enums/enum-of.js';
import { badInput } from '../errors/problem.js';
import { roadmapItemId } from '../ids.js';
import { given } from './given.js';
import type { ArrangeRoadmapItemInput, DiscardRoadmapDraftInput } from './roadmap.input.js';

/** Where something is placed, as a command takes it. */
export function placing(input: Omit<ArrangeRoadmapItemInput, 'item' | 'expectedVersion'>): Arranged {
  const { towards, area, wellness, from, by, measure } = input;
  return {
    ...(towards && { towards: roadmapItemId(towards, ['input', 'towards']) }),
    ...(area && { area: meant(area) }),
    ...(wellness && { wellness: meant(wellness) }),
    ...given({ from, by, measure }),
  };
}

/** What a draft is for: exactly one thing. */
export function draftPlace({ item, kind, setback }: DiscardRoadmapDraftInput): DraftPlace {
  const places = [
    ...(item ? [roadmapItemId(item, ['input', 'item'])] : []),
    ...(kind ? [meant(kind)] : []),
    ...(setback === true ? (['setback'] as const) : []),
  ];
  const [place, ...more] = places;
  if (place === undefined || more.length > 0) throw badInput('Name one: an item, a kind, or a setback.', ['input']);
  return place;
}
