import type { EntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../database/open-database.js';
import { translateProblem } from '../problems/translate-problem.js';
import { type ContextKey, padsOf } from './context-key.js';

/** How long PostgreSQL still believes keys that were replaced: as long as servers may take to hear of the new one. */
export const grace = '1 hour';

export interface InstallSettings {
  /** Signs in as the role that owns the schema, who alone may. */
  readonly ownerUrl: string;
  /** Every key contexts may be signed with from now on. */
  readonly contextKeys: readonly ContextKey[];
  /** The others end now, not in an hour: somebody has one who should not. */
  readonly atOnce?: boolean;
}

/** Tells PostgreSQL which keys to believe. Those it knows and that are not named end within an hour. Run again, it changes nothing. */
export async function installContextKeys({ ownerUrl, contextKeys, atOnce = false }: InstallSettings): Promise<void> {
  const database = await openDatabase({ url: ownerUrl, connections: 1 }, []);
  try {
    await database.orm.em
      .fork({ disableContextResolution: true })
      .transactional((em) => keepContextKeys(em, contextKeys, atOnce));
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }
}

export async function keepContextKeys(em: EntityManager, keys: readonly ContextKey[], atOnce = false): Promise<void> {
  for (const key of keys) {
    const { inside, outside } = padsOf(key);
    await em.execute(
      'insert into peerness_context_key (kid, inside, outside) values (?, ?, ?) on conflict (kid) do update set until = null',
      [key.id, inside, outside],
    );
  }
  const others = `kid <> all(array[${keys.map(() => '?').join(', ')}]::text[])`;
  const ids = keys.map(({ id }) => id);
  if (atOnce) await em.execute(`delete from peerness_context_key where ${others}`, ids);
  await em.execute(
    `update peerness_context_key set until = now() + interval '${grace}' where until is null and ${others}`,
    ids,
  );
  await em.execute('delete from peerness_context_key where until <= now()');
}
