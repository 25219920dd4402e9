import type { Plan } from '@peerness/core';
import fc from 'fast-check';
import { among, type Any, at, id, made, manyOf, words } from './arbitraries.js';

const planEntry = made<{ id: string }>({ id, words, language: among('en', 'ar'), writtenAt: at });
const section = made<{ id: string }>(
  { id, kind: among('hopes', 'crisis', 'custom'), title: words, entries: manyOf(planEntry, (one) => one.id, 3) },
  ['title'],
);
export const plan: Any<Plan> = made<Plan>(
  {
    id,
    owner: id,
    title: words,
    draftedAt: at,
    licence: made({ holder: words, note: words, source: fc.constant('https://example.org/terms') }, ['source']),
    sections: manyOf(section, (one) => one.id, 3),
  },
  ['licence'],
).filter(
  ({ sections }) =>
    new Set(sections.flatMap(({ entries }) => entries.map((one) => one.id))).size ===
    sections.flatMap(({ entries }) => entries).length,
);
