import { administrator, self, type TypeRules } from './relations.js';

/** The person it is about, and whoever administers. */
const both = [...self, ...administrator];

export const law: { readonly [type: string]: TypeRules } = {
  LegalDemand: {
    id: both,
    organization: both,
    type: both,
    from: both,
    asked: both,
    scope: both,
    receivedAt: both,
    deadline: both,
    state: both,
    answeredAt: both,
    released: both,
    barBasis: both,
    barUntil: both,
    barLiftedAt: both,
    reviewedBy: administrator,
    reasons: administrator,
    toRelease: administrator,
  },
  ReleasedItem: { category: both, ground: both },
  ToRelease: {
    category: administrator,
    dimension: administrator,
    answer: administrator,
    value: administrator,
    words: administrator,
    language: administrator,
  },
  LegalHold: { id: both, organization: both, categories: both, begunAt: both, until: both, endedAt: both },
};
