import type { RoadmapItem, RoadmapItemId } from '../../src/roadmap.js';
import { melodie, someTime } from '../../src/testing/index.js';

/** Melodie's, shown to nobody. */
export const hope: RoadmapItem = {
  id: '01960000-0000-7000-8000-0000000000fb' as RoadmapItemId,
  owner: melodie,
  kind: 'hope',
  words: 'To sing again.',
  language: 'en',
  status: 'idea',
  writtenAt: someTime,
  changedAt: someTime,
};
