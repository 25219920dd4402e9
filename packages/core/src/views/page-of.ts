import type { SelectedField } from '../access/selection.js';
import { cursorAt, readCursor, startAfter } from './cursor.js';
import type { Page } from './types/page-info.js';

/** One page of a list, as a field asked for it: `first` and `after`. A cursor from elsewhere leads to an empty page. */
export function pageOf<Item>(
  all: readonly Item[],
  question: readonly string[],
  { arguments: asked }: Pick<SelectedField, 'arguments'>,
  idOf: (item: Item) => string,
): Page<Item> {
  const first = typeof asked['first'] === 'number' ? asked['first'] : 20;
  const after = asked['after'];
  const place = typeof after === 'string' ? readCursor(question, after) : undefined;
  const isElsewhere = typeof after === 'string' && !place;
  const start = isElsewhere ? all.length : place ? startAfter(all, idOf, place) : 0;
  const items = all.slice(start, start + first).map((item, index) => ({
    cursor: cursorAt(question, { position: start + index, last: idOf(item) }),
    item,
  }));
  return { items, hasNextPage: start + first < all.length, hasPreviousPage: start > 0 && items.length > 0 };
}
