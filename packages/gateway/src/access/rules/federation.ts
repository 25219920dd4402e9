import type { RootRule } from './root.js';
import type { TypeRules } from './relations.js';

/** What a subgraph's schema has besides. An entity's own fields are decided by its own rules, whatever the router says. */
export const federationRoot: { readonly [type: string]: { readonly [field: string]: RootRule } } = {
  Query: { _entities: 'public', _service: 'public' },
};

export const federation: { readonly [type: string]: TypeRules } = {
  _Service: { sdl: 'public' },
};
