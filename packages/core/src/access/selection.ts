import type { FieldRule } from './rule.js';

/** What a reader asked for, as a plain tree with the rule of each field written on it, before anything is read. */
export interface Selection {
  readonly fields: readonly SelectedField[];
}

export interface SelectedField {
  /** The name in the schema. */
  readonly name: string;
  /** The name in the answer: the alias, if there is one. */
  readonly as: string;
  /** On which types it was asked for: the type's name, so that fragments on interfaces and unions keep their meaning. */
  readonly on: string;
  readonly rule: FieldRule;
  readonly arguments: { readonly [name: string]: unknown };
  readonly selection: Selection;
}
