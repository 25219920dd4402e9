import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import { project } from '../project.js';
import type { Finished } from '../views.js';

/** One page of a list whose whole length is nobody's to know. */
export interface Page<Item> {
  readonly items: readonly { readonly cursor: string; readonly item: Item }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export function projectPageInfo(selection: Selection, relation: Relation, page: Page<unknown>): Promise<Finished> {
  return project(selection, 'PageInfo', relation, {
    hasNextPage: () => page.hasNextPage,
    hasPreviousPage: () => page.hasPreviousPage,
    startCursor: () => page.items[0]?.cursor,
    endCursor: () => page.items.at(-1)?.cursor,
  });
}
