/** There is no such thing, or it is not yours to know about: the two are one answer. */
export interface NotFound {
  readonly kind: 'NotFound';
  readonly path?: readonly string[];
}

/** Neither a built-in dimension nor one this organization recognises. */
export interface UnknownDimension {
  readonly kind: 'UnknownDimension';
  readonly path?: readonly string[];
}
