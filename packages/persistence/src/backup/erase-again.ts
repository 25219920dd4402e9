import type { EntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../database/open-database.js';
import { translateProblem } from '../problems/translate-problem.js';
import type { KeyProvider } from '../vault/key-provider.js';

/**
 * Whoever was destroyed and is back asks again to be erased, at once: hidden from this transaction on, and removed by the
 * next look for what is due. What held anything of theirs then had ended before they could be destroyed: it holds no more,
 * and its words open no more either. The walls of these tables must be open. Answers how many people there are.
 */
export async function markErased(em: EntityManager, erased: readonly string[]): Promise<number> {
  await em.execute(
    'delete from public.legal_hold where person_id::text in (select jsonb_array_elements_text(?::jsonb))',
    [JSON.stringify(erased)],
  );
  const marked = await em.execute<{ id: string }[]>(
    `insert into public.erasure (person_id, asked_at, due_at)
     select id, now(), now() from public.person where id::text in (select jsonb_array_elements_text(?::jsonb))
     on conflict (person_id) do update set asked_at = least(erasure.asked_at, now()), due_at = now() returning person_id as id`,
    [JSON.stringify(erased)],
  );
  return marked.length;
}

const touched = ['person', 'erasure', 'legal_hold'];

export interface EraseAgainSettings {
  /** Signs in as the owner of the schema. */
  readonly ownerUrl: string;
  readonly keys: KeyProvider;
}

/** For a database that came back by other means than `restoreBackup`: a dump, a copy of its files, a point in time. */
export async function eraseAgain({ ownerUrl, keys }: EraseAgainSettings): Promise<number> {
  const database = await openDatabase({ url: ownerUrl, connections: 1 }, []);
  try {
    return await database.orm.em.fork({ disableContextResolution: true }).transactional(async (em) => {
      for (const table of touched) await em.execute(`alter table public.${table} no force row level security`);
      const marked = await markErased(em, keys.destroyed());
      await em.execute('set constraints all immediate');
      for (const table of touched) await em.execute(`alter table public.${table} force row level security`);
      return marked;
    });
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }
}
