import type { Identity, Occasion, Selection, Work } from '@peerness/core';
import type { Reader, Views } from '@peerness/core/use-cases';
import type { Naming } from '../access/naming.js';
import type { Limits } from '../limits/limits.js';

/** One root field being answered: what a resolver is handed once the field's rule said yes. */
export interface Call {
  readonly field: string;
  /** The arguments, as GraphQL read them. */
  readonly given: { readonly [argument: string]: unknown };
  readonly selection: Selection;
  readonly reader: Reader;
  readonly identity: Identity | undefined;
  readonly occasion: Occasion;
  readonly work: Work;
  readonly views: Views;
  readonly naming: Naming;
  readonly limits: Limits;
}
