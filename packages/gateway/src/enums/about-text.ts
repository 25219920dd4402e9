import { enumOf, type EnumOf } from './enum-of.js';

export type TextDirection = 'ltr' | 'rtl';

export const TextDirectionEnum: EnumOf<TextDirection> = enumOf<TextDirection>(
  'TextDirection',
  'Which way a text is written.',
  {
    ltr: 'From left to right.',
    rtl: 'From right to left.',
  },
);
