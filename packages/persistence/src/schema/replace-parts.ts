import type { EntityClass, EntityManager, FilterQuery, RequiredEntityData } from '@mikro-orm/postgresql';

type Row = { readonly [column: string]: unknown };

/** Makes the parts of an aggregate exactly those wanted: what is gone is removed, what is new added, the rest compared. */
export async function replaceParts(
  em: EntityManager,
  row: EntityClass<object>,
  whole: Row,
  key: readonly string[],
  wanted: readonly Row[],
): Promise<void> {
  const kept = (await em.find(row, whole as FilterQuery<object>, { disableIdentityMap: true })) as Row[];
  const nameOf = (one: Row): string => JSON.stringify(key.map((column) => one[column]));
  const before = new Map(kept.map((one) => [nameOf(one), one]));
  const now = new Map(wanted.map((one) => [nameOf(one), one]));

  for (const [name, one] of before) {
    if (!now.has(name)) await em.nativeDelete(row, keyOf(one, key));
  }
  const added: Row[] = [];
  for (const [name, one] of now) {
    const old = before.get(name);
    if (!old) added.push(one);
    else if (!same(old, one)) await em.nativeUpdate(row, keyOf(one, key), one as RequiredEntityData<object>);
  }
  if (added.length > 0) await em.insertMany(row, added as RequiredEntityData<object>[]);
}

function keyOf(one: Row, key: readonly string[]): FilterQuery<object> {
  return Object.fromEntries(key.map((column) => [column, one[column]])) as FilterQuery<object>;
}

function same(old: Row, one: Row): boolean {
  return Object.entries(one).every(([column, value]) => JSON.stringify(old[column]) === JSON.stringify(value));
}
