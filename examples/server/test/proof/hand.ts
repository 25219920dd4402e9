import type { Json } from './json.js';

/** One person doing things, each of which has to come about. */
export interface Hand {
  readonly owner: string;
  readonly word: (field: string) => string;
  readonly do: (field: string, input: object, selection?: string) => Promise<Json>;
}
