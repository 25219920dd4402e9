import { given, type TypeRules } from './relations.js';

export const shared: { readonly [type: string]: TypeRules } = {
  /** Every node answers for its own id: what is asked of the interface is decided by the type it turns out to be. */
  Node: { id: given },
  Label: { text: 'public', lang: 'public', dir: 'public', isFallback: 'public' },
  PageInfo: { hasNextPage: given, hasPreviousPage: given, startCursor: given, endCursor: given },
};
