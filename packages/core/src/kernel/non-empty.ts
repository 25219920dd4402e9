/** At least one. */
export type NonEmptyArray<Item> = readonly [Item, ...Item[]];

export function isNonEmpty<Item>(items: readonly Item[]): items is NonEmptyArray<Item> {
  return items.length > 0;
}
