import type { Labels } from '../kernel/labels.js';

/**
 * What a value of a dimension can look like: a closed set of named forms with JSON parameters, so that a dimension is
 * data anyone can store, send and add without code.
 */
export type ValueKind =
  /** One of a list; `broader` makes it a tree. */
  | { readonly form: 'choice'; readonly options: readonly Choice[] }
  /** One of a list that has an order: age bands. The order is that of the list. */
  | { readonly form: 'ordered'; readonly steps: readonly Choice[] }
  /** From a number to a number, whole, both included. */
  | { readonly form: 'interval'; readonly unit: string; readonly least: number; readonly most: number }
  /** A language (BCP 47), signed ones included, and how well. */
  | { readonly form: 'language' }
  /** A coarse area as a path from wide to narrow: `US/TX/787`. Never an address. */
  | { readonly form: 'area'; readonly levels: number }
  /** Half-hours of a week, 0 (Monday 00:00) to 335, in UTC. Rules such as "every second Tuesday" are expanded outside core. */
  | { readonly form: 'week-slots' }
  /** A name people write themselves: a school, a gym. Compared after folding case and spaces. */
  | { readonly form: 'name'; readonly longest: number }
  /** Words that are shown and never compared. */
  | { readonly form: 'words'; readonly longest: number };

export interface Choice {
  readonly key: string;
  readonly labels: Labels;
  /** The wider option this one is a case of. */
  readonly broader?: string;
  /** Not offered any more; what people said stays readable. */
  readonly retired?: boolean;
}
