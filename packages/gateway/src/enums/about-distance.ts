import type { BoundaryKind, ConflictKind } from '@peerness/core';
import { enumOf, type EnumOf } from './enum-of.js';

export const BoundaryKindEnum: EnumOf<BoundaryKind> = enumOf<BoundaryKind>(
  'BoundaryKind',
  'What somebody does not want with one other person.',
  {
    ways: 'Only in these ways.',
    hours: 'Not between these hours.',
    topic: 'Not about this.',
    'not-at-work': 'Not where they work.',
    other: 'Something else, in their own words.',
  },
);

export const ConflictKindEnum: EnumOf<ConflictKind> = enumOf<ConflictKind>(
  'ConflictKind',
  'A tie outside peer support that gets in its way.',
  {
    family: 'Family.',
    partner: 'A partner.',
    'past-partner': 'A partner of the past.',
    employer: 'One works for the other.',
    landlord: 'One rents from the other.',
    sponsor: 'One is the other’s sponsor.',
    business: 'They do business with each other.',
    other: 'Another tie.',
  },
);
