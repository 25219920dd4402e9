import type { Boundary, Concern, ConcernRecipient, Conflict, Cover, NotAgain } from '@peerness/core';
import fc from 'fast-check';
import { among, type Any, at, id, made, words } from './arbitraries.js';

const about = { person: id, other: id, organization: id, at };
export const notAgain: Any<NotAgain> = made<NotAgain>(about);
export const cover: Any<Cover> = made<Cover>({ person: id, other: id, organization: id, askedAt: at, agreedAt: at }, [
  'agreedAt',
]);
export const conflict: Any<Conflict> = made<Conflict>({ ...about, kind: among('family', 'sponsor'), plan: words }, [
  'plan',
]);
export const boundary: Any<Boundary> = made<Boundary>(
  {
    ...about,
    says: fc.oneof(
      made({ kind: fc.constant('ways'), ways: fc.uniqueArray(among('phone', 'walk', 'text'), { minLength: 1 }) }),
      made({
        kind: fc.constant('hours'),
        quiet: made({
          from: fc.integer({ min: 0, max: 1439 }),
          until: fc.integer({ min: 0, max: 1439 }),
          timeZone: among('UTC', 'America/Chicago'),
        }),
      }),
      made({ kind: among('topic', 'not-at-work', 'other') }),
    ),
    told: fc.boolean(),
    words,
  },
  ['words'],
);
export const recipient: Any<ConcernRecipient> = fc.oneof(
  made<ConcernRecipient>({ id, organization: id, standing: fc.constant('outside'), name: words, reach: words }),
  made<ConcernRecipient>({
    id,
    organization: id,
    standing: fc.constant('inside'),
    member: id,
    name: words,
    reach: words,
  }),
);
export const concern: Any<Concern> = made<Concern>(
  {
    id,
    organization: id,
    reporter: id,
    about: id,
    recipient: fc.oneof(
      made({ id, standing: fc.constant('outside'), name: words, reach: words }),
      made({ id, standing: fc.constant('inside'), member: id, name: words, reach: words }),
    ),
    words,
    state: among('prepared', 'received', 'looked-at', 'closed'),
    closing: words,
    at,
    lookedAtAt: at,
    closedAt: at,
  },
  ['about', 'closing', 'lookedAtAt', 'closedAt'],
);
