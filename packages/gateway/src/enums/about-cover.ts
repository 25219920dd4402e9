import type { CoverSide } from '@peerness/core';
import { enumOf, type EnumOf } from './enum-of.js';

export const CoverSideEnum: EnumOf<CoverSide> = enumOf<CoverSide>(
  'CoverSide',
  'Which of two supporters steps in for the other.',
  {
    'for-me': 'They step in for you.',
    'by-me': 'You step in for them.',
  },
);
