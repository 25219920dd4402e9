import type { EntityClass, EntityManager, EntityData, FilterQuery, RequiredEntityData } from '@mikro-orm/postgresql';
import { type ChangedMeanwhile, err, ok, type Result } from '@peerness/core';

type Some<Row> = { readonly [Column in keyof Row & string]?: unknown };

/**
 * Keeps an aggregate's own row: added at version 0, changed only while its version is still the one that was read.
 * Answers the new version.
 */
export async function keepRow<Row extends { version: number }>(
  em: EntityManager,
  row: EntityClass<Row>,
  key: Some<Row>,
  columns: Some<Row>,
  version: number,
): Promise<Result<number, ChangedMeanwhile>> {
  const next = version + 1;
  const written =
    version === 0
      ? await addUnlessThere(em, row, { ...key, ...columns, version: next })
      : await change(em, row, { ...key, version }, { ...columns, version: next });
  if (written) return ok(next);

  const [now] = await em.find(row, key as FilterQuery<Row>, { disableIdentityMap: true });
  return err({ kind: 'ChangedMeanwhile', version: now?.version ?? 0 });
}

/** Adds a row, unless one with the same key is there. Answers whether it did. */
export async function addUnlessThere<Row extends object>(
  em: EntityManager,
  row: EntityClass<Row>,
  columns: Some<Row>,
): Promise<boolean> {
  return (await addThoseNotThere(em, row, [columns])) > 0;
}

/** Adds rows in one statement, but for those with whose key one is there. Answers how many it added. */
export async function addThoseNotThere<Row extends object>(
  em: EntityManager,
  row: EntityClass<Row>,
  all: readonly Some<Row>[],
): Promise<number> {
  if (all.length === 0) return 0;
  const added = await em
    .createQueryBuilder(row)
    .insert(all as RequiredEntityData<Row>[])
    .onConflict()
    .ignore()
    .execute('run');
  return added.affectedRows;
}

/** Writes a row, or over the one with the same key: for what has no versions. */
export async function addOrChange<Row extends object>(
  em: EntityManager,
  row: EntityClass<Row>,
  key: Some<Row>,
  columns: Some<Row>,
): Promise<void> {
  if (!(await addUnlessThere(em, row, { ...key, ...columns }))) await change(em, row, key, columns);
}

async function change<Row extends object>(
  em: EntityManager,
  row: EntityClass<Row>,
  where: Some<Row>,
  columns: Some<Row>,
): Promise<boolean> {
  return (await em.nativeUpdate<Row>(row, where as FilterQuery<NoInfer<Row>>, columns as EntityData<Row>)) > 0;
}
