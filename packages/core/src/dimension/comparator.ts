/**
 * How alike a wished-for value and a stated value are: a closed set of named forms with JSON parameters. Every one
 * answers a whole number, the credit, from 0 (not alike) to 100 (what was asked for). `docs/matching.md` defines each.
 */
export type Comparator =
  /** 100 if the same, else 0. */
  | { readonly form: 'equal' }
  /** Several values each: 100 × min(shared, need) ÷ need, rounded down; need is `enough`, or less for a shorter wish. */
  | { readonly form: 'any-of'; readonly enough: number }
  /** Steps apart on the dimension's order: `credits[steps]`, else 0. `credits[0]` is 100. */
  | { readonly form: 'ordered-distance'; readonly credits: readonly number[] }
  /** Units both share: 100 × min(shared, need) ÷ need, rounded down; need is `enough`, or less for a shorter wish. */
  | { readonly form: 'interval-overlap'; readonly enough: number }
  /** 100 for the same or a narrower option; `wider` for the option directly above; `sibling` for one beside it. */
  | { readonly form: 'hierarchy'; readonly wider: number; readonly sibling: number }
  /** 100 for the same language spoken or signed at least `good`; `limited` below that. */
  | { readonly form: 'language'; readonly limited: number }
  /** 100 for living in the area wished for; else by the levels both share: `credits[shared]`, or 0. */
  | { readonly form: 'area'; readonly credits: readonly number[] }
  /** Half-hours both are free: 100 × min(shared, need) ÷ need, rounded down; need is `enough`, or less for a shorter wish. */
  | { readonly form: 'week-slots'; readonly enough: number }
  /** Shown, never compared. */
  | { readonly form: 'none' };

/** The comparator of one form, with its parameters. */
export type ComparatorOf<Form extends Comparator['form']> = Extract<Comparator, { readonly form: Form }>;
