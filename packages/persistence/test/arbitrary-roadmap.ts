import type { RoadmapDraft, RoadmapItem, RoadmapLine, RoadmapSuggestion, Setback } from '@peerness/core/roadmap';
import fc from 'fast-check';
import { among, type Any, at, id, made, words } from './arbitraries.js';

const said = { words, language: among('en', 'ar') };
const statuses = among('idea', 'active', 'paused', 'reached', 'let-go');

export const item: Any<RoadmapItem> = made<RoadmapItem>(
  {
    id,
    owner: id,
    kind: among('dream', 'goal', 'step', 'story'),
    ...said,
    writtenAt: at,
    changedAt: at,
    status: statuses,
    towards: id,
    area: among('health', 'home'),
    wellness: among('social', 'financial'),
    from: at,
    by: at,
    measure: words,
    suggestedBy: id,
  },
  ['status', 'towards', 'area', 'wellness', 'from', 'by', 'measure', 'suggestedBy'],
);
export const line: Any<RoadmapLine> = made<RoadmapLine>(
  { version: fc.integer({ min: 1, max: 99 }), at, ...said, status: statuses },
  ['status'],
);
export const suggestion: Any<RoadmapSuggestion> = made<RoadmapSuggestion>({
  id,
  owner: id,
  item: id,
  kind: among('step', 'support'),
  by: id,
  ...said,
  suggestedAt: at,
});
export const setback: Any<Setback> = made<Setback>({ id, owner: id, ...said, writtenAt: at });
export const draft: Any<RoadmapDraft> = made<RoadmapDraft>({
  owner: id,
  place: fc.oneof(id, among('goal', 'setback')),
  ...said,
  words: fc.oneof(words, fc.constant('')),
  version: fc.integer({ min: 1, max: 99 }),
  savedAt: at,
});
