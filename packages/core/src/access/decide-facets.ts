import type { Facet, Presence } from '../presence/presence.js';

/** To whom a person's facets are shown: to oneself, to someone in a live connection with them, or to any other member. */
export type FacetReader = 'self' | 'connection' | 'member';

/** What a person agreed to show this reader. Whatever they let be used for matching alone is shown to nobody else. */
export function facetsShown({ facets }: Presence, reader: FacetReader): readonly Facet[] {
  switch (reader) {
    case 'self':
    case 'connection':
      return facets.filter(({ display }) => display !== undefined);
    case 'member':
      return facets.filter(({ display }) => display === 'members');
  }
}
