import type { Culture } from './culture.ts';
import { culturesFromOverseas } from './cultures-from-overseas.ts';
import { culturesOfTheAmericas } from './cultures-of-the-americas.ts';

/** None of these people exists. Names are common ones, put together by chance. */
export const cultures = {
  ...culturesOfTheAmericas,
  ...culturesFromOverseas,
} as const satisfies Record<string, Culture>;

export type CultureName = keyof typeof cultures;
